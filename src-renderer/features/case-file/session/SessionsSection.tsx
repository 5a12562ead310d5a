import { Section } from '@renderer/components/layout/Section';
import { isOpen } from '@shared/domain/case/model/case-status';
import { SESSION_RESULT_LABELS, type Session } from '@shared/domain/case/model/session';
import { hasRecord, sessionsInOrder } from '@shared/domain/case/model/session-facts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { useState } from 'react';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { SECTION_IDS } from '../shared/sections';
import { NewSessionForm } from './NewSessionForm';
import { SessionEditor } from './SessionEditor';
import './session.css';

/** 调解场次: the sittings, each with its record; one of them open at a time. */
export function SessionsSection() {
  const { view, can, openAct } = useCaseFile();
  const sessions = sessionsInOrder(view.case.sessions);
  const [chosenId, setChosenId] = useState<string | null | undefined>(undefined);
  const openId = chosenId === undefined ? sessionToWrite(view) : chosenId;
  const isPlanning = openAct?.name === 'openSession';
  return (
    <Section
      id={SECTION_IDS.sessions}
      title="调解场次"
      actions={!isPlanning && <ActButton act="openSession" isAgain={sessions.length > 0} />}
    >
      {isPlanning && <NewSessionForm onOpened={setChosenId} />}
      {sessions.length === 0 && !isPlanning && (
        <p className="section-not-yet">{wordNone(view, can('openSession'))}</p>
      )}
      <ol className="sessions">
        {sessions.map((session, index) => (
          <li
            key={session.id}
            className={session.id === openId ? 'session session-unfolded' : 'session'}
          >
            <SessionHead
              session={session}
              ordinal={index + 1}
              isUnfolded={session.id === openId}
              onToggle={() => setChosenId(session.id === openId ? null : session.id)}
            />
            {session.id === openId && <SessionEditor session={session} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface SessionHeadProps {
  readonly session: Session;
  readonly ordinal: number;
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
}

function SessionHead({ session, ordinal, isUnfolded, onToggle }: SessionHeadProps) {
  const { view } = useCaseFile();
  const isPlanned = session.heldOn > view.today;
  const times = [session.startsAt, session.endsAt].filter(Boolean).join('–');
  return (
    <button type="button" className="session-head" aria-expanded={isUnfolded} onClick={onToggle}>
      <span aria-hidden="true">{isUnfolded ? '▾' : '▸'}</span>
      <strong>第 {ordinal} 场</strong>
      <span>
        {formatChineseDate(session.heldOn)} {times}
      </span>
      <span className="session-place">{session.place}</span>
      <span className="session-state">{wordState(session, isPlanned)}</span>
    </button>
  );
}

function wordNone({ case: { status } }: CaseView, canOpen: boolean): string {
  if (canOpen) return '还没有开过调解。可以现在开，也可以先排一个日子。';
  return isOpen(status) ? '受理之后，在这里安排和记录每一场调解。' : '没有开过调解。';
}

function wordState(session: Session, isPlanned: boolean): string {
  if (isPlanned) return '○ 已排定';
  if (session.result !== null) return `● ${SESSION_RESULT_LABELS[session.result]}`;
  return hasRecord(session) ? '◐ 记录中' : '○ 还没有记录';
}

// While mediation runs, the session that is being written down, or else the next one, is open without asking.
function sessionToWrite({ case: { sessions, status }, nextStep, today }: CaseView): string | null {
  if (!isOpen(status)) return null;
  const waiting = sessionsInOrder(sessions).filter(({ result }) => !result);
  const begun = waiting.findLast(({ heldOn }) => heldOn <= today);
  if (begun) return begun.id;
  return nextStep === 'open_session' ? (waiting[0]?.id ?? null) : null;
}
