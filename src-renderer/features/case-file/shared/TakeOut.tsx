import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { wordError } from '@renderer/messages/error-wording';
import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import { useState } from 'react';
import { type CaseSaveRoute, useCaseFile } from './case-file-context';

interface TakeOutProps {
  readonly act: Extract<CaseActName, `remove${string}`>;
  readonly input: object;
  /** What is asked to be considered before. */
  readonly explanation: string;
  /** Whose entry, where several buttons would read the same: the button itself is short then. */
  readonly of?: string;
}

/** What is said of an entry that was written down by mistake. */
export const WRITTEN_BY_MISTAKE = '只删记错了的；删去以后，修改记录里还看得到，也可以撤销。';

/** Takes an entry out of the case, after a question. */
export function TakeOut({ act, input, explanation, of }: TakeOutProps) {
  const { view, can, send } = useCaseFile();
  const [problem, setProblem] = useState<string | null>(null);
  if (!can(act)) return null;
  const { button } = view.acts[act];
  const remove = () => {
    setProblem(null);
    send(`cases.${act}` as CaseSaveRoute, input as never).catch((error: unknown) =>
      setProblem(wordError(error)),
    );
  };
  return (
    <>
      <FormProblem sentence={problem} />
      <ConfirmButton
        type="text"
        {...(of && { 'aria-label': `${button}：${of}` })}
        question={`${button}？`}
        explanation={explanation}
        confirmLabel={button}
        onConfirm={remove}
      >
        {of ? '删去' : button}
      </ConfirmButton>
    </>
  );
}
