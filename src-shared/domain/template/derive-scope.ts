import { z } from 'zod';
import { capitalizeAmount } from '../kernel/money';
import { toBodyText } from '../paper/body-text';
import type { FieldSays } from '../record/field';
import { coreOf, saysOf } from '../record/walk';
import { money } from '../record/words';
import type { Tag, TagLoop, TagScope } from './tag-scope';

type Schema = z.core.$ZodType;
type Entry = Readonly<Record<string, unknown>> | null | undefined;

/** A tag with the part of the record it is from, until its name is settled. */
interface Found extends Tag<Entry> {
  readonly part: string;
  readonly path: string;
}

/** Parts whose fields are called so plainly that the part must be named with them. */
const NAMED_WITH_PART: ReadonlySet<string> = new Set(['司法确认']);

interface Place {
  /** What the part is called; empty for the record itself. */
  readonly part: string;
  readonly path: string;
  readonly inner: (record: Entry) => Entry;
}

/**
 * The tags of a schema: each field by its label, each list of parts as a loop. What the program keeps for itself and what
 * stays inside the studio has none. Two fields of one label are told apart by their parts: 司法确认说明.
 */
export function scopeOfSchema(schema: Schema): TagScope<Entry> {
  const place: Place = { part: '', path: '', inner: (record) => record };
  const tags: Found[] = [];
  const loops: TagLoop<Entry>[] = [];
  collect(schema, place, tags, loops);
  return { tags: named(tags), loops };
}

/** A name that can be typed: without the marks of the label and what explains it in brackets behind it. */
export function tagName(label: string): string {
  return label.replace(/（[^）]*）$/, '').replace(/[（）()、，：:\s]|^本场/g, '');
}

function collect(schema: Schema, place: Place, tags: Found[], loops: TagLoop<Entry>[]): void {
  const core = coreOf(schema);
  if (core instanceof z.ZodUnion) {
    for (const option of core.options) collect(option, place, tags, loops);
    return;
  }
  if (!(core instanceof z.ZodObject)) return;
  for (const [key, member] of Object.entries<Schema>(core.shape)) {
    const path = place.path === '' ? key : `${place.path}.${key}`;
    const says = saysOf(member);
    if (says?.kind === 'kept') continue;
    if (says?.kind === 'field') collectField(says, key, { ...place, path }, tags);
    else collectPart(member, key, { ...place, path }, tags, loops);
  }
}

function collectField(says: FieldSays, key: string, { part, path, inner }: Place, tags: Found[]) {
  // The variants of a union share members.
  if (says.privacy === 'inside' || tags.some((tag) => tag.path === path)) return;
  const { label, words } = says;
  const value = (record: Entry): unknown => inner(record)?.[key];
  const about = part === '' ? label : `${part}：${label}`;
  const base = { part, path, about };
  tags.push({
    ...{ ...base, name: tagName(label) },
    read: (record, { names }) => toBodyText(words(value(record), names)),
  });
  if (words === money)
    tags.push({
      ...{ ...base, name: `${tagName(label)}大写`, about: `${about}，大写`, path: `${path} 大写` },
      read: (record) => {
        const fen = value(record);
        return typeof fen === 'number' ? `人民币${capitalizeAmount(fen)}` : '';
      },
    });
}

function collectPart(
  member: Schema,
  key: string,
  { part, path, inner }: Place,
  tags: Found[],
  loops: TagLoop<Entry>[],
): void {
  const says = saysOf(member);
  const label = says?.kind === 'part' ? says.label : part;
  const core = coreOf(member);
  const value = (record: Entry): unknown => inner(record)?.[key];
  if (core instanceof z.ZodArray) {
    // A list without a name, such as the answers that were changed later, is nobody's to print.
    if (says?.kind !== 'part' || loops.some((loop) => loop.path === path)) return;
    loops.push({
      path,
      name: tagName(label),
      about: label,
      entries: (record) => (Array.isArray(value(record)) ? (value(record) as unknown[]) : []),
      inside: scopeOfSchema(core.element) as TagScope,
    });
    return;
  }
  collect(member, { part: label, path, inner: (record) => value(record) as Entry }, tags, loops);
}

/** Labels that two fields share carry the name of their part before them. */
function named(tags: readonly Found[]): Tag<Entry>[] {
  const count = new Map<string, number>();
  for (const { name } of tags) count.set(name, (count.get(name) ?? 0) + 1);
  return tags.map(({ name, about, part, path, read }) => ({
    name:
      (count.get(name) ?? 0) > 1 || NAMED_WITH_PART.has(part) ? `${tagName(part)}${name}` : name,
    ...{ about, path, read },
  }));
}
