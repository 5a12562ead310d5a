import type { ContextOf } from './act';
import type { Counters, Kind } from './define-kind';
import type { AnswersOf } from './needs';
import type { AnyRecord, RecordRef } from './record';

/** All kinds that a studio keeps. */
export interface Kinds<L extends readonly Kind[] = readonly Kind[]> {
  readonly list: L;
  /** Undefined for a kind that this program does not know. */
  find(key: string): Kind | undefined;
  /** The one record that remembers the highest running numbers. */
  readonly keeper: Kind & { readonly counters: Counters<AnyRecord> };
}

/**
 * Throws RangeError when a key or a label stands for two kinds (files of an export are called by it), when not exactly one kind keeps the counters, or when an act asks for
 * records by a word of a kind whose words are not in memory, such as disputes.
 */
export function listKinds<const L extends readonly Kind[]>(list: L): Kinds<L> {
  const byKey = new Map(list.map((kind) => [kind.key, kind]));
  if (byKey.size !== list.length) throw new RangeError('two kinds of one key');
  if (new Set(list.map(({ prefix }) => prefix)).size !== list.length)
    throw new RangeError('two kinds of one prefix');
  if (new Set(list.map(({ label }) => label)).size !== list.length)
    throw new RangeError('two kinds of one label');
  const keepers = list.flatMap(({ counters, ...kind }) =>
    counters ? [{ ...kind, counters }] : [],
  );
  const [keeper] = keepers;
  if (keeper === undefined || keepers.length > 1 || !keeper.isSingle)
    throw new RangeError('one single record keeps the counters');
  for (const kind of list) requireFindable(kind, byKey);
  return { list, find: (key) => byKey.get(key), keeper };
}

function requireFindable({ prefix, acts }: Kind, byKey: ReadonlyMap<string, Kind>): void {
  for (const [name, { needs = {} }] of Object.entries(acts)) {
    const asked = Object.values(needs).map((need) =>
      need.from === 'index' && need.foundIn !== undefined ? byKey.get(need.foundIn) : undefined,
    );
    const without = asked.find((one) => one !== undefined && one.row === undefined);
    if (without !== undefined)
      throw new RangeError(`${prefix}.${name}: of ${without.key} nothing is found by a word`);
  }
}

/** The address of the only record of a kind. */
export function onlyOf({ key }: Pick<Kind, 'key'>): RecordRef {
  return { kind: key, id: key };
}

/** The acts of a kind whose rules go by more than `T` tells and they say they need. */
type UntoldActs<A, T> = {
  [N in keyof A & string]: T &
    (A[N] extends { readonly needs?: infer Q } ? AnswersOf<Q> : unknown) extends ContextOf<A[N]>
    ? never
    : N;
}[keyof A & string];

/** Full names of the acts in a list of kinds whose rules go by more than `T` tells: there should be none. */
export type Untold<L extends readonly Kind[], T> = {
  [I in keyof L]: `${L[I]['prefix']}.${UntoldActs<L[I]['acts'], T>}`;
}[number];
