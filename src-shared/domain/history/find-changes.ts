import type { MediationCase } from '../case/model/mediation-case';
import { formatChineseDate } from '../kernel/local-date';
import { CASE_FIELDS, SILENT_FIELDS, SILENT_PARTS } from './case-fields';
import { sectionNameOf } from './case-sections';
import type { WordingContext } from './field-words';
import { nameEntry } from './name-entry';

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

interface Spot {
  /** Path with `*` for list entries, as the tables have it. */
  readonly path: string;
  readonly place: string;
  readonly context: WordingContext;
}

/**
 * What lies between two states of a case, field by field, in the order of the file. Entries of
 * lists are told apart by their ids, so that one put in before others is not taken for a change of
 * all. ID numbers and phones come masked.
 */
export function findChanges(before: MediationCase, after: MediationCase): FieldChange[] {
  const context = {
    partyNames: namesOf([...before.parties, ...after.parties]),
    sessionNames: sessionNamesOf([...before.sessions, ...after.sessions]),
  };
  return Object.keys(after).flatMap((section) => {
    const place = sectionNameOf(section);
    if (place === null) return [];
    const spot = { path: section, place, context };
    return compare(
      before[section as keyof MediationCase],
      after[section as keyof MediationCase],
      spot,
    );
  });
}

function compare(before: Json, after: Json, spot: Spot): FieldChange[] {
  if (SILENT_PARTS.has(spot.path)) return [];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isEntryList(before) && isEntryList(after) && spot.path in CASE_FIELDS === false)
    return compareLists(before, after, spot);
  if (isEntry(before) && isEntry(after)) return compareEntries(before, after, spot);
  if (isEntry(before) || isEntry(after)) return compareWholes(before, after, spot);
  return compareValues(before, after, spot);
}

function compareEntries(before: Entry, after: Entry, spot: Spot): FieldChange[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.flatMap((key) =>
    compare(before[key], after[key], { ...spot, path: `${spot.path}.${key}` }),
  );
}

function compareLists(before: Entry[], after: Entry[], spot: Spot): FieldChange[] {
  const [old, now] = [byKey(before), byKey(after)];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  const path = `${spot.path}.*`;
  const changes = keys.flatMap((key) => {
    const [left, right] = [old.get(key), now.get(key)];
    const one = right ?? left;
    if (one === undefined) return [];
    const place = nameEntry(path, one.entry, one.index, spot.place, spot.context);
    const inEntry = { ...spot, path, place };
    return compare(left?.entry ?? null, right?.entry ?? null, inEntry);
  });
  if (changes.length > 0) return changes;
  const order = (list: Entry[]): string =>
    list.map((entry, index) => nameEntry(path, entry, index, '', spot.context)).join('、');
  return isMoved([...old.keys()], [...now.keys()])
    ? [{ place: spot.place, kind: 'changed', label: '顺序', from: order(before), to: order(after) }]
    : [];
}

/** A part or entry that was put in or taken out as a whole, said in one go. */
function compareWholes(before: Json, after: Json, spot: Spot): FieldChange[] {
  const [from, to] = [summarize(before, spot), summarize(after, spot)];
  const kind = !isEntry(before) ? 'added' : 'removed';
  return [{ place: spot.place, kind, label: '', from, to }];
}

function compareValues(before: Json, after: Json, spot: Spot): FieldChange[] {
  if (SILENT_FIELDS.has(spot.path)) return [];
  const field = CASE_FIELDS[spot.path];
  if (field === undefined)
    return [{ place: spot.place, kind: 'changed', label: '其他内容', from: '', to: '' }];
  const [from, to] = [field.say(before, spot.context), field.say(after, spot.context)];
  // A part that is one field, such as 案件状态, is named once.
  const label = field.label === spot.place ? '' : field.label;
  // 130********1234 and 130********1234: without a word nobody would see what changed.
  const hidden = from === to && field.isMasked ? '（隐去的几位有改动）' : '';
  return from === to && hidden === ''
    ? []
    : [{ place: spot.place, kind: 'changed', label, from, to: `${to}${hidden}` }];
}

/** Everything filled in below, as `标签：值；标签：值`. */
function summarize(value: Json, spot: Spot): string {
  return fieldsIn(value, spot).join('；');
}

function fieldsIn(value: Json, spot: Spot): string[] {
  if (SILENT_PARTS.has(spot.path)) return [];
  const field = CASE_FIELDS[spot.path];
  if (field !== undefined) {
    const words = field.say(value, spot.context);
    return words === '' ? [] : [`${field.label}：${words}`];
  }
  if (isEntryList(value))
    return value.flatMap((entry) => fieldsIn(entry, { ...spot, path: `${spot.path}.*` }));
  if (!isEntry(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsIn(inner, { ...spot, path: `${spot.path}.${key}` }),
  );
}

function byKey(list: Entry[]): Map<string, { entry: Entry; index: number }> {
  return new Map(
    list.map((entry, index) => [
      String(entry.id ?? entry.partyId ?? entry.mediatorId ?? index),
      { entry, index },
    ]),
  );
}

function isMoved(old: string[], now: string[]): boolean {
  return old.length === now.length && old.some((key, index) => key !== now[index]);
}

function namesOf(parties: MediationCase['parties']): Map<string, string> {
  return new Map(parties.map(({ id, name }) => [id, name]));
}

function sessionNamesOf(sessions: MediationCase['sessions']): Map<string, string> {
  return new Map(
    sessions.map(({ id, heldOn, startsAt }) => [
      id,
      `${formatChineseDate(heldOn)}${startsAt === null ? '' : ` ${startsAt} `}的调解`,
    ]),
  );
}

function isEntry(value: Json): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntryList(value: Json): value is Entry[] {
  return Array.isArray(value) && value.every(isEntry);
}
