import type { FollowUpMethod, Satisfaction } from '@shared/domain/agreement/follow-through';
import type {
  CaseStory,
  ClauseSketch,
  DayOffset,
  EventSketch,
  HelperSketch,
  Moment,
  ObligationSketch,
  OrganizationSketch,
  PartyKey,
  PersonSketch,
} from './case-story';

/** Words in which the stories are told. */

type PersonDetails = Partial<Pick<PersonSketch, 'ethnicity' | 'paper' | 'guardians' | 'agents'>>;

function person(sex: PersonSketch['sex']) {
  return (
    name: string,
    age: number,
    occupation: string,
    address: string,
    details: PersonDetails = {},
  ): PersonSketch => ({
    kind: 'natural_person',
    name,
    sex,
    age,
    occupation,
    address,
    ethnicity: '汉族',
    paper: 'resident_id',
    guardians: [],
    agents: [],
    ...details,
  });
}

export const woman = person('female');
export const man = person('male');

function unit(kind: OrganizationSketch['kind']) {
  return (
    name: string,
    head: string,
    headTitle: string,
    address: string,
    agents: readonly HelperSketch[] = [],
  ): OrganizationSketch => ({ kind, name, head, headTitle, address, agents });
}

export const company = unit('company');
export const organization = unit('organization');

/** Somebody who acts for a party or helps at a session. */
export function helper(name: string, relation: string): HelperSketch {
  return { name, relation };
}

/** The anchor is the day of conclusion, at this share (0–1) of the report month so far. */
export function inMonth(share: number): Moment {
  return { kind: 'in_month', share };
}

export function daysAgo(days: number): Moment {
  return { kind: 'days_ago', days };
}

/** A clause that only declares. */
export function say(text: string): ClauseSketch {
  return { text, obligations: [] };
}

function owe(obligation: ObligationSketch, text = ''): ClauseSketch {
  return { text, obligations: [obligation] };
}

/** Money paid on the spot. */
export function payNow(by: PartyKey, to: PartyKey, action: string, yuan: number): ClauseSketch {
  return owe({ by, to, action, yuan, mode: 'immediate', due: null });
}

/** Money paid at once, `due` days after the anchor at the latest. */
export function pay(
  by: PartyKey,
  to: PartyKey,
  action: string,
  yuan: number,
  due: DayOffset,
): ClauseSketch {
  return owe({ by, to, action, yuan, mode: 'lump_sum', due });
}

/** Money paid in parts: pairs of amount and day. */
export function payInParts(
  by: PartyKey,
  to: PartyKey,
  action: string,
  parts: readonly (readonly [yuan: number, due: DayOffset])[],
): ClauseSketch {
  return {
    text: '',
    obligations: parts.map(([yuan, due]) => ({ by, to, action, yuan, mode: 'installment', due })),
  };
}

/**
 * Something to be done `due` days after the anchor at the latest; 0 means on the spot.
 * @param text the clause in words of its own, `{日}` standing for the due day
 */
export function act(
  by: PartyKey,
  to: PartyKey | null,
  action: string,
  due: DayOffset,
  text = '',
): ClauseSketch {
  return due === 0
    ? owe({ by, to, action, yuan: null, mode: 'immediate', due: null }, text)
    : owe({ by, to, action, yuan: null, mode: 'act', due }, text);
}

/** The obligation was found done; `paidYuan` for obligations in money. */
export function done(
  obligation: number,
  day: DayOffset,
  note: string,
  paidYuan: number | null = null,
): EventSketch {
  return { kind: 'fulfillment', obligation, day, state: 'fulfilled', paidYuan, note };
}

export function partly(
  obligation: number,
  day: DayOffset,
  note: string,
  paidYuan: number | null,
): EventSketch {
  return { kind: 'fulfillment', obligation, day, state: 'partly_fulfilled', paidYuan, note };
}

export function overdue(obligation: number, day: DayOffset, note: string): EventSketch {
  return { kind: 'fulfillment', obligation, day, state: 'overdue', paidYuan: null, note };
}

/** A follow-up; `rework` only after 不满意. */
export function visit(
  day: DayOffset,
  method: FollowUpMethod,
  satisfaction: Satisfaction,
  findings: string,
  visited: readonly PartyKey[] = ['a1'],
  rework: { day: DayOffset; note: string } | null = null,
): EventSketch {
  return { kind: 'follow_up', day, method, satisfaction, findings, visited, rework };
}

export function close(day: DayOffset, note = ''): EventSketch {
  return { kind: 'closure', day, note };
}

type Told = 'key' | 'when' | 'registered' | 'dispute' | 'applicants' | 'respondents' | 'outcome';

/** A story, what is usual filled in: accepted on the day of registration, asked face to face. */
export function story(told: Pick<CaseStory, Told> & Partial<Omit<CaseStory, Told>>): CaseStory {
  return {
    accepted: told.registered,
    stage: 'accepted',
    consentBy: 'in_person',
    refusedBy: null,
    flowers: ['chengxin', 'hemu'],
    chosenByParties: false,
    sessions: [],
    extension: null,
    events: [],
    ...told,
  };
}
