import { CASE_STATUSES, type CaseStatus } from '@shared/domain/case/case-status';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/dispute-category';
import type { CaseEntry } from '../case-entry';

/** What lists are filtered and sorted by: of each slot one number a column, NaN for none. */
export class CaseColumns {
  /** Place in CASE_STATUSES plus one; 0 = the slot is empty. */
  status = new Uint8Array(1_024);
  /** 1 = nothing is left to be done. */
  isEnded = new Uint8Array(1_024);
  /** Place in DISPUTE_CATEGORIES. */
  category = new Uint8Array(1_024);
  /** 20261119 */
  registeredOn = new Uint32Array(1_024);
  lastDay = new Uint32Array(1_024);
  dueOn = new Float64Array(1_024);
  amount = new Float64Array(1_024);
  /** Milliseconds since 1970. */
  updatedAt = new Float64Array(1_024);
  /** Year × 10⁷ + running number: the order of the numbers. */
  number = new Float64Array(1_024);
  /** Place of the case's mediators in `teams`. */
  team = new Uint16Array(1_024);
  /** The sets of mediators that there are. */
  private readonly teams: (readonly string[])[] = [[]];
  private readonly teamPlaces = new Map<string, number>([['', 0]]);

  put(slot: number, entry: CaseEntry): void {
    while (slot >= this.status.length) this.grow();
    this.status[slot] = CASE_STATUSES.indexOf(entry.status) + 1;
    this.isEnded[slot] = entry.isEnded ? 1 : 0;
    this.category[slot] = DISPUTE_CATEGORIES.indexOf(entry.category);
    this.registeredOn[slot] = dayNumber(entry.registeredOn);
    this.lastDay[slot] = dayNumber(entry.lastDay);
    this.dueOn[slot] = entry.dueOn === null ? Number.NaN : dayNumber(entry.dueOn);
    this.amount[slot] = entry.amountFen ?? Number.NaN;
    this.updatedAt[slot] = Date.parse(entry.updatedAt);
    this.number[slot] = entry.serial.year * 10_000_000 + entry.serial.ordinal;
    this.team[slot] = this.teamPlaceOf(entry.mediatorIds);
  }

  clear(slot: number): void {
    this.status[slot] = 0;
  }

  statusOf(slot: number): CaseStatus | null {
    return CASE_STATUSES[(this.status[slot] ?? 0) - 1] ?? null;
  }

  /** Of each set of mediators whether this one is in it. */
  teamsWith(mediatorId: string): Uint8Array {
    return Uint8Array.from(this.teams, (team) => (team.includes(mediatorId) ? 1 : 0));
  }

  private teamPlaceOf(mediatorIds: readonly string[]): number {
    const key = mediatorIds.join('\u0000');
    const known = this.teamPlaces.get(key);
    if (known !== undefined) return known;
    this.teamPlaces.set(key, this.teams.push(mediatorIds) - 1);
    return this.teams.length - 1;
  }

  private grow(): void {
    this.status = doubled(this.status);
    this.isEnded = doubled(this.isEnded);
    this.category = doubled(this.category);
    this.registeredOn = doubled(this.registeredOn);
    this.lastDay = doubled(this.lastDay);
    this.dueOn = doubled(this.dueOn);
    this.amount = doubled(this.amount);
    this.updatedAt = doubled(this.updatedAt);
    this.number = doubled(this.number);
    this.team = doubled(this.team);
  }
}

/** A day as a number that sorts as the day does: 2026-11-19 → 20261119. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

function doubled<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
