import { daysBetween, type LocalDate } from '../../kernel/local-date';
import { nameOfBound } from '../../party/whole-side';
import { DUE_SOON_IN_DAYS } from '../clocks/clocks';
import type { Obligation } from '../model/agreement';
import { namedClauses, replacedIn } from '../model/clauses-in-force';
import { effectiveOn } from '../model/effective-day';
import type { FulfillmentRecord } from '../model/follow-through';
import type { MediationCase } from '../model/mediation-case';
import type { ObligationStanding } from './obligation-standing';
import { paidOf } from './paid-of';
import type { ObligationStandingState } from './standing-words';

/**
 * Every obligation of the case's agreement as it stands today: the newest finding counts; where nothing was recorded the
 * calendar speaks, and never says more than that a day has come (《人民调解法》第31条). Of one that a supplement took the place
 * of, what had been paid stays: its amount is what was paid, and nothing more is owed of it.
 */
export function obligationStandings(
  mediationCase: Pick<MediationCase, 'agreement' | 'amendments' | 'fulfillmentRecords' | 'parties'>,
  today: LocalDate,
): ObligationStanding[] {
  const inForceOn = effectiveOn(mediationCase);
  const nameOf = (bound: string) => nameOfBound(bound, mediationCase.parties);
  const replaced = replacedIn(mediationCase);
  return namedClauses(mediationCase).flatMap((clause, index) =>
    clause.obligations.flatMap((obligation): ObligationStanding | [] => {
      const records = newestFirst(mediationCase.fulfillmentRecords, obligation.id);
      const standing: ObligationStanding = {
        obligation,
        clauseOrdinal: index + 1,
        clauseName: clause.name,
        obligorName: nameOf(obligation.obligorPartyId),
        obligeeName: obligation.obligeePartyId === null ? null : nameOf(obligation.obligeePartyId),
        state: 'not_in_force',
        records,
        daysLeft: null,
        isReplaced: replaced.has(obligation.id),
      };
      if (standing.isReplaced) return paidPart(standing) ?? [];
      if (inForceOn === null) return standing;
      return standingOn(standing, dueDayOf(obligation, inForceOn), today);
    }),
  );
}

/** What was paid of an obligation that was replaced, as if no more had been promised; null where nothing was. */
function paidPart(standing: ObligationStanding): ObligationStanding | null {
  const { obligation, records } = standing;
  const [newest] = records;
  if (newest === undefined || obligation.amountFen === null) return null;
  const amountFen = paidOf({ obligation, records, state: newest.state });
  if (amountFen === 0) return null;
  return { ...standing, obligation: { ...obligation, amountFen }, state: 'fulfilled' };
}

/** Whether nothing more is owed: performed, or not to be performed any more. */
export function isSettled({ state }: Pick<ObligationStanding, 'state'>): boolean {
  return state === 'fulfilled' || state === 'released';
}

/** Those of which something is still owed by what was found last. */
export function stillOwed<T extends Pick<ObligationStanding, 'state'>>(
  standings: readonly T[],
): T[] {
  return standings.filter((one) => !isSettled(one));
}

/** The standing of an obligation in force as it is on another day, nothing more being recorded. */
export function standingOn(
  standing: ObligationStanding,
  dueOn: LocalDate | null,
  today: LocalDate,
): ObligationStanding {
  const state = stateOn(standing, dueOn, today);
  const daysLeft = isSettled({ state }) || dueOn === null ? null : daysBetween(today, dueOn);
  return { ...standing, state, daysLeft };
}

/** The day by which an obligation falls due: its own day; performed on the spot (当场履行), the effective day. */
export function dueDayOf(obligation: Obligation, inForceOn: LocalDate | null): LocalDate | null {
  return obligation.dueOn ?? (obligation.mode === 'immediate' ? inForceOn : null);
}

function stateOn(
  { obligation, records }: ObligationStanding,
  dueOn: LocalDate | null,
  today: LocalDate,
): ObligationStandingState {
  const [newest] = records;
  if (newest !== undefined) return newest.state;
  if (dueOn === null) return 'not_due';
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0 || (obligation.mode === 'immediate' && daysLeft === 0))
    return 'past_due_unrecorded';
  return daysLeft <= DUE_SOON_IN_DAYS ? 'due_soon' : 'not_due';
}

/** What was found of an obligation; records of one day stand in the order of typing, so the one typed last is the newest. */
export function newestFirst(
  records: readonly FulfillmentRecord[],
  id: string,
): FulfillmentRecord[] {
  return records
    .filter(({ obligationId }) => obligationId === id)
    .map((record, place) => ({ record, place }))
    .sort((a, b) =>
      a.record.recordedOn === b.record.recordedOn
        ? b.place - a.place
        : a.record.recordedOn < b.record.recordedOn
          ? 1
          : -1,
    )
    .map(({ record }) => record);
}

/** Copies of a written agreement: one for each party and one for the committee (《人民调解法》第29条第2款). */
export function copiesNeeded(partyCount: number): number {
  return partyCount + 1;
}
