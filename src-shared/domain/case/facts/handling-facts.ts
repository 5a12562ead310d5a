import type { LocalDate } from '../../kernel/local-date';
import { levelOf } from '../model/holder';
import type { MediationCase } from '../model/mediation-case';
import { clearedOn, firstToldOn, resultReport } from '../model/way-back';
import { wordsMark } from './words-mark';

/** What reports count of how a case was handled besides the mediation itself: told, urged, called, handed over. */
export function handlingFacts(one: MediationCase) {
  const { callAttempts, urgings, handovers, registration } = one;
  const [toldOn, limit] = [firstToldOn(one), registration.feedbackDueOn];
  return {
    toldOn,
    resultToldOn: resultReport(one)?.reportedOn ?? null,
    clearedOn: clearedOn(one),
    urgedOn: firstOf(urgings.map((urging) => urging.urgedOn)),
    calledOn: firstOf(callAttempts.map((call) => call.calledOn)),
    handedOn: firstOf(handovers.map((handover) => handover.handedOn)),
    urgingCount: urgings.length,
    callCount: callAttempts.length,
    missedCallCount: callAttempts.filter(({ result }) => result !== 'reached').length,
    handoverCount: handovers.length,
    levelMark: wordsMark(levelOf(one)),
    isToldLate: toldOn !== null && limit !== null && toldOn > limit,
  };
}

function firstOf(days: readonly LocalDate[]): LocalDate | null {
  return days.toSorted()[0] ?? null;
}
