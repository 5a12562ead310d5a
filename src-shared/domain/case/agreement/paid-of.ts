import type { ObligationStanding } from './obligation-standing';

/**
 * Paid of one part so far, in 分: what the newest finding that names a sum says; one that is performed was paid in full.
 * A correction begins the count anew, and all that an earlier finding says was paid is not, where a newer one denies it.
 */
export function paidOf({ obligation, records, state: now }: Told): number {
  const corrected = records.findIndex(({ correctionReason = '' }) => correctionReason !== '');
  const counted = corrected < 0 ? records : records.slice(0, corrected + 1);
  const telling = counted.find(({ state, paidFen }) => paidFen !== null || state === 'fulfilled');
  if (telling === undefined) return 0;
  const amountFen = obligation.amountFen ?? 0;
  const paid = telling.paidFen ?? amountFen;
  const isDenied = now === 'overdue' || now === 'partly_fulfilled';
  return isDenied && paid >= amountFen ? 0 : paid;
}

type Told = Pick<ObligationStanding, 'obligation' | 'records' | 'state'>;
