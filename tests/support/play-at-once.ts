import type { CaseActContext } from '@shared/domain/case/acts/case-act';
import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import type { onTheSpotSchema } from '@shared/domain/case/model/at-once';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { allow, type Ruling } from '@shared/domain/kernel/ruling';
import type { ChangingAct, FollowUp } from '@shared/domain/record/act';
import { NOBODY } from '@shared/domain/record/actor';
import type { z } from 'zod';
import { day } from './day';
import { makeClause, makeObligation, makeTerms } from './make-agreement';
import {
  makeConsent,
  makeContext,
  makeParty,
  makeRegistration,
  makeSession,
  makeStudio,
} from './make-case';
import { makeFulfillment } from './make-follow-through';

export type OnTheSpot = z.output<typeof onTheSpotSchema>;

/** Settled orally on Tuesday 17 November 2026, paid at once, written down two days later. @param on the day it was settled */
export function makeOnTheSpot(
  overrides: Partial<OnTheSpot> = {},
  on: LocalDate = day('2026-11-17'),
  mediatorId = 'm1',
): OnTheSpot {
  const parties = [
    makeParty({ id: 'p1', name: '王某' }),
    makeParty({ id: 'p2', side: 'respondent', name: '李某', idNumber: '', birthDate: null }),
  ];
  const obligation = makeObligation({
    id: 'o1',
    ...{ obligorPartyId: 'p2', obligeePartyId: 'p1' },
    ...{ mode: 'immediate', dueOn: null, amountFen: 3_850 },
  });
  return {
    registration: makeRegistration({ registeredOn: day('2026-11-19'), requestedOn: on }),
    parties,
    consents: [
      makeConsent('p1', { askedOn: on, method: 'in_person' }),
      makeConsent('p2', { askedOn: on, method: 'in_person' }),
    ],
    mediators: [{ mediatorId, isPresiding: true, appointment: 'committee' }],
    acceptance: { acceptedOn: on, acceptedBy: '赵信花', limitInDays: 30 },
    session: makeSession({ heldOn: on, presentPartyIds: ['p1', 'p2'], statements: [] }),
    terms: makeTerms({ clauses: [makeClause({ obligations: [obligation] })] }),
    form: 'oral',
    agreedOn: on,
    record: makeFulfillment({ recordedOn: on, paidFen: 3_850 }),
    closure: { closedOn: day('2026-11-19'), note: '' },
    ...overrides,
  };
}

/** What the acts of a case may know, on 19 November 2026; the register of people is empty. */
export function makeActContext(overrides: Partial<CaseActContext> = {}) {
  let count = 0;
  const makeId = () => {
    count += 1;
    return `made${count}`;
  };
  const known: CaseActContext = {
    ...makeContext(),
    ...{ studio: makeStudio(), actor: NOBODY, makeId, ...overrides },
  };
  return { ...known, people: new Map(), earlierCases: new Map() };
}

/** 当场调成 as `actOn` does it, on plain data: the act, then what follows from it, until a rule refuses. */
export function playOnTheSpot(input: OnTheSpot, ctx = makeActContext()): Ruling<MediationCase> {
  const seat = { id: 'case1', serial: { year: 2026, ordinal: 1 }, number: '（2026）人调字第1号' };
  const { settleOnTheSpot } = CASE_ACTS;
  const begun = settleOnTheSpot.begin(seat, input, ctx);
  if (!begun.ok) return begun;
  return playAll(begun.value, settleOnTheSpot.followUps?.(begun.value, input, ctx) ?? [], ctx);
}

/** None of those that follow here asks a service for anything. */
const CHANGES = CASE_ACTS as unknown as Readonly<
  Record<string, ChangingAct<MediationCase, CaseActContext>>
>;

function playAll(
  one: MediationCase,
  followUps: readonly FollowUp[],
  ctx: CaseActContext,
): Ruling<MediationCase> {
  let now = one;
  // What becomes of the register of people is another record's.
  for (const { act: name, input } of followUps.filter(({ kind }) => kind === 'case')) {
    const act = CHANGES[name];
    if (act === undefined) throw new Error(`no act: ${name}`);
    const ruling = act.apply(now, input, ctx);
    if (!ruling.ok) return ruling;
    const next = act.followUps?.(ruling.value, input, ctx) ?? [];
    const followed = playAll(ruling.value, next, ctx);
    if (!followed.ok) return followed;
    now = followed.value;
  }
  return allow(now);
}
