import { useRouteMutation } from '@renderer/ipc/use-route';
import { useStudioEvent } from '@renderer/ipc/use-studio-events';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { TASK_WORDS } from './backup-wording';
import './long-task.css';

/** What stops a work that somebody may do who may not make backups. */
const STOPPED_BY: Partial<
  Record<keyof typeof TASK_WORDS, 'paperwork.stopBinding' | 'imports.cancel'>
> = { bind: 'paperwork.stopBinding', import: 'imports.cancel' };

/** What the program is busy with, how far it is, and how to stop it. */
export function LongTaskBar({ task }: { readonly task: keyof typeof TASK_WORDS }) {
  const [percent, setPercent] = useState(0);
  const cancel = useRouteMutation(STOPPED_BY[task] ?? 'safekeeping.cancel');
  useStudioEvent('safekeeping.progress', (progress) => {
    if (progress.task === task && progress.total > 0)
      setPercent(Math.floor((100 * progress.done) / progress.total));
  });
  return (
    <div className="long-task">
      <p role="status">{TASK_WORDS[task]}</p>
      <Progress percent={percent} aria-label={TASK_WORDS[task]} showInfo={false} />
      <Button disabled={cancel.isPending} onClick={() => cancel.mutate(null)}>
        停止
      </Button>
    </div>
  );
}
