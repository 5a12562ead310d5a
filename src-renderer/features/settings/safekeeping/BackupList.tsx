import { REASON_WORDS } from '@renderer/components/safekeeping/backup-wording';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordBytes, wordInstant } from '@renderer/messages/instant-wording';
import type { BackupEntry } from '@shared/ipc/routes-safekeeping';
import { Button } from 'antd';
import { useState } from 'react';

interface BackupListProps {
  readonly backups: readonly BackupEntry[];
  readonly isBusy: boolean;
  readonly onChoose: (id: string) => void;
}

const FIRST_SHOWN = 5;

/** The backups, newest first, each with the way to look at it. */
export function BackupList({ backups, isBusy, onChoose }: BackupListProps) {
  const [isWhole, setWhole] = useState(false);
  const show = useRouteMutation('safekeeping.showBackup');
  if (backups.length === 0) return <p>还没有备份可以恢复。点上面的“立即备份”存第一份。</p>;
  const shown = isWhole ? backups : backups.slice(0, FIRST_SHOWN);
  return (
    <>
      <ul className="backup-list">
        {shown.map(({ id, madeAt, reason, size, spot }) => (
          <li key={id}>
            <div className="backup-words">
              <strong>{wordInstant(madeAt)}</strong>
              <span className="table-meta">
                {REASON_WORDS[reason]} · {wordBytes(size)} ·{' '}
                {spot === 'chosen' ? '在备份位置' : '在资料文件夹里'}
              </span>
            </div>
            <div className="backup-actions">
              <Button
                disabled={isBusy}
                aria-label={`看看 ${wordInstant(madeAt)} 的备份`}
                onClick={() => onChoose(id)}
              >
                看看会变什么
              </Button>
              <Button
                type="text"
                aria-label={`在文件夹中显示 ${wordInstant(madeAt)} 的备份`}
                onClick={() => show.mutate({ id })}
              >
                在文件夹中显示
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {backups.length > FIRST_SHOWN && !isWhole ? (
        <Button type="text" onClick={() => setWhole(true)}>
          显示全部 {backups.length} 份
        </Button>
      ) : null}
    </>
  );
}
