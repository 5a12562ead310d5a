import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import { Turn } from '../turn';
import { liftStored, type StoredRecord } from './stored-record';

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
  readonly storedRecords: readonly StoredRecord<R>[];
}

/** A shard without records. @param form of the records that will come in */
export function emptyShard(kind: Kind, name: string, form: number = kind.form): Shard {
  return { kind, name, form, appliedSeq: 0, storedRecords: [] };
}

/** What stands in a shard before the first line of the journal; of the form in which that may be written. */
export function nothingYet({ kind, name }: Pick<Shard, 'kind' | 'name'>): Shard {
  return emptyShard(kind, name, 1);
}

/** Of lists of records where each record stands: a shard is asked for many of its records. */
const placesOf = new WeakMap<readonly StoredRecord[], ReadonlyMap<string, number>>();

function placeIn(storedRecords: readonly StoredRecord[], id: string): number {
  const known = placesOf.get(storedRecords);
  if (known !== undefined) return known.get(id) ?? -1;
  const places = new Map(storedRecords.map(({ record }, at) => [record.id, at]));
  placesOf.set(storedRecords, places);
  return places.get(id) ?? -1;
}

/** The record with this id, also in 回收站; null when the shard has none. Of an only record no id is asked. */
export function storedIn<R extends AnyRecord>(
  { kind, storedRecords }: Shard<R>,
  id: string,
): StoredRecord<R> | null {
  return (kind.isSingle ? storedRecords[0] : storedRecords[placeIn(storedRecords, id)]) ?? null;
}

/** The shard with a record put in or changed. */
export function withStored<R extends AnyRecord>(
  shard: Shard<R>,
  stored: StoredRecord<R>,
): Shard<R> {
  const { storedRecords, kind } = shard;
  if (kind.isSingle) return { ...shard, storedRecords: [stored] };
  const at = placeIn(storedRecords, stored.record.id);
  if (at >= 0) {
    const changed = storedRecords.with(at, stored);
    // Nothing has moved: what orders records is fixed.
    const places = placesOf.get(storedRecords);
    if (places !== undefined) placesOf.set(changed, places);
    return { ...shard, storedRecords: changed };
  }
  // In an older form the order is not known; `inNewestForm` sets it right.
  const isLast = shard.form !== kind.form || isBefore(kind, storedRecords.at(-1), stored);
  const later = isLast ? -1 : storedRecords.findIndex((one) => isBefore(kind, stored, one));
  return {
    ...shard,
    storedRecords:
      later < 0 ? [...storedRecords, stored] : storedRecords.toSpliced(later, 0, stored),
  };
}

function isBefore<R extends AnyRecord>(
  kind: Kind<R>,
  one: StoredRecord<R> | undefined,
  other: StoredRecord<R>,
): boolean {
  return one === undefined || compareStored(kind, one, other) < 0;
}

function compareStored<R extends AnyRecord>(
  kind: Kind<R>,
  { record: one }: StoredRecord<R>,
  { record: other }: StoredRecord<R>,
): number {
  return kind.compare(one, other) || (one.id < other.id ? -1 : 1);
}

/** The shard without a record. */
export function withoutStored(shard: Shard, id: string): Shard {
  return { ...shard, storedRecords: shard.storedRecords.filter(({ record }) => record.id !== id) };
}

/** The shard in a later form of its kind; null when a record cannot be lifted. Throws StoreError `newer_version`. */
export function liftShard(shard: Shard, to: number): Shard | null {
  const { kind, form: from, storedRecords } = shard;
  const lifted = storedRecords.map((stored) => liftStored(kind, stored, { from, to }));
  const whole = lifted.filter((stored) => stored !== null);
  if (whole.length !== storedRecords.length) return null;
  return { ...shard, form: to, storedRecords: to === kind.form ? inOrder(kind, whole) : whole };
}

/** As `liftShard` to the newest form, a large one in pieces, and in the order of the kind. */
export async function inNewestForm(shard: Shard): Promise<Shard | null> {
  const { kind, form: from, storedRecords } = shard;
  if (from === kind.form) return shard;
  const turn = new Turn();
  const lifted: StoredRecord[] = [];
  for (const stored of storedRecords) {
    const one = liftStored(kind, stored, { from, to: kind.form });
    if (one === null) return null;
    lifted.push(one);
    if (turn.isOver) await turn.end();
  }
  return { ...shard, form: kind.form, storedRecords: inOrder(kind, lifted) };
}

/** Records as a shard has them. */
export function inOrder(kind: Kind, storedRecords: readonly StoredRecord[]): StoredRecord[] {
  return [...storedRecords].sort((one, other) => compareStored(kind, one, other));
}
