import {
  SESSION_RESULT_LABELS,
  type Session,
  sessionSchema,
} from '@shared/domain/case/model/session';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { useState } from 'react';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';
import { saySessions } from '../shared/section-summaries';
import { NewSessionForm } from './NewSessionForm';
import { SessionEditor, type SessionStanding } from './SessionEditor';
import './session.css';

const sessionPlan = sessionSchema.pick({
  heldOn: true,
  startsAt: true,
  endsAt: true,
  place: true,
});

/** 调解场次: the sittings, each with its record; one of them open at a time. */
export function SessionsSection() {
  const { view, can, openAct } = useCaseFile();
  const { sessions } = view;
  const [chosenId, setChosenId] = useState<string | null | undefined>(undefined);
  const openId = chosenId === undefined ? view.sessionToWrite : chosenId;
  const isPlanning = openAct?.name === 'openSession';
  return (
    <CaseSection
      name="sessions"
      title="调解场次"
      summary={saySessions(view)}
      acts={['openSession', 'rescheduleSession']}
      actions={!isPlanning && <ActButton act="openSession" isAgain={sessions.length > 0} />}
    >
      {isPlanning && <NewSessionForm onOpened={setChosenId} />}
      {sessions.length === 0 && !isPlanning && (
        <p className="section-not-yet">{wordNone(view, can('openSession'))}</p>
      )}
      <ol className="sessions">
        {sessions.map((standing, index) => {
          const id = standing.sessionId;
          const session = view.case.sessions.find((one) => one.id === id);
          if (session === undefined) return null;
          return (
            <li key={id} className={id === openId ? 'session session-unfolded' : 'session'}>
              <SessionHead
                session={session}
                standing={standing}
                ordinal={index + 1}
                isUnfolded={id === openId}
                onToggle={() => setChosenId(id === openId ? null : id)}
              />
              {id === openId ? (
                <SessionEditor session={session} standing={standing} />
              ) : (
                <Reschedule session={session} standing={standing} ordinal={index + 1} />
              )}
            </li>
          );
        })}
      </ol>
    </CaseSection>
  );
}

interface SessionHeadProps {
  readonly session: Session;
  readonly standing: SessionStanding;
  readonly ordinal: number;
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
}

function SessionHead({ session, standing, ordinal, isUnfolded, onToggle }: SessionHeadProps) {
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

type RescheduleProps = Pick<SessionHeadProps, 'session' | 'standing' | 'ordinal'>;

/** 改期 of a session that is folded up and has no record; unfolded, its day stands in its own form. */
function Reschedule({ session, standing, ordinal }: RescheduleProps) {
  const { can, openAct } = useCaseFile();
  const { id } = session;
  if (standing.hasRecord || !can('rescheduleSession')) return null;
  return (
    <div className="session-editor">
      <div>
        <ActButton act="rescheduleSession" targetId={id} of={`第 ${ordinal} 场`} />
      </div>
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
          words={{ heldOn: { aim: 'around' } }}
        />
      )}
    </div>
  );
}

function wordNone({ stage }: CaseView, canOpen: boolean): string {
  if (canOpen) return '还没有开过调解。可以现在开，也可以先排一个日子。';
  const isYetToCome = stage === 'before_acceptance' || stage === 'in_mediation';
  return isYetToCome ? '受理之后，在这里安排和记录每一场调解。' : '没有开过调解。';
}

function wordState(session: Session, { isPlanned, hasRecord }: SessionStanding): string {
  if (isPlanned) return '○ 已排定';
  if (session.result !== null) return `● ${SESSION_RESULT_LABELS[session.result]}`;
  return hasRecord ? '◐ 记录中' : '○ 还没有记录';
}
