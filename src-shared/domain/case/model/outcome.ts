import type { LocalDate } from '../../kernel/local-date';
import { effectiveOn } from './effective-day';
import type { MediationCase } from './mediation-case';

/**
 * The day on which mediation came to its result: the agreement's effective day (《人民调解法》第29、30条) or the day of
 * termination (第26条). Null while it runs, and for cases that were declined or withdrawn, which have no result.
 */
export function concludedOn(mediationCase: MediationCase): LocalDate | null {
  return effectiveOn(mediationCase) ?? mediationCase.termination?.terminatedOn ?? null;
}

/** 调解成功: an agreement is in force. One that nobody has signed does not count. */
export function isSuccessful(mediationCase: MediationCase): boolean {
  return effectiveOn(mediationCase) !== null;
}
