import type { NumberArray } from './column-set';

/** So many slots make up a zone: cases that were registered one after another, most of which ended in the same weeks. */
export const ZONE_SLOTS = 128;

const NO_DAY = 0xffffffff;

/**
 * Of a column of days, zone by zone, the earliest and the last: zones in which nothing can have happened on the days that
 * are asked for are passed over, so that a month costs what happened in it, not what the archive holds. A day that was
 * taken away leaves its zone as wide as it was: it is then looked at in vain.
 */
export class DayZones {
  private earliest = new Uint32Array(8).fill(NO_DAY);
  private latest = new Uint32Array(8);

  /** Takes in the days of some slots. */
  take(column: NumberArray, from: number, count: number): void {
    this.reserve(zoneOf(from + count) + 1);
    for (let slot = from; slot < from + count; slot += 1) {
      const day = column[slot] ?? 0;
      if (day === 0) continue;
      const zone = zoneOf(slot);
      if (day < (this.earliest[zone] ?? 0)) this.earliest[zone] = day;
      if (day > (this.latest[zone] ?? 0)) this.latest[zone] = day;
    }
  }

  /** Whether a slot of the zone may have one of these days. */
  mayHave(zone: number, from: number, to: number): boolean {
    return (this.earliest[zone] ?? NO_DAY) <= to && (this.latest[zone] ?? 0) >= from;
  }

  /** Whether every day of the zone is this one or earlier. */
  isOverBy(zone: number, day: number): boolean {
    return (this.latest[zone] ?? 0) <= day;
  }

  private reserve(zones: number): void {
    const { earliest, latest } = this;
    if (zones <= earliest.length) return;
    const length = Math.max(zones, earliest.length * 2);
    this.earliest = new Uint32Array(length).fill(NO_DAY);
    this.earliest.set(earliest);
    this.latest = new Uint32Array(length);
    this.latest.set(latest);
  }
}

/** The zone that a slot lies in. */
export function zoneOf(slot: number): number {
  return Math.floor(slot / ZONE_SLOTS);
}
