import type { LocalDate } from '../../kernel/local-date';
import type { Obligation } from '../model/agreement';
import type { FulfillmentRecord } from '../model/follow-through';

/** The finding that a new one contradicts. */
export interface Fall {
  readonly on: LocalDate;
  /** Null where it only denies that all was paid. */
  readonly paidFen: number | null;
}

/**
 * Where the money paid so far would fall if this finding were recorded: an earlier one that knows of more, or a later
 * one that knows of less and gives no reason. Each is compared with its neighbour, for a correction with a reason begins
 * the count anew. Null when nothing falls, or the obligation is none in money.
 */
export function findFall(
  { id, amountFen }: Obligation,
  records: readonly FulfillmentRecord[],
  record: Told,
): Fall | null {
  if (amountFen === null) return null;
  const others = records.filter(({ obligationId }) => obligationId === id).toSorted(byDay);
  // Records of one day stand in the order of typing: the new one is typed after all of them.
  const earlier = others.findLast(
    (other) => other.recordedOn <= record.recordedOn && saysHowMuch(other),
  );
  if (earlier !== undefined && paidIn(earlier, amountFen) > mostPaid(record, amountFen))
    return { on: earlier.recordedOn, paidFen: paidIn(earlier, amountFen) };
  if (!saysHowMuch(record)) return null;
  const later = others
    .slice(0, firstNeighbour(others, record))
    .find(
      (other) =>
        other.recordedOn > record.recordedOn &&
        mostPaid(other, amountFen) < paidIn(record, amountFen),
    );
  return later === undefined
    ? null
    : { on: later.recordedOn, paidFen: saysHowMuch(later) ? paidIn(later, amountFen) : null };
}

// How far a finding is looked at from before: to the next that names a sum, or to a correction, which begins anew.
function firstNeighbour(others: readonly FulfillmentRecord[], record: Told): number {
  const place = others.findIndex(
    (other) =>
      other.recordedOn > record.recordedOn &&
      (saysHowMuch(other) || (other.correctionReason ?? '') !== ''),
  );
  if (place < 0) return others.length;
  return (others[place]?.correctionReason ?? '') === '' ? place + 1 : place;
}

type Told = Pick<FulfillmentRecord, 'recordedOn' | 'state' | 'paidFen'>;

/** What a finding says was paid of so much in all by then: all of it where it says so and names no sum. Null where it does not say. */
export function paidBy(record: Told, amountFen: number): number | null {
  return saysHowMuch(record) ? paidIn(record, amountFen) : null;
}

function saysHowMuch({ state, paidFen }: Told): boolean {
  return state === 'fulfilled' || paidFen !== null;
}

function paidIn({ state, paidFen }: Told, amountFen: number): number {
  return paidFen ?? (state === 'fulfilled' ? amountFen : 0);
}

// A finding that names no sum only denies that all was paid.
function mostPaid(record: Told, amountFen: number): number {
  return saysHowMuch(record) ? paidIn(record, amountFen) : Math.max(0, amountFen - 1);
}

function byDay(a: Told, b: Told): number {
  if (a.recordedOn === b.recordedOn) return 0;
  return a.recordedOn < b.recordedOn ? -1 : 1;
}
