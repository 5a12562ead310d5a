import type { LocalDate } from '../../kernel/local-date';
import { obligationStandings } from '../agreement/obligations';
import { obligationsThatHold } from '../model/clauses-in-force';
import { effectiveOn } from '../model/effective-day';
import type { FulfillmentRecord } from '../model/follow-through';
import { ledgerOutcome } from '../model/ledger-outcome';
import type { MediationCase } from '../model/mediation-case';

/**
 * The day on which the last obligation of the agreement was recorded as performed, or null while any is open, was
 * never recorded, or nothing was promised. The newest record of an obligation counts; what is not to be performed any
 * more is left out, as long as something was performed. What was paid at the signing counts
 * from the day the agreement is in force: an agreement cannot have been performed before it was one.
 */
export function fulfilledOn(mediationCase: MediationCase): LocalDate | null {
  const { agreement, fulfillmentRecords } = mediationCase;
  const known = ledgerOutcome(mediationCase);
  if (known !== null) return known.fulfillment === 'fulfilled' ? known.fulfilledOn : null;
  const inForceOn = effectiveOn(mediationCase);
  if (agreement === null || inForceOn === null) return null;
  const obligations = obligationsThatHold(mediationCase);
  if (obligations.length === 0) return null;
  // What had been paid of something that a supplement took the place of was performed, too.
  const paid = obligationStandings(mediationCase, inForceOn).filter(({ isReplaced }) => isReplaced);
  let [last, isAnyPerformed] = [inForceOn, paid.length > 0];
  for (const { id } of obligations) {
    const record = newestRecord(fulfillmentRecords.filter((one) => one.obligationId === id));
    if (record?.state === 'released') continue;
    if (record?.state !== 'fulfilled') return null;
    isAnyPerformed = true;
    if (record.recordedOn > last) last = record.recordedOn;
  }
  return isAnyPerformed ? last : null;
}

function newestRecord(records: readonly FulfillmentRecord[]): FulfillmentRecord | undefined {
  // Of two records of one day the later written one counts.
  return records.reduce<FulfillmentRecord | undefined>(
    (newest, one) => (newest === undefined || one.recordedOn >= newest.recordedOn ? one : newest),
    undefined,
  );
}
