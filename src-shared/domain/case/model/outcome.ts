import type { LocalDate } from '../../kernel/local-date';
import type { Agreement } from './agreement';
import { effectiveOn } from './effective-day';
import { ledgerDay, ledgerOutcome } from './ledger-outcome';
import type { MediationCase } from './mediation-case';

/**
 * The day on which mediation came to its result: the agreement's effective day (《人民调解法》第29、30条) or the day of
 * termination (第26条); of a case of an old ledger the day that it says. Null while it runs, and for cases that were declined,
 * withdrawn or handed on (移送), which have no result.
 */
export function concludedOn(mediationCase: MediationCase): LocalDate | null {
  return (
    effectiveOn(mediationCase) ??
    mediationCase.termination?.terminatedOn ??
    ledgerDay(mediationCase, 'agreed', 'not_agreed')
  );
}

/** 调解成功: an agreement is in force, or an old ledger says that there was one. One that nobody has signed does not count. */
export function isSuccessful(mediationCase: MediationCase): boolean {
  return effectiveOn(mediationCase) !== null || ledgerDay(mediationCase, 'agreed') !== null;
}

/** 协议形式 of what the mediation came to; null where it did not succeed. */
export function agreementFormOf(mediationCase: MediationCase): Agreement['form'] | null {
  if (!isSuccessful(mediationCase)) return null;
  return mediationCase.agreement?.form ?? ledgerOutcome(mediationCase)?.form ?? null;
}

/** 调解书编号 of what the mediation came to; empty where it did not succeed. */
export function agreementNumberOf(mediationCase: MediationCase): string {
  if (!isSuccessful(mediationCase)) return '';
  const { agreement } = mediationCase;
  return agreement?.number ?? ledgerOutcome(mediationCase)?.agreementNumber ?? '';
}
