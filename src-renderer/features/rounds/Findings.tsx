import { StandingCell } from '@renderer/components/agenda/StandingCell';
import { Section } from '@renderer/components/layout/Section';
import type { RecordView } from '@renderer/components/records/record-routes';
import { useUses } from '@renderer/ipc/use-works';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import {
  FINDING_STANDING_LABELS,
  type Finding,
  findingStanding,
  type Round,
} from '@shared/domain/round/round';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { FINDING_DIALOGS, type FindingAct, placeOfTurned } from './finding-dialogs';
import './rounds.css';

interface FindingsProps {
  readonly view: RecordView<Round>;
}

/** What was found under way, and what each became. */
export function Findings({ view }: FindingsProps) {
  const [asking, setAsking] = useState<{ readonly act: FindingAct; readonly id: string } | null>(
    null,
  );
  const { findings } = view.record;
  const asked = findings.find(({ id }) => id === asking?.id);
  if (findings.length === 0) return null;
  return (
    <Section title="发现的问题">
      <ol className="round-findings">
        {findings.map((finding) => (
          <li key={finding.id}>
            <strong>{finding.found.what}</strong>
            <div className="table-meta">{finding.found.where}</div>
            <StandingCell
              words={FINDING_STANDING_LABELS[findingStanding(finding)]}
              isOver={findingStanding(finding) !== 'open'}
              dueOn={null}
            />
            <Became finding={finding} links={view.links} />
            <Buttons
              finding={finding}
              acts={view.acts}
              onAsk={(act) => setAsking({ act, id: finding.id })}
            />
          </li>
        ))}
      </ol>
      {asking !== null &&
        asked !== undefined &&
        FINDING_DIALOGS[asking.act](asked)({ view, onClose: () => setAsking(null) })}
    </Section>
  );
}

interface BecameProps {
  readonly finding: Finding;
  readonly links: RecordView<Round>['links'];
}

function Became({ finding: { settled, turnedInto }, links }: BecameProps) {
  if (settled !== null)
    return (
      <div className="round-settled">
        {formatChineseDate(settled.settledOn)}：{settled.how}
      </div>
    );
  const link = links.find(({ id }) => id === turnedInto?.id);
  if (turnedInto === null || link === undefined) return null;
  return (
    <div>
      {turnedInto.kind === 'case' ? '纠纷：' : '事项：'}
      <Link to={placeOfTurned(turnedInto)}>{link.title}</Link>
    </div>
  );
}

interface ButtonsProps {
  readonly finding: Finding;
  readonly acts: RecordView<Round>['acts'];
  readonly onAsk: (act: FindingAct) => void;
}

/** The next step first. */
function Buttons({ finding, acts, onAsk }: ButtonsProps) {
  const uses = useUses();
  const isOpen = findingStanding(finding) === 'open';
  const wanted: readonly FindingAct[] = [
    ...(isOpen ? (['settleFinding', 'turnFindingIntoCase'] as const) : []),
    ...(isOpen && uses('matters') ? (['turnFindingIntoMatter'] as const) : []),
    'correctFinding',
    ...(isOpen ? (['dropFinding'] as const) : []),
  ];
  return (
    <div className="round-finding-buttons">
      {wanted
        .filter((act) => acts[act]?.isOpen === true)
        .map((act) => (
          <Button key={act} onClick={() => onAsk(act)}>
            {acts[act]?.button}
            <span className="visually-hidden">：{finding.found.what}</span>
          </Button>
        ))}
    </div>
  );
}
