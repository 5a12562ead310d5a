import type { CaseView } from '@shared/domain/case/view/case-view';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { saySessions } from '../shared/section-summaries';
import { Investigations } from './Investigations';
import { NewSessionForm } from './NewSessionForm';
import { PrivateTalks } from './PrivateTalks';
import { Proposals } from './Proposals';
import { SessionEntry } from './SessionEntry';
import './session.css';

interface SessionsSectionProps {
  /** The session whose record was opened to be read; undefined while nobody chose. */
  readonly chosenId: string | null | undefined;
  readonly onChoose: (sessionId: string | null) => void;
}

/** 调解场次: the sittings, each with its record; one of them open at a time. */
export function SessionsSection({ chosenId, onChoose }: SessionsSectionProps) {
  const { view, can, open, openAct } = useCaseFile();
  const { sessions } = view;
  const openId = chosenId === undefined ? view.sessionToWrite : chosenId;
  const isPlanning = openAct?.name === 'openSession';
  return (
    <CaseSection
      name="sessions"
      title="调解场次"
      summary={saySessions(view)}
      acts={[
        ...(['openSession', 'rescheduleSession', 'recordInvestigation'] as const),
        ...(['recordProposal', 'recordPrivateTalk'] as const),
      ]}
      actions={!isPlanning && <ActButton act="openSession" isAgain={sessions.length > 0} />}
    >
      {isPlanning && (
        <NewSessionForm
          onOpened={(id, isLater) => {
            onChoose(id);
            if (!isLater) open('saveSession', id);
          }}
        />
      )}
      {sessions.length === 0 && !isPlanning && (
        <p className="section-not-yet">{wordNone(view, can('openSession'))}</p>
      )}
      <ol className="sessions">
        {sessions.map((standing, index) => {
          const id = standing.sessionId;
          const session = view.case.sessions.find((one) => one.id === id);
          if (session === undefined) return null;
          return (
            <SessionEntry
              key={id}
              session={session}
              standing={standing}
              ordinal={index + 1}
              isUnfolded={id === openId}
              onToggle={() => onChoose(id === openId ? null : id)}
            />
          );
        })}
      </ol>
      <div className="session-besides">
        <Proposals />
        <PrivateTalks />
        <Investigations />
      </div>
    </CaseSection>
  );
}

function wordNone({ stage }: CaseView, canOpen: boolean): string {
  if (canOpen) return '还没有开过调解。可以现在开，也可以先排一个日子。';
  const isYetToCome = stage === 'before_acceptance' || stage === 'in_mediation';
  return isYetToCome ? '受理之后，在这里安排和记录每一场调解。' : '没有开过调解。';
}
