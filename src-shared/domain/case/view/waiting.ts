import type { LocalDate } from '../../kernel/local-date';
import { dueDayOf, obligationStandings, stillOwed } from '../agreement/obligations';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import type { AlertColor } from '../model/registration-words';
import { hasRecord, heldSessions } from '../model/session-facts';
import type { Waiting } from './case-view';
import type { NextStep, WaitingDay } from './next-steps';

/**
 * From which day the case waits for its next step, and what that day is. It may lie ahead: a session that is fixed and
 * money that is not due yet are waited for, not late. Does not depend on today.
 */
export function waitingOf(mediationCase: MediationCase, step: NextStep): Waiting {
  const fixed = step === 'open_session' ? nextSessionDay(mediationCase) : null;
  if (fixed !== null) return { for: 'session', on: fixed };
  const owed = step === 'record_fulfillment' ? nextDueDay(mediationCase) : null;
  if (owed !== null) return { for: 'performance', on: owed };
  return { for: 'step', on: lastActDay(mediationCase) };
}

/** Where the day of waiting lies, seen from today. */
export function waitingDayOf({ on }: Waiting, today: LocalDate): WaitingDay {
  if (on === today) return 'today';
  return on > today ? 'ahead' : 'past';
}

const ORDER_OF_COLORS: readonly (AlertColor | null)[] = ['red', 'yellow', 'blue', null];

/** Place of a warning colour in the order of urgency: 红色即时报 before 黄色当日清 before 蓝色限时办 before none. */
export function urgencyOfColor(color: AlertColor | null): number {
  return ORDER_OF_COLORS.indexOf(color);
}

// The earliest session without a record is the one to be held, or written down.
function nextSessionDay({ sessions }: MediationCase): LocalDate | null {
  const unheld = sessions.filter((session) => !hasRecord(session));
  return earliest(unheld.map(({ heldOn }) => heldOn));
}

function nextDueDay(mediationCase: MediationCase): LocalDate | null {
  const inForceOn = effectiveOn(mediationCase);
  if (inForceOn === null) return null;
  const owed = stillOwed(obligationStandings(mediationCase, inForceOn));
  return earliest(owed.flatMap(({ obligation }) => dueDayOf(obligation, inForceOn) ?? []));
}

/** The last day on which something was done in the case. */
function lastActDay(mediationCase: MediationCase): LocalDate {
  const { registration, consents, acceptance, extensions } = mediationCase;
  const { fulfillmentRecords, followUps, urgings, remedies } = mediationCase;
  const { judicialConfirmation } = mediationCase;
  const days = [
    acceptance?.acceptedOn,
    heldSessions(mediationCase).at(-1)?.heldOn,
    effectiveOn(mediationCase),
    judicialConfirmation?.appliedOn,
    judicialConfirmation?.decidedOn,
    ...consents.map(({ askedOn }) => askedOn),
    ...mediationCase.partyChanges.map(({ changedOn }) => changedOn),
    ...mediationCase.measures.map(({ takenOn }) => takenOn),
    ...mediationCase.authorityReports.map(({ reportedOn }) => reportedOn),
    ...extensions.map(({ extendedOn }) => extendedOn),
    ...fulfillmentRecords.map(({ recordedOn }) => recordedOn),
    ...urgings.map(({ urgedOn }) => urgedOn),
    ...remedies.map(({ soughtOn }) => soughtOn),
    ...followUps.flatMap(({ visitedOn, reworkResolvedOn }) => [visitedOn, reworkResolvedOn]),
  ];
  return days.reduce<LocalDate>(
    (last, on) => (on !== undefined && on !== null && on > last ? on : last),
    registration.registeredOn,
  );
}

function earliest(days: readonly LocalDate[]): LocalDate | null {
  return days.reduce<LocalDate | null>(
    (first, on) => (first === null || on < first ? on : first),
    null,
  );
}
