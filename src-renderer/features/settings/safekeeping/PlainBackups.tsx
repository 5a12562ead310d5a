import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { Section } from '@renderer/components/layout/Section';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { wordInstant } from '@renderer/messages/instant-wording';
import { Button } from 'antd';
import { useState } from 'react';

const FIRST_SHOWN = 5;

/** 加密以前的备份: nothing while the data are not sealed, and once none is left. */
export function PlainBackups() {
  const found = useRouteQuery('safekeeping.plainBackups', null);
  const reseal = useRouteMutation('safekeeping.resealBackups');
  const discard = useRouteMutation('safekeeping.discardBackups');
  const [doneSentence, setDone] = useState<string | null>(null);
  const backups = found.data ?? [];
  if (backups.length === 0 && doneSentence === null) return null;
  const ids = backups.map(({ id }) => id);
  const again = (sentence: string): void => {
    setDone(sentence);
    void found.refetch();
  };
  return (
    <Section title="加密以前的备份">
      <p className="settings-lead">
        下面这些备份是加密以前做的，谁拿到都能打开。加密以后内容不变，原来那份随即删除；用不着的也可以直接删除。
      </p>
      <FormErrorSummary error={found.error ?? reseal.error ?? discard.error} />
      {reseal.isPending ? <LongTaskBar task="reseal" /> : null}
      <SavedNote sentence={doneSentence} />
      {backups.length > 0 ? (
        <>
          <p>
            共 {backups.length} 份：
            {backups
              .slice(0, FIRST_SHOWN)
              .map(({ madeAt }) => wordInstant(madeAt))
              .join('、')}
            {backups.length > FIRST_SHOWN ? '……' : ''}
          </p>
          <div className="settings-buttons">
            <Button
              type="primary"
              disabled={reseal.isPending || discard.isPending}
              onClick={() =>
                reseal.mutate({ ids }, { onSuccess: (answer) => again(wordResealed(answer)) })
              }
            >
              把它们都加密
            </Button>
            <ConfirmButton
              danger
              disabled={reseal.isPending || discard.isPending}
              question={`删除加密以前的 ${backups.length} 份备份？`}
              explanation="删除以后找不回来。加密以后做的备份还在。"
              confirmLabel="删除"
              onConfirm={() =>
                discard.mutate({ ids }, { onSuccess: () => again('加密以前的备份已删除。') })
              }
            >
              都删除
            </ConfirmButton>
          </div>
        </>
      ) : null}
    </Section>
  );
}

function wordResealed({ done, failed }: { done: string[]; failed: string[] }): string {
  const left = failed.length === 0 ? '' : `；${failed.length} 份没有加密成，还是原样`;
  return `${done.length} 份备份已加密${left}。`;
}
