import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import { isReworkOpen } from '@shared/domain/case/agreement/rework';
import { hasRecord, heldSessions } from '@shared/domain/case/model/session-facts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import type { NextStep } from '@shared/domain/case/view/next-steps';
import type { SectionName } from '../shared/sections';

/** The stations of a case. */
export const STATIONS = [
  'register',
  'accept',
  'mediate',
  'outcome',
  'fulfill',
  'follow_up',
  'close',
] as const;
export type StationName = (typeof STATIONS)[number];

export interface Station {
  readonly name: StationName;
  readonly label: string;
  /** `ended` = the case went another way (不予受理, 撤回, 终止); `void` = not to be reached any more. */
  readonly state: 'done' | 'current' | 'ahead' | 'ended' | 'void';
  readonly section: SectionName;
}

const LABELS: Readonly<Record<StationName, string>> = {
  register: '登记',
  accept: '受理',
  mediate: '调解',
  outcome: '结果',
  fulfill: '履行',
  follow_up: '回访',
  close: '结案',
};

const SECTIONS: Readonly<Record<StationName, SectionName>> = {
  register: 'registration',
  accept: 'acceptance',
  mediate: 'sessions',
  outcome: 'outcome',
  fulfill: 'fulfillment',
  follow_up: 'followUp',
  close: 'closing',
};

/** The path of a case: where it has been, where it stands, what lies ahead. */
export function pathOf(view: CaseView): Station[] {
  const ended = endedAt(view);
  const current = STATION_OF_STEP[view.nextStep];
  return STATIONS.map((name, index) => ({
    name,
    label: ended?.name === name ? ended.label : LABELS[name],
    section: SECTIONS[name],
    state: stateOf(name, index, ended, current, view),
  }));
}

interface Ending {
  readonly name: StationName;
  readonly label: string;
}

function endedAt({ case: { status, acceptance } }: CaseView): Ending | null {
  if (status === 'declined') return { name: 'accept', label: '不予受理' };
  if (status === 'terminated') return { name: 'outcome', label: '终止' };
  if (status === 'withdrawn')
    return { name: acceptance === null ? 'accept' : 'outcome', label: '撤回' };
  return null;
}

function stateOf(
  name: StationName,
  index: number,
  ended: Ending | null,
  current: StationName | null,
  view: CaseView,
): Station['state'] {
  if (ended !== null) {
    const end = STATIONS.indexOf(ended.name);
    if (index === end) return 'ended';
    return index < end && isDone(name, view) ? 'done' : 'void';
  }
  if (name === current) return 'current';
  return isDone(name, view) ? 'done' : 'ahead';
}

function isDone(name: StationName, { case: file, effectiveOn, obligations }: CaseView): boolean {
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
      return effectiveOn !== null && obligations.every(({ state }) => state === 'fulfilled');
    case 'follow_up':
      return file.followUps.length > 0;
    case 'close':
      return file.closure !== null;
  }
}

const STATION_OF_STEP: Readonly<Record<NextStep, StationName | null>> = {
  add_parties: 'register',
  ask_consent: 'accept',
  appoint_mediators: 'accept',
  accept: 'accept',
  decline: 'accept',
  open_session: 'mediate',
  write_outcome: 'outcome',
  sign_agreement: 'outcome',
  terminate: 'outcome',
  record_fulfillment: 'fulfill',
  follow_up: 'follow_up',
  resolve_rework: 'follow_up',
  close: 'close',
  none: null,
};

/** Where the next step is taken: the section to show and, when there is just one way to go, the form to open. */
export function placeOfStep(view: CaseView): {
  section: SectionName;
  act: CaseActName | null;
  targetId: string;
} {
  const { section, act } = PLACES[view.nextStep];
  // A session that waits for its record is the one to open, not another one.
  const waits = view.case.sessions.some((session) => !hasRecord(session));
  if (view.nextStep === 'open_session' && waits) return { section, act: null, targetId: '' };
  return { section, act, targetId: targetOf(view) };
}

const PLACES: Readonly<Record<NextStep, { section: SectionName; act: CaseActName | null }>> = {
  add_parties: { section: 'parties', act: 'saveParties' },
  ask_consent: { section: 'acceptance', act: 'recordConsents' },
  appoint_mediators: { section: 'acceptance', act: 'appointMediators' },
  accept: { section: 'acceptance', act: 'accept' },
  decline: { section: 'acceptance', act: 'decline' },
  open_session: { section: 'sessions', act: 'openSession' },
  write_outcome: { section: 'outcome', act: null },
  sign_agreement: { section: 'outcome', act: 'signAgreement' },
  terminate: { section: 'outcome', act: 'terminate' },
  record_fulfillment: { section: 'fulfillment', act: 'recordFulfillment' },
  follow_up: { section: 'followUp', act: 'recordFollowUp' },
  resolve_rework: { section: 'followUp', act: 'resolveRework' },
  close: { section: 'closing', act: 'close' },
  none: { section: 'closing', act: null },
};

function targetOf({ nextStep, obligations, case: { followUps } }: CaseView): string {
  if (nextStep === 'record_fulfillment') {
    const open = obligations.filter(({ state }) => state !== 'fulfilled');
    const due = open.find(({ state }) => state === 'past_due_unrecorded' || state === 'overdue');
    return (due ?? open[0])?.obligation.id ?? '';
  }
  if (nextStep === 'resolve_rework') return followUps.find(isReworkOpen)?.id ?? '';
  return '';
}
