import { effectiveOn } from '../agreement/effective-day';
import type { FulfillmentRecord } from '../agreement/follow-through';
import type { MediationCase } from '../case/mediation-case';
import type { LocalDate } from '../kernel/local-date';

/**
 * The day on which the last obligation of the agreement was recorded as performed, or null while any is open, was
 * never recorded, or nothing was promised. The newest record of an obligation counts. What was paid before the agreement
 * came into force fulfils it on the day it does: no agreement is counted as fulfilled before it is counted as reached.
 */
export function fulfilledOn(mediationCase: MediationCase): LocalDate | null {
  const { agreement, fulfillmentRecords } = mediationCase;
  const inForceOn = effectiveOn(mediationCase);
  if (agreement === null || inForceOn === null) return null;
  const obligations = agreement.terms.clauses.flatMap((clause) => clause.obligations);
  let last: LocalDate | null = null;
  for (const { id } of obligations) {
    const record = newestRecord(fulfillmentRecords.filter((one) => one.obligationId === id));
    if (record?.state !== 'fulfilled') return null;
    if (last === null || record.recordedOn > last) last = record.recordedOn;
  }
  return last !== null && last < inForceOn ? inForceOn : last;
}

function newestRecord(records: readonly FulfillmentRecord[]): FulfillmentRecord | undefined {
  // Of two records of one day the later written one counts.
  return records.reduce<FulfillmentRecord | undefined>(
    (newest, one) => (newest === undefined || one.recordedOn >= newest.recordedOn ? one : newest),
    undefined,
  );
}
