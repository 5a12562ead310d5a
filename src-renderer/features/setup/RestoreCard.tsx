import { FolderOpenOutlined } from '@ant-design/icons';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { CountField } from '@renderer/components/form/value-fields';
import { REASON_WORDS } from '@renderer/components/safekeeping/backup-wording';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { SecretField } from '@renderer/components/safekeeping/SecretField';
import type { ChosenFolder, PickedBackup } from '@renderer/ipc/answers';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordInstant } from '@renderer/messages/instant-wording';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';

interface RestoreCardProps {
  readonly backup: PickedBackup;
  readonly onLeave: () => void;
}

/** 从备份恢复, before any studio is open: which backup it is, where it goes to, and then it is opened. */
export function RestoreCard({ backup, onLeave }: RestoreCardProps) {
  const choose = useRouteMutation('setup.chooseDataFolder');
  const restore = useRouteMutation('setup.restoreBackup');
  const [folder, setFolder] = useState<ChosenFolder>({
    dataFolder: backup.dataFolder,
    contents: 'empty',
  });
  const [lastOrdinal, setLastOrdinal] = useState<number | null>(null);
  const [secret, setSecret] = useState('');
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);
  const { dataFolder, contents } = folder;
  const isFree = contents === 'empty' || contents === 'missing';
  return (
    <section className="setup-card" ref={card} tabIndex={-1} aria-label="选好的备份">
      <dl className="restore-facts">
        <dt>工作室</dt>
        <dd>
          <strong>{backup.studioName}</strong>
        </dd>
        <dt>案件</dt>
        <dd>{backup.caseCount === null ? '这份备份里没有写件数' : `${backup.caseCount} 件`}</dd>
        <dt>备份时间</dt>
        <dd>{wordInstant(backup.madeAt)}</dd>
        <dt>备份来自</dt>
        <dd>{wordMaker(backup)}</dd>
        <dt>文件</dt>
        <dd className="folder-path">{backup.fileName}</dd>
        <dt>恢复到</dt>
        <dd>
          <div className="folder-choice">
            <FolderOpenOutlined aria-hidden="true" />
            <span className="folder-path">{dataFolder}</span>
            <Button
              disabled={restore.isPending || choose.isPending}
              onClick={() => choose.mutate(null, { onSuccess: (one) => one && setFolder(one) })}
            >
              换一个文件夹
            </Button>
          </div>
          {isFree ? null : (
            <p className="restore-warning" role="status">
              这个文件夹里已经有东西。请选一个空文件夹，免得混在一起。
            </p>
          )}
        </dd>
      </dl>
      <div className="setup-fields restore-fields">
        <CountField
          path="lastOrdinal"
          label="今年纸上编到第几号"
          unit="号"
          hint="备份以后又编过案件编号的，填最后一个号，免得重号；没有就空着"
          value={lastOrdinal}
          onChange={setLastOrdinal}
        />
        {backup.isSealed ? (
          <SecretField
            value={secret}
            onChange={setSecret}
            hint="这份备份是加密的：填原来的密码，或者恢复单上的码"
          />
        ) : null}
      </div>
      <FormErrorSummary error={restore.error ?? choose.error} />
      {restore.isPending ? <LongTaskBar task="restore" /> : null}
      <div className="setup-buttons">
        <Button disabled={restore.isPending} onClick={onLeave}>
          返回
        </Button>
        <Button
          type="primary"
          size="large"
          disabled={restore.isPending || !isFree || (backup.isSealed && secret === '')}
          onClick={() =>
            restore.mutate({
              ...{ id: backup.id, dataFolder, lastOrdinal },
              secret: backup.isSealed ? secret : null,
            })
          }
        >
          {restore.isPending ? '正在恢复…' : '恢复并打开'}
        </Button>
      </div>
    </section>
  );
}

function wordMaker({ computer, reason, appVersion }: PickedBackup): string {
  const parts = [REASON_WORDS[reason], `软件版本 ${appVersion}`];
  return [...(computer === null ? [] : [`电脑“${computer}”`]), ...parts].join('，');
}
