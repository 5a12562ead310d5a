import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { ColumnSpec, ValuesOf } from '@shared/domain/record/columns';
import type { Days, FactRow, FactTable } from '@shared/domain/record/fact-table';
import type { NumberArray } from './column-set';
import { dayNumber } from './day-number';
import { ZONE_SLOTS, zoneOf } from './day-zones';
import type { FactColumns } from './fact-columns';

/** Who knows which slots count, how they are ordered and whose they are. */
export interface CountedSlots {
  readonly count: () => number;
  /** 0 for each slot that stands in no list. */
  readonly listed: () => NumberArray;
  /** Whether a slot may be seen by who asks; null when all may. */
  readonly isSeen: ((slot: number) => boolean) | null;
  readonly orderAt: (slot: number) => number;
  readonly whoAt: (slot: number) => readonly string[];
  readonly revisionAt: (slot: number) => number;
  readonly idAt: (slot: number) => string;
}

/** The facts as reports count them: what is looked at is numbers, and only of what happened is anything made. */
export function factTable<Spec extends ColumnSpec>(
  facts: FactColumns<Spec>,
  slots: CountedSlots,
): FactTable<ValuesOf<Spec>> {
  return {
    happened: (events, days) => {
      const [listed, { isSeen }] = [slots.listed(), slots];
      const isCounted = (slot: number): boolean =>
        listed[slot] !== 0 && (isSeen === null || isSeen(slot));
      const found = slotsWithin(facts, events, days, slots.count());
      return rowsAt(facts, slots, found.filter(isCounted));
    },
    countStanding: (came, left, on) => countStanding(facts, slots, { came, left, on }),
    standing: (came, left, on) =>
      rowsAt(facts, slots, standingSlots(facts, slots, { came, left, on })),
    idAt: slots.idAt,
  };
}

/** The rows of these slots as they are now; each is made when it is asked for. */
function rowsAt<Spec extends ColumnSpec>(
  facts: FactColumns<Spec>,
  slots: CountedSlots,
  places: readonly number[],
): Iterable<FactRow<ValuesOf<Spec>>> {
  const picked = facts.pick(places);
  const revisions = places.map(slots.revisionAt);
  const teams = places.map(slots.whoAt);
  return {
    *[Symbol.iterator]() {
      for (const [at, place] of places.entries())
        yield {
          ...{ facts: facts.readFrom(picked, at), place },
          ...{ order: slots.orderAt(place), revision: revisions[at] ?? 0, who: teams[at] ?? [] },
        };
    },
  };
}

interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The slots in which one of the events has a day of the range, in their order. */
function slotsWithin<Spec extends ColumnSpec>(
  facts: FactColumns<Spec>,
  events: readonly string[],
  days: Days,
  count: number,
): number[] {
  const range: DayRange = { from: dayNumber(days.from), to: dayNumber(days.to) };
  const zones = events.map((event) => facts.zonesOf(event));
  const columns = events.map((event) => facts.column(event));
  const found: number[] = [];
  for (let zone = 0; zone <= zoneOf(count - 1); zone += 1)
    if (zones.some((one) => one.mayHave(zone, range.from, range.to)))
      findIn(columns, range, { zone, count }, found);
  return found;
}

function findIn(
  columns: readonly NumberArray[],
  { from, to }: DayRange,
  { zone, count }: { readonly zone: number; readonly count: number },
  found: number[],
): void {
  const end = Math.min(count, (zone + 1) * ZONE_SLOTS);
  for (let slot = zone * ZONE_SLOTS; slot < end; slot += 1)
    for (const column of columns) {
      const day = column[slot] ?? 0;
      if (day < from || day > to) continue;
      found.push(slot);
      break;
    }
}

interface Standing {
  readonly came: string;
  readonly left: string;
  readonly on: LocalDate;
}

/** The slots that `countStanding` counts. */
function standingSlots<Spec extends ColumnSpec>(
  facts: FactColumns<Spec>,
  slots: CountedSlots,
  asked: Standing,
): number[] {
  const { isSeen } = slots;
  const isStanding = standingTest(facts, slots, asked);
  const found: number[] = [];
  for (const { from, end } of zonesStanding(facts, slots, asked))
    for (let slot = from; slot < end; slot += 1)
      if (isStanding(slot) === 1 && (isSeen === null || isSeen(slot))) found.push(slot);
  return found;
}

/**
 * How many had come by a day and not left. A zone in which everything came before and left before, or not at all, is told by
 * what has not left: old years cost next to nothing.
 */
function countStanding<Spec extends ColumnSpec>(
  facts: FactColumns<Spec>,
  slots: CountedSlots,
  asked: Standing,
): number {
  if (slots.isSeen !== null) return standingSlots(facts, slots, asked).length;
  const isStanding = standingTest(facts, slots, asked);
  let standing = 0;
  for (const { from, end, isPast, begun } of zonesStanding(facts, slots, asked)) {
    if (isPast) standing += begun;
    else for (let slot = from; slot < end; slot += 1) standing += isStanding(slot);
  }
  return standing;
}

/**
 * 1 for a slot that stands, 0 for any other. Without a branch in it, for the processor cannot guess which cases are still
 * open: that makes it four times as fast.
 */
function standingTest<Spec extends ColumnSpec>(
  facts: FactColumns<Spec>,
  { listed }: CountedSlots,
  { came, left, on }: Standing,
): (slot: number) => number {
  const [since, until, day, known] = [
    facts.column(came),
    facts.column(left),
    dayNumber(on),
    listed(),
  ];
  // No day is 0, which becomes the greatest number of all: it neither came nor left.
  return (slot) =>
    Number(((since[slot] ?? 0) - 1) >>> 0 < day) &
    Number(((until[slot] ?? 0) - 1) >>> 0 >= day) &
    Number(known[slot] !== 0);
}

/** The zones in which something may stand on a day. */
function* zonesStanding<Spec extends ColumnSpec>(
  facts: FactColumns<Spec>,
  { count }: CountedSlots,
  { came, left, on }: Standing,
) {
  const [arrivals, leavings, day] = [facts.zonesOf(came), facts.zonesOf(left), dayNumber(on)];
  const perZone = facts.begunOf(came, left);
  const total = count();
  for (let zone = 0; zone <= zoneOf(total - 1); zone += 1) {
    if (!arrivals.mayHave(zone, 1, day)) continue;
    const hasLeft = leavings.isOverBy(zone, day);
    const begun = perZone.get(zone) ?? 0;
    if (hasLeft && begun === 0) continue;
    const end = Math.min(total, (zone + 1) * ZONE_SLOTS);
    const isPast = hasLeft && arrivals.isOverBy(zone, day);
    yield { from: zone * ZONE_SLOTS, end, isPast, begun };
  }
}
