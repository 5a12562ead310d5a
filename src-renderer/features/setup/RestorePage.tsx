import type { Bootstrap } from '@renderer/ipc/answers';
import { RestoreCard } from './RestoreCard';
import { SetupFrame } from './SetupFrame';
import type { PickBackup } from './use-pick-backup';

interface RestorePageProps {
  readonly bootstrap: Bootstrap;
  readonly backup: PickBackup;
}

/** The page of a chosen backup; nothing before one was chosen. */
export function RestorePage({ bootstrap, backup }: RestorePageProps) {
  if (backup.picked === null) return null;
  return (
    <SetupFrame
      title="从备份恢复"
      lead="看清楚是哪一份，再恢复到一个新的文件夹。备份文件和原来的资料都不会动。"
      bootstrap={bootstrap}
    >
      <RestoreCard key={backup.picked.id} backup={backup.picked} onLeave={backup.leave} />
    </SetupFrame>
  );
}
