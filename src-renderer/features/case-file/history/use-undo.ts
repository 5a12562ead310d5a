import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';

interface Undo {
  readonly isRunning: boolean;
  /** Why it was refused, or null. */
  readonly problem: string | null;
  /** @param isWhole the case itself goes to 回收站, which is shown then */
  readonly run: (isWhole?: boolean) => Promise<void>;
}

/** Takes the last change of the open case back. */
export function useUndo(): Undo {
  const { view, send } = useCaseFile();
  const { id: caseId, revision } = view.case;
  const whole = useRouteMutation('cases.undoWhole');
  const navigate = useNavigate();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (isWhole = false) => {
    setRunning(true);
    setProblem(null);
    try {
      if (isWhole) {
        await whole.mutateAsync({ caseId, revision });
        await navigate('/cases/removed', { replace: true });
        return;
      }
      await send('cases.undo', {});
    } catch (error) {
      setProblem(wordError(error));
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, problem, run };
}
