import { FormProblem } from '@renderer/components/form/FormNotices';
import { wordError } from '@renderer/messages/error-wording';
import { Button } from 'antd';
import { useState } from 'react';
import { useCaseFile } from '../shared/case-file-context';

/** An oral agreement put on paper, in one step: its content is known, and signed by hand. */
export function PutInWriting() {
  const { view, can, send } = useCaseFile();
  const [problem, setProblem] = useState<string | null>(null);
  if (!can('putInWriting')) return null;
  const put = () => {
    setProblem(null);
    send('cases.putInWriting', {}).catch((error: unknown) => setProblem(wordError(error)));
  };
  return (
    <>
      <FormProblem sentence={problem} />
      <Button type="text" title={view.acts.putInWriting.about} onClick={put}>
        {view.acts.putInWriting.button}
      </Button>
    </>
  );
}
