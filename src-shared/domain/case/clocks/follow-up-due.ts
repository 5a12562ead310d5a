import { addDays, type LocalDate } from '../../kernel/local-date';
import { obligationsThatHold } from '../model/clauses-in-force';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import type { ViewSettings } from '../model/rule-context';

/** A 回访 that the studio's rule expects, and after what. */
export interface ExpectedVisit {
  readonly on: LocalDate;
  /** `end`: the matter has ended, settled or not; `performance`: the last due day of the agreement is over. */
  readonly after: 'end' | 'performance';
}

/**
 * The visits that are still to be made, earliest first. Habits of the studio, not rules of law: 办结即回访, so many days after
 * a matter has ended, with an agreement or without, where the studio's rule has begun by then; and after the last due day
 * of an agreement, until it is closed. One visit does for both where it comes after both; without the first rule any visit
 * does for the second.
 */
export function expectedVisits(
  mediationCase: MediationCase,
  settings: ViewSettings,
): ExpectedVisit[] {
  const endedOn = endOfMatter(mediationCase);
  if (endedOn === null) return [];
  const { followUpAfterEndDays: afterEnd, followUpEndsFrom: from, followUpAfterDays } = settings;
  const isByRule = afterEnd !== null && (from === null || endedOn >= from);
  const visits: ExpectedVisit[] = [];
  if (isByRule && mediationCase.followUps.length === 0)
    visits.push({ on: addDays(endedOn, afterEnd), after: 'end' });
  if (mediationCase.status !== 'agreement_reached') return visits;
  const lastDueOn = lastDueDay(mediationCase, endedOn);
  const isVisited = mediationCase.followUps.some(
    ({ visitedOn }) => !isByRule || visitedOn >= lastDueOn,
  );
  // What is performed by the day it came into force is asked about once.
  const isAnother = !isByRule || lastDueOn > endedOn;
  if (!isVisited && isAnother)
    visits.push({ on: addDays(lastDueOn, followUpAfterDays), after: 'performance' });
  return visits.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

/** The day by which the next follow-up is expected; null where none is. */
export function followUpDueOn(
  mediationCase: MediationCase,
  settings: ViewSettings,
): LocalDate | null {
  return expectedVisits(mediationCase, settings)[0]?.on ?? null;
}

/** The day on which the matter ended: an agreement in force, 终止, 撤回, 移送 or 不予受理; null while it goes on. */
function endOfMatter(mediationCase: MediationCase): LocalDate | null {
  const { termination, withdrawal, transfer, decline } = mediationCase;
  return (
    effectiveOn(mediationCase) ??
    termination?.terminatedOn ??
    withdrawal?.withdrawnOn ??
    transfer?.transferredOn ??
    decline?.declinedOn ??
    null
  );
}

function lastDueDay(mediationCase: MediationCase, inForceOn: LocalDate): LocalDate {
  return obligationsThatHold(mediationCase).reduce(
    (last, { dueOn }) => (dueOn !== null && dueOn > last ? dueOn : last),
    inForceOn,
  );
}
