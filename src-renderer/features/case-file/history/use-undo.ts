import { wordError } from '@renderer/messages/error-wording';
import { useState } from 'react';
import { useCaseFile } from '../shared/case-file-context';

interface Undo {
  readonly isRunning: boolean;
  /** Why it was refused, or null. */
  readonly problem: string | null;
  readonly run: () => Promise<void>;
}

/** Takes the last change of the open case back. */
export function useUndo(): Undo {
  const { send } = useCaseFile();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async () => {
    setRunning(true);
    setProblem(null);
    try {
      await send('cases.undo', {});
    } catch (error) {
      setProblem(wordError(error));
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, problem, run };
}
