import type { z } from 'zod';
import type { EntrySays, FieldSays } from '../record/field';
import { isMasked, maskAs } from '../record/privacy';
import { entryOf, memberOf, saysOf } from '../record/walk';
import type { Names } from '../record/words';
import { namesIn } from './names';

/** One thing that a change did, in words. */
export interface FieldChange {
  /** Part of the file and, in a list, its entry: 登记信息, 当事人“王某”. */
  readonly place: string;
  readonly kind: 'changed' | 'added' | 'removed';
  /** Name of the field; empty when a whole part or entry was put in or taken out. */
  readonly label: string;
  /** What stood there; empty for nothing. */
  readonly from: string;
  /** What stands there now; empty for nothing. */
  readonly to: string;
}

type Json = unknown;
type Entry = Readonly<Record<string, Json>>;
type Schema = z.core.$ZodType;

interface Spot {
  /** Null where the schema knows nothing of what stands there. */
  readonly schema: Schema | null;
  readonly place: string;
  readonly names: Names;
}

/** What this version has no words for. */
const UNKNOWN = '其他内容';
const UNNAMED_ENTRIES: EntrySays = { name: (_entry, index, place) => `${place}第 ${index + 1} 项` };

/**
 * What lies between two states of a record, field by field, in the order of the file and in the words of its schema.
 * Entries of lists are told apart by their keys, so that one put in before others is not taken for a change of all.
 * ID numbers and phones come masked.
 * @param schema of the record, its fields with their words
 */
export function findChanges(schema: Schema, before: Entry, after: Entry): FieldChange[] {
  const names = namesIn(schema, [before, after]);
  return keysOf(after, before).flatMap((key) => {
    const inner = memberOf(schema, key, [after, before]);
    const says = inner && saysOf(inner);
    const place = says === null || says.kind === 'kept' ? UNKNOWN : says.label;
    return compare(before[key], after[key], { schema: inner, place, names });
  });
}

function compare(before: Json, after: Json, spot: Spot): FieldChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const says = spot.schema && saysOf(spot.schema);
  if (says?.kind === 'kept') return [];
  if (says?.kind === 'field') return compareValues(before, after, says, spot);
  const [old, now] = [entriesIn(before), entriesIn(after)];
  if (old !== null && now !== null && spot.schema !== null) return compareLists(old, now, spot);
  if (isEntry(before) && isEntry(after)) return compareMembers(before, after, spot);
  if (isEntry(before) || isEntry(after)) return compareWholes(before, after, spot);
  return [{ place: spot.place, kind: 'changed', label: labelIn(UNKNOWN, spot), from: '', to: '' }];
}

function compareMembers(before: Entry, after: Entry, spot: Spot): FieldChange[] {
  return keysOf(after, before).flatMap((key) => {
    const schema = spot.schema && memberOf(spot.schema, key, [after, before]);
    return compare(before[key], after[key], { ...spot, schema });
  });
}

function compareLists(before: Entry[], after: Entry[], spot: Spot): FieldChange[] {
  const entrySays = entrySaysOf(spot.schema);
  const [old, now] = [byKey(before, entrySays), byKey(after, entrySays)];
  const schema = spot.schema && entryOf(spot.schema);
  const changes = keysOf(now, old).flatMap((key) => {
    const [left, right] = [old[key], now[key]];
    const one = right ?? left;
    if (one === undefined) return [];
    const place = entrySays.name(one.entry, one.index, spot.place, spot.names);
    return compare(left?.entry ?? null, right?.entry ?? null, { ...spot, schema, place });
  });
  if (changes.length > 0) return changes;
  const order = (list: Entry[]): string =>
    list.map((entry, index) => entrySays.name(entry, index, '', spot.names)).join('、');
  return isMoved(Object.keys(old), Object.keys(now))
    ? [{ place: spot.place, kind: 'changed', label: '顺序', from: order(before), to: order(after) }]
    : [];
}

/** A part or entry that was put in or taken out as a whole, said in one go. */
function compareWholes(before: Json, after: Json, spot: Spot): FieldChange[] {
  const [from, to] = [summarize(before, spot), summarize(after, spot)];
  const kind = !isEntry(before) ? 'added' : 'removed';
  return [{ place: spot.place, kind, label: '', from, to }];
}

function compareValues(before: Json, after: Json, says: FieldSays, spot: Spot): FieldChange[] {
  if (!says.isTold) return [];
  const [from, to] = [say(before, says, spot), say(after, says, spot)];
  // 130********1234 and 130********1234: without a word nobody would see what changed.
  const hidden = from === to && isMasked(says.privacy) ? '（隐去的几位有改动）' : '';
  if (from === to && hidden === '') return [];
  const label = labelIn(says.label, spot);
  return [{ place: spot.place, kind: 'changed', label, from, to: `${to}${hidden}` }];
}

/** A part that is one field, such as 案件状态, is named once. */
function labelIn(label: string, { place }: Spot): string {
  return label === place ? '' : label;
}

function say(value: Json, { words, privacy }: FieldSays, { names }: Spot): string {
  return maskAs(privacy, words(value, names));
}

/** Everything filled in below, as `标签：值；标签：值`. */
function summarize(value: Json, spot: Spot): string {
  return fieldsIn(value, spot).join('；');
}

function fieldsIn(value: Json, spot: Spot): string[] {
  const says = spot.schema && saysOf(spot.schema);
  if (spot.schema === null || says?.kind === 'kept') return [];
  if (says?.kind === 'field') {
    const words = says.isTold ? say(value, says, spot) : '';
    return words === '' ? [] : [`${says.label}：${words}`];
  }
  const schema = entryOf(spot.schema);
  if (Array.isArray(value)) return value.flatMap((entry) => fieldsIn(entry, { ...spot, schema }));
  if (!isEntry(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsIn(inner, { ...spot, schema: spot.schema && memberOf(spot.schema, key, [value]) }),
  );
}

function entrySaysOf(schema: Schema | null): EntrySays {
  const says = schema && saysOf(schema);
  return (says?.kind === 'part' ? says.entries : null) ?? UNNAMED_ENTRIES;
}

function byKey(list: Entry[], { key }: EntrySays): Record<string, { entry: Entry; index: number }> {
  // A key of digits would change the order of the record.
  return Object.fromEntries(
    list.map((entry, index) => [
      `#${String((key === undefined ? null : entry[key]) ?? index)}`,
      { entry, index },
    ]),
  );
}

function isMoved(old: string[], now: string[]): boolean {
  return old.length === now.length && old.some((key, index) => key !== now[index]);
}

/** The members of both, in the order of the first. */
function keysOf(one: Entry, other: Entry): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function isEntry(value: Json): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a list; a list that is missing has none. Null for what is no list of entries. */
function entriesIn(value: Json): Entry[] | null {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) && value.every(isEntry) ? value : null;
}
