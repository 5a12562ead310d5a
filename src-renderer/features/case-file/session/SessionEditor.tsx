import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { wordError } from '@renderer/messages/error-wording';
import type { Session } from '@shared/domain/case/model/session';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { useState } from 'react';
import { AttachmentLink } from '../attachments/AttachmentLink';
import { PaperLinks } from '../papers/PaperLinks';
import { useCaseFile } from '../shared/case-file-context';
import { AutosaveNote } from './AutosaveNote';
import { SessionPlanFields } from './SessionPlanFields';
import { SessionRecordFields } from './SessionRecordFields';
import { useSessionAutosave } from './use-session-autosave';

export type SessionStanding = CaseView['sessions'][number];

interface SessionEditorProps {
  readonly session: Session;
  readonly standing: SessionStanding;
}

/** One session and its record, stored while it is typed. */
export function SessionEditor({ session, standing }: SessionEditorProps) {
  const { can } = useCaseFile();
  const autosave = useSessionAutosave(session);
  if (!autosave.isLoaded) return <LoadingState />;
  const { value, patch } = autosave;
  return (
    <div className="session-editor">
      <FieldMessagesProvider messages={autosave.messages} isReadOnly={!can('saveSession')}>
        <SessionPlanFields value={value} onPatch={patch} />
        {standing.isPlanned ? (
          <p className="quiet">到了这一天，就可以在这里记录到场、陈述和结果。</p>
        ) : (
          <SessionRecordFields value={value} onPatch={patch} />
        )}
      </FieldMessagesProvider>
      <div className="session-end">
        <AutosaveNote
          stage={stageOf(session, can('saveSession'))}
          state={autosave.state}
          problem={autosave.problem}
          onRetry={autosave.retry}
        />
        <AttachmentLink
          subject={{ of: 'session', sessionId: session.id }}
          owner={`${formatChineseDate(session.heldOn)}的调解`}
        />
        <PaperLinks section="sessions" ofId={session.id} />
        {can('removeSession') && !standing.hasRecord && <RemoveSession sessionId={session.id} />}
      </div>
    </div>
  );
}

function stageOf({ result }: Session, canEdit: boolean): 'open' | 'finished' | 'read_only' {
  if (!canEdit) return 'read_only';
  return result === null ? 'open' : 'finished';
}

function RemoveSession({ sessionId }: { readonly sessionId: string }) {
  const { view, send } = useCaseFile();
  const words = view.acts.removeSession.button;
  const [problem, setProblem] = useState<string | null>(null);
  const remove = () => {
    setProblem(null);
    send('cases.removeSession', { sessionId }).catch((error: unknown) =>
      setProblem(wordError(error)),
    );
  };
  return (
    <>
      <FormProblem sentence={problem} />
      <ConfirmButton
        type="text"
        question={`${words}？`}
        explanation="还没有记录的场次可以取消；有了记录的属于案卷，不能取消。"
        confirmLabel={words}
        onConfirm={remove}
      >
        {words}
      </ConfirmButton>
    </>
  );
}
