import { isSettled } from '../agreement/obligations';
import { LEDGER_RESULT_LABELS } from '../model/imported';
import { ledgerOutcome } from '../model/ledger-outcome';
import type { MediationCase } from '../model/mediation-case';
import { heldSessions } from '../model/session-facts';
import type { CaseView } from './case-view';
import type { NextStep } from './next-steps';
import { STATION_LABELS, STATIONS, type StationName } from './station-words';

type Station = CaseView['path'][number];

/** What the rules say of a case already, when its path is drawn. */
type Seen = Pick<CaseView, 'nextStep' | 'effectiveOn' | 'obligations' | 'followUpDueOn'>;

/**
 * The path of a case: where it has been, where it stands, what lies ahead. After an end without agreement nothing does but
 * the visit (办结即回访), where the studio asks for one.
 */
export function buildPath(mediationCase: MediationCase, seen: Seen): Station[] {
  const ended = endedAt(mediationCase);
  const current = stationOf(seen.nextStep, mediationCase);
  return STATIONS.map((name, index) => ({
    name,
    label: ended?.name === name ? ended.label : STATION_LABELS[name],
    state: stateOf(name, index, {
      ...{ ended, current, isDone: isDone(name, mediationCase, seen) },
      isVisitDue: seen.followUpDueOn !== null,
    }),
  }));
}

interface Ending {
  readonly name: StationName;
  readonly label: string;
}

function endedAt(mediationCase: MediationCase): Ending | null {
  const { status, acceptance } = mediationCase;
  const known = ledgerOutcome(mediationCase);
  if (known !== null) {
    const name = known.result === 'declined' ? 'accept' : 'outcome';
    return { name, label: LEDGER_RESULT_LABELS[known.result] };
  }
  if (status === 'declined') return { name: 'accept', label: '不予受理' };
  if (status === 'terminated') return { name: 'outcome', label: '终止' };
  const name = acceptance === null ? 'accept' : 'outcome';
  if (status === 'withdrawn') return { name, label: '撤回' };
  if (status === 'transferred') return { name, label: '移送' };
  return null;
}

interface Standing {
  readonly ended: Ending | null;
  readonly current: StationName | null;
  readonly isDone: boolean;
  readonly isVisitDue: boolean;
}

function stateOf(name: StationName, index: number, standing: Standing): Station['state'] {
  const { ended, current, isDone: isPassed } = standing;
  if (ended === null) {
    if (name === current) return 'current';
    return isPassed ? 'done' : 'ahead';
  }
  const end = STATIONS.indexOf(ended.name);
  if (index === end) return 'ended';
  if (index < end) return isPassed ? 'done' : 'void';
  return name === 'follow_up' ? visitOfEnded(standing) : 'void';
}

/** 不满意 opens a second handling, which belongs to the visit. */
function visitOfEnded({ current, isDone: isPassed, isVisitDue }: Standing): Station['state'] {
  if (current === 'follow_up') return 'current';
  if (isPassed) return 'done';
  return isVisitDue ? 'ahead' : 'void';
}

function isDone(
  name: StationName,
  file: MediationCase,
  { effectiveOn, obligations }: Seen,
): boolean {
  switch (name) {
    case 'register':
      return true;
    case 'accept':
      return file.acceptance !== null;
    case 'mediate':
      return heldSessions(file).length > 0;
    case 'outcome':
      return effectiveOn !== null;
    case 'fulfill':
      return effectiveOn !== null && obligations.every(isSettled);
    case 'follow_up':
      return file.followUps.length > 0;
    case 'close':
      return file.closure !== null;
  }
}

/** What keeps the end waiting belongs to that end. */
function stationOf(step: NextStep, { status }: MediationCase): StationName | null {
  if (step !== 'report_alert' && step !== 'settle_risk') return STATION_OF_STEP[step];
  if (status === 'registered') return 'accept';
  return status === 'agreement_reached' ? 'close' : 'outcome';
}

const STATION_OF_STEP: Readonly<
  Record<Exclude<NextStep, 'report_alert' | 'settle_risk'>, StationName | null>
> = {
  add_parties: 'register',
  ask_consent: 'accept',
  appoint_mediators: 'accept',
  accept: 'accept',
  decline: 'accept',
  part_with: 'outcome',
  open_session: 'mediate',
  finish_record: 'mediate',
  write_outcome: 'outcome',
  sign_agreement: 'outcome',
  terminate: 'outcome',
  record_fulfillment: 'fulfill',
  follow_up: 'follow_up',
  resolve_rework: 'follow_up',
  close: 'close',
  none: null,
};
