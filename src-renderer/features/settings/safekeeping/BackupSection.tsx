import { WarningFilled } from '@ant-design/icons';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { Section } from '@renderer/components/layout/Section';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordInstant } from '@renderer/messages/instant-wording';
import type { BackupOverview } from '@shared/ipc/routes-safekeeping';
import { Button } from 'antd';

/** When the last backup was made, where backups go, and one now. */
export function BackupSection({ overview }: { readonly overview: BackupOverview }) {
  const backUp = useRouteMutation('safekeeping.backUp');
  const choose = useRouteMutation('safekeeping.choosePlace');
  const inData = useRouteMutation('safekeeping.usePlaceInData');
  const { place, isPlaceThere, localFolder, backups } = overview;
  const isMissing = place !== null && !isPlaceThere;
  const newest = backups[0];
  return (
    <Section title="备份">
      <p className="settings-lead">
        每天第一次使用和每次关闭软件时自动备份，每份都读回来核对过。当天的全部留着，三十天内每天留一份，更早的每月留一份。恢复、修复之前自动存的，三十天内每份都留；软件升级前存的一直留着。
      </p>
      <p>{newest === undefined ? '还没有备份。' : `最近一份：${wordInstant(newest.madeAt)}`}</p>
      <p className="data-folder">备份存放在：{place ?? localFolder}</p>
      {isMissing ? (
        <p className="safekeeping-warning">
          <WarningFilled aria-hidden="true" /> 现在找不到这个位置（移动硬盘或 U
          盘没有插好？），备份先存在资料文件夹里；插好以后，有改动就会自动在那里补一份。
        </p>
      ) : null}
      {place === null ? (
        <p className="settings-lead">
          备份和资料在同一个盘上，盘坏了会一起丢。建议选移动硬盘或 U 盘上的文件夹。
        </p>
      ) : null}
      <FormErrorSummary error={backUp.error ?? choose.error ?? inData.error} />
      {backUp.isPending ? <LongTaskBar task="backup" /> : null}
      <div className="settings-buttons">
        <Button type="primary" disabled={backUp.isPending} onClick={() => backUp.mutate(null)}>
          立即备份
        </Button>
        <Button onClick={() => choose.mutate(null)}>换备份位置</Button>
        {place === null ? null : (
          <Button onClick={() => inData.mutate(null)}>改回资料文件夹里</Button>
        )}
        <SavedNote sentence={backUp.data ? madeSentence(backUp.data) : null} />
      </div>
    </Section>
  );
}

function madeSentence({
  entry,
  isFallback,
}: {
  readonly entry: { readonly fileName: string };
  readonly isFallback: boolean;
}): string {
  const where = isFallback ? '（备份位置现在用不了，存在了资料文件夹里）' : '';
  return `已备份并核对：${entry.fileName}${where}`;
}
