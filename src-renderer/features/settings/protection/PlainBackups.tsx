import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { Section } from '@renderer/components/layout/Section';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';

/** Backups from before the data were sealed: whoever finds them reads them. Nothing is shown where there is none. */
export function PlainBackups() {
  const client = useQueryClient();
  const plain = useRouteQuery('protection.plainBackups', null);
  const seal = useRouteMutation('protection.sealBackups');
  const discard = useRouteMutation('protection.discardBackups');
  const again = {
    onSettled: () => void client.invalidateQueries({ queryKey: ['protection.plainBackups'] }),
  };
  const count = plain.data?.count ?? 0;
  if (count === 0) return null;
  return (
    <Section title="以前的备份">
      <p className="settings-lead">
        有 {count} 份以前的备份没有加密，谁拿到都能看。可以把它们也加密，或者删掉。
      </p>
      <FormErrorSummary error={plain.error ?? seal.error ?? discard.error} />
      {seal.isPending ? (
        <LongTaskBar task="reseal" />
      ) : (
        <div className="settings-buttons">
          <Button type="primary" onClick={() => seal.mutate(null, again)}>
            都加密
          </Button>
          <ConfirmButton
            danger
            question={`删掉这 ${count} 份备份？`}
            explanation="删了找不回来。不放心，就点“都加密”，备份都还在。"
            confirmLabel="删掉"
            onConfirm={() => discard.mutate(null, again)}
          >
            都删掉
          </ConfirmButton>
        </div>
      )}
    </Section>
  );
}
