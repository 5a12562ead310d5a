import { CheckCircleFilled } from '@ant-design/icons';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { RequestError } from '@renderer/ipc/request';
import { Checkbox } from 'antd';
import { useState } from 'react';
import './export.css';

interface PrintedTickProps {
  /** How many the case needs: so many are noted. */
  readonly copies: number;
  /** Notes it in the case; rejects with RequestError when it is refused. */
  readonly onNote: () => Promise<unknown>;
}

/** 已打印, of a Word file: the program cannot see what Word does, and notes nothing that nobody said. */
export function PrintedTick({ copies, onNote }: PrintedTickProps) {
  const [state, setState] = useState<'open' | 'sending' | 'noted'>('open');
  const [error, setError] = useState<RequestError | null>(null);
  const note = async () => {
    setState('sending');
    setError(null);
    try {
      await onNote();
      setState('noted');
    } catch (problem) {
      if (!(problem instanceof RequestError)) throw problem;
      setError(problem);
      setState('open');
    }
  };
  return (
    <div className="printed-tick" role="status">
      {state === 'noted' ? (
        <>
          <CheckCircleFilled aria-hidden="true" /> 已经记下：今天打印了 {copies} 份
        </>
      ) : (
        <Checkbox
          checked={state === 'sending'}
          disabled={state === 'sending'}
          onChange={() => void note()}
        >
          在 Word 里打印好了，案卷里记下 {copies} 份
        </Checkbox>
      )}
      <FormErrorSummary error={error} />
    </div>
  );
}
