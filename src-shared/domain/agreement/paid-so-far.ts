import type { LocalDate } from '../kernel/local-date';
import type { Obligation } from './agreement';
import type { FulfillmentRecord } from './follow-through';

/** The finding that a new one contradicts. */
export interface Fall {
  readonly on: LocalDate;
  readonly paidFen: number;
}

/**
 * Where the money paid so far would fall if this finding were recorded: an earlier one that knows of more, or a later
 * one that knows of less and gives no reason. Each is compared with its neighbour only, for a correction with a reason
 * begins the count anew. Null when nothing falls, or the obligation is none in money.
 */
export function findFall(
  { id, amountFen }: Obligation,
  records: readonly FulfillmentRecord[],
  record: Pick<FulfillmentRecord, 'recordedOn' | 'state' | 'paidFen'>,
): Fall | null {
  if (amountFen === null) return null;
  const told = records
    .filter(({ obligationId }) => obligationId === id)
    .filter((other) => saysHowMuch(other));
  // Records of one day stand in the order of typing: the new one is typed after all of them.
  const before = told.filter(({ recordedOn }) => recordedOn <= record.recordedOn);
  const earlier = before.toSorted(byDay).at(-1);
  const most = mostPaid(record, amountFen);
  if (earlier !== undefined && paidIn(earlier, amountFen) > most)
    return { on: earlier.recordedOn, paidFen: paidIn(earlier, amountFen) };
  const later = told
    .filter(({ recordedOn }) => recordedOn > record.recordedOn)
    .toSorted(byDay)
    .at(0);
  if (later === undefined || (later.correctionReason ?? '') !== '' || !saysHowMuch(record))
    return null;
  return paidIn(later, amountFen) < paidIn(record, amountFen)
    ? { on: later.recordedOn, paidFen: paidIn(later, amountFen) }
    : null;
}

type Told = Pick<FulfillmentRecord, 'recordedOn' | 'state' | 'paidFen'>;

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
