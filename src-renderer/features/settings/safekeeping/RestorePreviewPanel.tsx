import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { wordInstant } from '@renderer/messages/instant-wording';
import type { RestorePreview } from '@shared/ipc/routes-safekeeping';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';

interface RestorePreviewPanelProps {
  readonly preview: RestorePreview;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
}

/** What a restore would change, case by case, before anything is done. */
export function RestorePreviewPanel({ preview, onRestore, onLeave }: RestorePreviewPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { madeAt, presentTotal, backupTotal, added, changed, missing } = preview;
  const isSame = added.total + changed.total + missing.total === 0;
  return (
    <section className="restore-preview" ref={panel} tabIndex={-1} aria-label="恢复会变什么">
      <h3>{wordInstant(madeAt)} 的备份</h3>
      <p>
        现在有 {presentTotal} 件案件，备份里有 {backupTotal} 件。
        {isSame ? '案件没有差别；设置、草稿等也会回到备份时的样子。' : ''}
      </p>
      <CaseGroup title="会回来的案件（现在没有，备份里有）" group={added} />
      <CaseGroup title="会变回备份时样子的案件" group={changed} />
      <CaseGroup title="会不见的案件（备份之后登记的）" group={missing} />
      <div className="settings-buttons">
        <ConfirmButton
          danger
          question="用这份备份换下现在的资料？"
          explanation="现在的资料会先自动备份一份，恢复以后可以撤销。"
          confirmLabel="恢复"
          onConfirm={onRestore}
        >
          恢复这份备份
        </ConfirmButton>
        <Button onClick={onLeave}>不恢复</Button>
      </div>
    </section>
  );
}

function CaseGroup({ title, group }: { title: string; group: RestorePreview['added'] }) {
  if (group.total === 0) return null;
  const rest = group.total - group.first.length;
  return (
    <>
      <h4>
        {title}：{group.total} 件
      </h4>
      <ul className="restore-cases">
        {group.first.map((one) => (
          <li key={one.number}>
            {one.number}　{one.title}
          </li>
        ))}
        {rest > 0 ? <li>……还有 {rest} 件</li> : null}
      </ul>
    </>
  );
}
