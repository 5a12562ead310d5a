import type { LocalDate } from '../../kernel/local-date';
import type { LedgerOutcome, LedgerResult } from './imported';
import type { MediationCase } from './mediation-case';

/** What an old ledger says of the end of a case; null of a case of our own, and of one that was open there. */
export function ledgerOutcome({ imported }: Pick<MediationCase, 'imported'>): LedgerOutcome | null {
  return imported?.outcome ?? null;
}

/** Whether a case is known by a row of an old ledger alone, and ended there: no papers, no dues, nothing to go on with. */
export function isLedgerOnly(mediationCase: Pick<MediationCase, 'imported'>): boolean {
  return ledgerOutcome(mediationCase) !== null;
}

/** The day on which it ended so, by the ledger; null where it did not. */
export function ledgerDay(
  mediationCase: Pick<MediationCase, 'imported'>,
  ...results: readonly LedgerResult[]
): LocalDate | null {
  const outcome = ledgerOutcome(mediationCase);
  return outcome !== null && results.includes(outcome.result) ? outcome.endedOn : null;
}
