import type { Counters, Kind, Serial } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { AnyRecord } from '@shared/domain/record/record';
import type { JournalLine, Step } from '../journal/journal-line';
import type { Patch } from '../journal/json-patch';
import { newerThanKnown } from '../store-error';
import { liftShard, type Shard, storedIn, withoutStored, withStored } from './shard';
import { keyOf, type ShardRef, shardOfRecord } from './shard-key';
import { applyToStored, liftStored, type StoredRecord } from './stored-record';

/** What replaying needs of a step; a line of this run carries no way back. */
export type PatchStep = Omit<Step, 'act' | 'backward'> & { readonly backward?: Patch };

/** What replaying needs of a line. */
export interface PatchLine extends Pick<JournalLine, 'seq' | 'records' | 'loss'> {
  /** Null when it is not there any more. */
  readonly body: { readonly steps: readonly PatchStep[] } | null;
}

/** Whether a step is the first of its record: it holds the whole of it, and is not taken back. */
export function begins({ forward }: Pick<PatchStep, 'forward'>): boolean {
  return forward[0]?.path === '';
}

type ToldLine = Pick<PatchLine, 'records' | 'body' | 'loss'>;

/**
 * The shards that a line concerns: those of its records, and the counters' where a numbered record
 * begins or a numbered part comes in. One whose body is gone may have given out a number.
 */
export function shardsOf(kinds: Kinds, line: ToldLine): Set<string> {
  const keys = new Set<string>();
  for (const record of line.records) {
    const shard = shardOfRecord(kinds, record);
    if (shard !== null) keys.add(keyOf(shard));
  }
  if (line.loss !== undefined && line.loss.given.length > 0) keys.add(kinds.keeper.key);
  const begun = line.body === null ? line.records : line.body.steps.filter(begins);
  if (begun.some(({ kind }) => kinds.find(kind)?.number !== undefined)) keys.add(kinds.keeper.key);
  if (line.body?.steps.some((step) => partSerialsOf(kinds.find(step.kind), step).length > 0))
    keys.add(kinds.keeper.key);
  return keys;
}

/** Whether a line concerns a shard. */
export function concernsShard(kinds: Kinds, line: ToldLine, shard: ShardRef): boolean {
  return shardsOf(kinds, line).has(keyOf(shard));
}

export interface AppliedLines {
  readonly shard: Shard;
  /** Some line did not fit what was there, or nobody knows any more what it did. */
  readonly hasMisfits: boolean;
}

/**
 * The shard with the lines of the journal that it lacks, in order, each in the form in which it was
 * written. It comes out in the form of the last. Throws StoreError `newer_version`.
 */
export function applyLines(kinds: Kinds, shard: Shard, lines: readonly PatchLine[]): AppliedLines {
  let hasMisfits = false;
  let result = shard;
  for (const line of lines) {
    if (line.seq <= shard.appliedSeq || !concernsShard(kinds, line, shard)) continue;
    if (line.body === null) hasMisfits = true;
    for (const step of line.body?.steps ?? []) {
      const after = afterStep(kinds, result, step);
      if (after === null) hasMisfits = true;
      else result = after;
    }
    result = withNumbers(kinds, result, line.loss?.given ?? [], highestOf) ?? result;
  }
  return { shard: result, hasMisfits };
}

/** The shard after a step, itself when it is about another; null when it does not fit. */
function afterStep(kinds: Kinds, shard: Shard, step: PatchStep): Shard | null {
  if (!isIn(step, shard)) return withNumber(kinds, shard, step, highestOf);
  const { kind } = shard;
  requireKnown(kind, step.form);
  // Nothing of an older form comes after one of a newer.
  const lifted = step.form < shard.form ? null : liftShard(shard, step.form);
  if (lifted === null) return null;
  const stored = applyToStored(kind, step.form, storedIn(lifted, step.id), step.forward);
  return stored === null ? null : withStored(lifted, stored);
}

/** The shard before a line; null when that cannot be told. Of the newest form alone. */
export function withoutLine(kinds: Kinds, shard: Shard, { body, loss }: PatchLine): Shard | null {
  if (body === null || loss !== undefined) return null;
  let earlier: Shard | null = shard;
  for (const step of body.steps.toReversed()) earlier &&= beforeStep(kinds, earlier, step);
  return earlier;
}

function beforeStep(kinds: Kinds, shard: Shard, step: PatchStep): Shard | null {
  // The number before is nearly always the one that was given out before.
  if (!isIn(step, shard)) return withNumber(kinds, shard, step, numberBefore);
  const { kind } = shard;
  if (step.backward === undefined || step.form !== kind.form || shard.form !== kind.form)
    return null;
  if (begins(step)) return withoutStored(shard, step.id);
  const stored = applyToStored(kind, kind.form, storedIn(shard, step.id), step.backward);
  return stored === null ? null : withStored(shard, stored);
}

function isIn({ kind, shard }: PatchStep, to: ShardRef): boolean {
  return kind === to.kind.key && (to.kind.isSingle || shard === to.name);
}

type Highest = Readonly<Record<string, number>>;

/** The shard of the counters after a step that gives out a number; itself when the step gives none, or the shard keeps none. */
function withNumber(
  kinds: Kinds,
  shard: Shard,
  step: PatchStep,
  change: (highest: Highest, serial: Serial) => Highest,
): Shard | null {
  if (shard.kind.key !== kinds.keeper.key) return shard;
  return withNumbers(kinds, shard, serialsOf(kinds.find(step.kind), step), change);
}

function withNumbers(
  kinds: Kinds,
  shard: Shard,
  serials: readonly Serial[],
  change: (highest: Highest, serial: Serial) => Highest,
): Shard | null {
  if (shard.kind.key !== kinds.keeper.key) return shard;
  const stored = storedIn(shard, kinds.keeper.key);
  if (stored === null || serials.length === 0) return shard;
  const kept = changeCounters(kinds.keeper.counters, stored.record, (highest) =>
    serials.reduce(change, highest),
  );
  return kept === stored.record ? shard : withStored(shard, { ...stored, record: kept });
}

/** The numbers that steps give out. Throws StoreError `newer_version`. */
export function serialsGiven(kinds: Kinds, steps: readonly PatchStep[]): Serial[] {
  return steps.flatMap((step) => serialsOf(kinds.find(step.kind), step));
}

/** The numbers that a step gives out. */
function serialsOf(kind: Kind | undefined, step: PatchStep): Serial[] {
  if (kind?.number === undefined) return [];
  if (!begins(step)) return partSerialsOf(kind, step);
  const record = begunRecord(kind, step);
  return record === null ? [] : serialsIn(kind, record);
}

/** The numbers of parts that a step puts in, each whole. */
function partSerialsOf(kind: Kind | undefined, { forward }: Pick<PatchStep, 'forward'>): Serial[] {
  return (kind?.number?.parts ?? []).flatMap(({ member, serialOf }) =>
    forward.flatMap((operation) => {
      const isPutIn = operation.op === 'add' || operation.op === 'replace';
      // Below the record, whatever that is called in the patches of its kind.
      const [, , put, ...below] = operation.path.split('/');
      if (!isPutIn || put !== member || below.length > 0) return [];
      return serialOf(operation.value) ?? [];
    }),
  );
}

/** Every number that a record bears, its own and those of its parts. */
function serialsIn({ number }: Kind, record: AnyRecord): Serial[] {
  if (number === undefined) return [];
  const parts = (number.parts ?? []).flatMap(
    ({ member, serialOf }) =>
      serialOf((record as unknown as Record<string, unknown>)[member]) ?? [],
  );
  return [...[number.serialOf(record) ?? []].flat(), ...parts];
}

function begunRecord(kind: Kind, { form, forward }: PatchStep): AnyRecord | null {
  requireKnown(kind, form);
  const begun = applyToStored(kind, form, null, forward);
  return begun && (liftStored(kind, begun, { from: form, to: kind.form })?.record ?? null);
}

function changeCounters(
  { read, write }: Counters<AnyRecord>,
  keeper: AnyRecord,
  change: (highest: Highest) => Highest,
): AnyRecord {
  const before = read(keeper);
  const after = change(before);
  return after === before ? keeper : write(keeper, after);
}

function highestOf(highest: Highest, { counter, ordinal }: Serial): Highest {
  return (highest[counter] ?? 0) >= ordinal ? highest : { ...highest, [counter]: ordinal };
}

function numberBefore(highest: Highest, { counter, ordinal }: Serial): Highest {
  const { [counter]: last, ...others } = highest;
  if (last !== ordinal) return highest;
  return ordinal > 1 ? { ...others, [counter]: ordinal - 1 } : others;
}

/** The keeper of the counters once a record has its numbers: one that was given out is never given out again. */
export function withSerial(
  { keeper }: Kinds,
  kept: StoredRecord,
  numbered: Kind,
  record: AnyRecord,
): StoredRecord {
  const after = changeCounters(keeper.counters, kept.record, (highest) =>
    serialsIn(numbered, record).reduce(highestOf, highest),
  );
  return after === kept.record ? kept : { ...kept, record: after };
}

function requireKnown({ key, form: known }: Kind, form: number): void {
  if (form > known) throw newerThanKnown(key, `form ${form} of "${key}"`);
}
