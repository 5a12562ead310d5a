import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { Section } from '@renderer/components/layout/Section';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordInstant } from '@renderer/messages/instant-wording';
import type { CleanedBackups } from '@shared/ipc/routes-retention';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { WHY_NOT_CLEANED, wordCleaned } from './word-cleaned';

/** Going on with what was cut off, and taking what was destroyed out of backups that come to light later. */
export function CleaningSection({ isUnfinished }: { readonly isUnfinished: boolean }) {
  const clean = useRouteMutation('retention.cleanBackups');
  const discard = useRouteMutation('retention.discardBackups');
  const client = useQueryClient();
  const [answer, setAnswer] = useState<CleanedBackups | null>(null);
  const failed = answer?.failed ?? [];
  const run = (): void =>
    clean.mutate(null, {
      onSuccess: (done) => {
        setAnswer(done);
        void client.invalidateQueries();
      },
    });
  return (
    <Section title="备份里的">
      <p className="settings-lead">
        放备份的 U
        盘那时没有插上，或者清理到一半停了的，插上以后再清理一遍：还有销毁了的案卷的备份，一份一份改掉、核对，别的内容不变。
      </p>
      <FormErrorSummary error={clean.error ?? discard.error} />
      {clean.isPending ? <LongTaskBar task="destroy" /> : null}
      <SavedNote sentence={answer === null ? null : wordCleaned(answer)} />
      <div className="settings-buttons">
        <Button
          type={isUnfinished ? 'primary' : 'default'}
          disabled={clean.isPending}
          onClick={run}
        >
          {isUnfinished ? '接着做' : '再清理一遍备份'}
        </Button>
      </div>
      {failed.length > 0 ? (
        <>
          <ul>
            {failed.map(({ backup, why }) => (
              <li key={backup.id}>
                {wordInstant(backup.madeAt)}的备份：{WHY_NOT_CLEANED[why]}。
              </li>
            ))}
          </ul>
          <ConfirmButton
            danger
            disabled={discard.isPending}
            question={`删除没有清理成的 ${failed.length} 份备份？`}
            explanation="删除以后找不回来。别的备份还在。"
            confirmLabel="删除"
            onConfirm={() =>
              discard.mutate(
                { ids: failed.map(({ backup }) => backup.id) },
                { onSuccess: () => setAnswer(answer && { ...answer, failed: [] }) },
              )
            }
          >
            删除这几份备份
          </ConfirmButton>
        </>
      ) : null}
    </Section>
  );
}
