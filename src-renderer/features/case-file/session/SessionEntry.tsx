import {
  SESSION_RESULT_LABELS,
  type Session,
  sessionSchema,
} from '@shared/domain/case/model/session';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { AttachmentLink } from '../attachments/AttachmentLink';
import { PaperLinks } from '../papers/PaperLinks';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';
import { TakeOut } from '../shared/TakeOut';
import { AbsentThen } from './AbsentThen';
import { SessionRecord } from './SessionRecord';

export type SessionStanding = CaseView['sessions'][number];

const sessionPlan = sessionSchema.pick({
  heldOn: true,
  startsAt: true,
  endsAt: true,
  place: true,
});

interface SessionEntryProps {
  readonly session: Session;
  readonly standing: SessionStanding;
  readonly ordinal: number;
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
}

/** One session: a line, and below it, when it is opened, its record to read and what can be done with it. */
export function SessionEntry(props: SessionEntryProps) {
  const { session, standing, isUnfolded } = props;
  return (
    <li className="session">
      <SessionHead {...props} />
      {isUnfolded && (
        <div className="session-content">
          {standing.hasRecord ? (
            <SessionRecord session={session} />
          ) : (
            <p className="quiet">
              {standing.isPlanned
                ? '到了这一天，就可以在这里记录到场、陈述和结果。'
                : '这一场还没有记录。'}
            </p>
          )}
        </div>
      )}
      <SessionActs {...props} />
    </li>
  );
}

function SessionHead({ session, standing, ordinal, isUnfolded, onToggle }: SessionEntryProps) {
  const times = [session.startsAt, session.endsAt].filter(Boolean).join('–');
  return (
    <button type="button" className="session-head" aria-expanded={isUnfolded} onClick={onToggle}>
      <span aria-hidden="true">{isUnfolded ? '▾' : '▸'}</span>
      <strong>第 {ordinal} 场</strong>
      <span>
        {formatChineseDate(session.heldOn)} {times}
      </span>
      <span className="session-place">{session.place}</span>
      <span className="session-state">{wordState(session, standing)}</span>
    </button>
  );
}

/** What can be done with a session; of one that is folded up, only what is still to be done. */
function SessionActs({ session, standing, ordinal, isUnfolded }: SessionEntryProps) {
  const { can } = useCaseFile();
  const isWaiting = !standing.hasRecord;
  if (!isUnfolded && !(isWaiting && can('saveSession'))) return null;
  return (
    <div className="session-acts">
      <Write session={session} standing={standing} ordinal={ordinal} />
      {isWaiting && can('rescheduleSession') && <Reschedule session={session} ordinal={ordinal} />}
      {isUnfolded && (
        <>
          <AttachmentLink
            subject={{ of: 'session', sessionId: session.id }}
            owner={`${formatChineseDate(session.heldOn)}的调解`}
          />
          <PaperLinks section="sessions" ofId={session.id} />
          {isWaiting && (
            <TakeOut
              act="removeSession"
              input={{ sessionId: session.id }}
              explanation="还没有记录的场次可以取消；有了记录的属于案卷，不能取消。"
            />
          )}
        </>
      )}
    </div>
  );
}

type ActProps = Pick<SessionEntryProps, 'session' | 'ordinal'>;

/** The way into the record, which is written in the whole window. */
function Write({ session, standing, ordinal }: ActProps & Pick<SessionEntryProps, 'standing'>) {
  const { can, open } = useCaseFile();
  if (!can('saveSession') || standing.isPlanned) return null;
  const words = standing.hasRecord ? (session.result === null ? '接着写记录' : '改记录') : '写记录';
  return (
    <Button
      aria-label={`${words}：第 ${ordinal} 场`}
      onClick={() => open('saveSession', session.id)}
    >
      {words}
    </Button>
  );
}

/** 改期 of a session that has no record. */
function Reschedule({ session, ordinal }: ActProps) {
  const { openAct } = useCaseFile();
  const { id } = session;
  return (
    <>
      <ActButton act="rescheduleSession" targetId={id} of={`第 ${ordinal} 场`} />
      {openAct?.name === 'rescheduleSession' && openAct.targetId === id && (
        <PlainActDialog
          act="rescheduleSession"
          targetId={id}
          title={`第 ${ordinal} 场改期`}
          saveLabel="改好日子"
          part="session"
          schema={sessionPlan}
          known={session}
          besides={{ sessionId: id }}
          below={({ heldOn, ...wanted }) => <AbsentThen sessionId={id} on={heldOn} {...wanted} />}
        />
      )}
    </>
  );
}

function wordState(session: Session, { isPlanned, hasRecord }: SessionStanding): string {
  if (isPlanned) return '○ 已排定';
  if (session.result !== null) return `● ${SESSION_RESULT_LABELS[session.result]}`;
  return hasRecord ? '◐ 记录中' : '○ 还没有记录';
}
