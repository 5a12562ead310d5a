import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { Section } from '@renderer/components/layout/Section';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { BackupOverview } from '@shared/ipc/routes-safekeeping';
import { Button } from 'antd';
import { useState } from 'react';
import { BackupList } from './BackupList';
import { BackupSecret, wantsSecret, whyNotSeen } from './BackupSecret';
import { RestorePreviewPanel } from './RestorePreviewPanel';

interface RestoreSectionProps {
  readonly overview: BackupOverview;
  readonly chosenId: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** 恢复: choose a backup, see what would change, then go back to it; and back again. */
export function RestoreSection({ overview, chosenId, onChoose }: RestoreSectionProps) {
  const pick = useRouteMutation('safekeeping.pickBackup');
  const preview = useRouteMutation('safekeeping.previewRestore');
  const restore = useRouteMutation('safekeeping.restore');
  const dismiss = useRouteMutation('safekeeping.dismissRestore');
  const [doneSentence, setDone] = useState<string | null>(null);
  const look = (id: string, secret: string | null = null): void => {
    setDone(null);
    restore.reset();
    onChoose(id);
    preview.mutate({ id, secret });
  };
  const leave = (): void => {
    onChoose(null);
    preview.reset();
    dismiss.mutate(null);
  };
  const run = (id: string, sentence: string): void =>
    restore.mutate(
      { id },
      {
        onSuccess: () => {
          onChoose(null);
          preview.reset();
          setDone(sentence);
        },
      },
    );
  const { undoId } = overview;
  const isBusy = preview.isPending || restore.isPending;
  return (
    <Section title="恢复">
      <p className="settings-lead">
        用一份备份换下现在的资料。先让您看会变什么；恢复之前，现在的资料会自动备份，恢复错了可以撤销。
      </p>
      <FormErrorSummary error={pick.error ?? whyNotSeen(preview.error) ?? restore.error} />
      {isBusy ? <LongTaskBar task="restore" /> : null}
      {wantsSecret(preview.error) && chosenId !== null && !isBusy ? (
        <BackupSecret onGiven={(secret) => look(chosenId, secret)} onLeave={leave} />
      ) : null}
      {preview.data && chosenId !== null && !isBusy ? (
        <RestorePreviewPanel
          preview={preview.data}
          onRestore={() => run(preview.data.id, '已恢复。恢复前的资料也存了一份。')}
          onLeave={leave}
        />
      ) : null}
      <SavedNote sentence={doneSentence} />
      {undoId !== null && !isBusy ? (
        <div className="settings-buttons">
          <ConfirmButton
            question="撤销刚才的恢复？"
            explanation="会回到恢复之前的资料；恢复之后的改动会先自动备份。"
            confirmLabel="撤销恢复"
            onConfirm={() => run(undoId, '已撤销，回到了恢复之前的资料。')}
          >
            撤销刚才的恢复
          </ConfirmButton>
        </div>
      ) : null}
      <BackupList backups={overview.backups} isBusy={isBusy} onChoose={(id) => look(id)} />
      <div className="settings-buttons">
        <Button
          disabled={isBusy}
          onClick={() => pick.mutate(null, { onSuccess: (found) => found && look(found.id) })}
        >
          从别处选一份备份
        </Button>
      </div>
    </Section>
  );
}
