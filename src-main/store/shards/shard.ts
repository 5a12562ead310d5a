import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import { Turn } from '../turn';
import { liftSlot, type RecordSlot } from './record-slot';

/** A file of records of one kind: `case/2026-11.json`, `studio.json`. */
export interface Shard<R extends AnyRecord = AnyRecord> {
  readonly kind: Kind<R>;
  readonly name: string;
  /** The form of its records; they are what the schema says in the newest one alone. */
  readonly form: number;
  /** Every line of the journal up to this number is in it. */
  readonly appliedSeq: number;
  /** Hash of that line; left out by older programs. */
  readonly appliedHash?: string | undefined;
  /** In the order of the kind, those in 回收站 among them. */
  readonly slots: readonly RecordSlot<R>[];
}

/** A shard without records. @param form of the records that will come in */
export function emptyShard(kind: Kind, name: string, form: number = kind.form): Shard {
  return { kind, name, form, appliedSeq: 0, slots: [] };
}

/** What stands in a shard before the first line of the journal; of the form in which that may be written. */
export function nothingYet({ kind, name }: Pick<Shard, 'kind' | 'name'>): Shard {
  return emptyShard(kind, name, 1);
}

/** Of lists of slots where each record stands: a shard is asked for many of its records. */
const placesOf = new WeakMap<readonly RecordSlot[], ReadonlyMap<string, number>>();

function placeIn(slots: readonly RecordSlot[], id: string): number {
  const known = placesOf.get(slots);
  if (known !== undefined) return known.get(id) ?? -1;
  const places = new Map(slots.map(({ record }, at) => [record.id, at]));
  placesOf.set(slots, places);
  return places.get(id) ?? -1;
}

/** The record with this id, also in 回收站; null when the shard has none. Of an only record no id is asked. */
export function slotIn<R extends AnyRecord>(
  { kind, slots }: Shard<R>,
  id: string,
): RecordSlot<R> | null {
  return (kind.isSingle ? slots[0] : slots[placeIn(slots, id)]) ?? null;
}

/** The shard with a record put in or changed. */
export function withSlot<R extends AnyRecord>(shard: Shard<R>, slot: RecordSlot<R>): Shard<R> {
  const { slots, kind } = shard;
  if (kind.isSingle) return { ...shard, slots: [slot] };
  const at = placeIn(slots, slot.record.id);
  if (at >= 0) {
    const changed = slots.with(at, slot);
    // Nothing has moved: what orders records is fixed.
    const places = placesOf.get(slots);
    if (places !== undefined) placesOf.set(changed, places);
    return { ...shard, slots: changed };
  }
  // In an older form the order is not known; `inNewestForm` sets it right.
  const isLast = shard.form !== kind.form || isBefore(kind, slots.at(-1), slot);
  const later = isLast ? -1 : slots.findIndex((one) => isBefore(kind, slot, one));
  return { ...shard, slots: later < 0 ? [...slots, slot] : slots.toSpliced(later, 0, slot) };
}

function isBefore<R extends AnyRecord>(
  kind: Kind<R>,
  one: RecordSlot<R> | undefined,
  other: RecordSlot<R>,
): boolean {
  return one === undefined || compareSlots(kind, one, other) < 0;
}

function compareSlots<R extends AnyRecord>(
  kind: Kind<R>,
  { record: one }: RecordSlot<R>,
  { record: other }: RecordSlot<R>,
): number {
  return kind.compare(one, other) || (one.id < other.id ? -1 : 1);
}

/** The shard without a record. */
export function withoutSlot(shard: Shard, id: string): Shard {
  return { ...shard, slots: shard.slots.filter(({ record }) => record.id !== id) };
}

/** The shard in a later form of its kind; null when a record cannot be lifted. Throws StoreError `newer_version`. */
export function liftShard(shard: Shard, to: number): Shard | null {
  const { kind, form: from, slots } = shard;
  const lifted = slots.map((slot) => liftSlot(kind, slot, { from, to }));
  const whole = lifted.filter((slot) => slot !== null);
  if (whole.length !== slots.length) return null;
  return { ...shard, form: to, slots: to === kind.form ? inOrder(kind, whole) : whole };
}

/** As `liftShard` to the newest form, a large one in pieces, and in the order of the kind. */
export async function inNewestForm(shard: Shard): Promise<Shard | null> {
  const { kind, form: from, slots } = shard;
  if (from === kind.form) return shard;
  const turn = new Turn();
  const lifted: RecordSlot[] = [];
  for (const slot of slots) {
    const one = liftSlot(kind, slot, { from, to: kind.form });
    if (one === null) return null;
    lifted.push(one);
    if (turn.isOver) await turn.end();
  }
  return { ...shard, form: kind.form, slots: inOrder(kind, lifted) };
}

/** Slots as a shard has them. */
export function inOrder(kind: Kind, slots: readonly RecordSlot[]): RecordSlot[] {
  return [...slots].sort((one, other) => compareSlots(kind, one, other));
}
