import type { Names } from '../record/words';

/** What the values of tags may go by besides the value itself. */
export interface TagContext {
  /** What entries of the record's lists are called. */
  readonly names: Names;
}

/** 标签: a place of a template that prints one thing. `V` is what it is read from. */
export interface Tag<V = unknown, C extends TagContext = TagContext> {
  readonly name: string;
  /** What it prints, in the words of the field, with the part of the record it is from. */
  readonly about: string;
  /** Where in the record it is read from, such as `registration.place`; left out where it is reckoned. */
  readonly path?: string;
  /** Never undefined: what is not known is an empty text. */
  read(value: V, ctx: C): string;
}

/** A part of a template that is printed once for each entry of a list. */
export interface TagLoop<V = unknown, C extends TagContext = TagContext> {
  readonly name: string;
  readonly about: string;
  /** The list of the record whose entries it prints, such as `agreement.terms.clauses`. */
  readonly path?: string;
  entries(value: V, ctx: C): readonly unknown[];
  readonly inside: TagScope<unknown, C>;
}

/** What may stand in one place of a template: tags and loops, each with a name of its own. */
export interface TagScope<V = unknown, C extends TagContext = TagContext> {
  readonly tags: readonly Tag<V, C>[];
  readonly loops: readonly TagLoop<V, C>[];
}

/** What the tags of a scope print: texts under the tags' names, lists under the loops'. */
export interface TagValues {
  readonly [name: string]: string | readonly TagValues[];
}

/**
 * The values of every tag in a scope. All of them are there, and nothing else is: a template that asks for anything else
 * finds nothing, not even what every object of JavaScript has.
 */
export function valuesOf<V, C extends TagContext>(
  scope: TagScope<V, C>,
  value: V,
  ctx: C,
): TagValues {
  const values: Record<string, string | readonly TagValues[]> = Object.create(null);
  for (const tag of scope.tags) values[tag.name] = tag.read(value, ctx);
  for (const loop of scope.loops)
    values[loop.name] = loop
      .entries(value, ctx)
      .map((one, index) => placed(valuesOf(loop.inside, one, ctx), index + 1));
  return values;
}

/** What every entry of a list has besides its fields: its place in the list that is printed, 1 for the first. */
export const PLACE_TAG = { name: '序号', about: '第几项：1、2、3' } as const;

function placed(values: TagValues, place: number): TagValues {
  return Object.assign(Object.create(null), values, { [PLACE_TAG.name]: `${place}` });
}

/** The same scope, read from something that holds what it is read from. */
export function within<W, V, C extends TagContext>(
  { tags, loops }: TagScope<V, C>,
  inner: (outer: W) => V,
): TagScope<W, C> {
  return {
    tags: tags.map((tag) => ({ ...tag, read: (outer, ctx) => tag.read(inner(outer), ctx) })),
    loops: loops.map((loop) => ({
      ...loop,
      entries: (outer, ctx) => loop.entries(inner(outer), ctx),
    })),
  };
}

/** Both scopes together; where both have a name, what the second says of it counts. */
export function joined<V, C extends TagContext>(
  one: TagScope<V, C>,
  other: TagScope<V, C>,
): TagScope<V, C> {
  const names = new Set([...other.tags, ...other.loops].map(({ name }) => name));
  return {
    tags: [...one.tags.filter(({ name }) => !names.has(name)), ...other.tags],
    loops: [...one.loops.filter(({ name }) => !names.has(name)), ...other.loops],
  };
}
