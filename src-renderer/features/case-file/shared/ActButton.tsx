import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import { Button, type ButtonProps } from 'antd';
import { useCaseFile } from './case-file-context';

interface ActButtonProps extends Pick<ButtonProps, 'type'> {
  readonly act: CaseActName;
  /** The entry of the case that it is about. */
  readonly targetId?: string;
  /** What is said of the entry besides, where several buttons would read the same. */
  readonly of?: string;
  /** It was done before: some acts say that. */
  readonly isAgain?: boolean;
}

/** The button that opens an act, in the act's own words. There is none where the act may not be tried. */
export function ActButton({ act, targetId, of, isAgain = false, type }: ActButtonProps) {
  const { view, open } = useCaseFile();
  const { button, again, isOpen } = view.acts[act];
  if (!isOpen) return null;
  const words = isAgain ? again : button;
  return (
    <Button
      {...(type && { type })}
      {...(of && { 'aria-label': `${words}：${of}` })}
      onClick={() => open(act, targetId)}
    >
      {words}
    </Button>
  );
}
