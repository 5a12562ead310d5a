import type { AnyRecord, Counters, Kind, RecordRef } from './define-kind';

/** All kinds that a studio keeps. */
export interface Kinds {
  readonly list: readonly Kind[];
  /** Undefined for a kind that this program does not know. */
  find(key: string): Kind | undefined;
  /** The one record that remembers the highest running numbers. */
  readonly keeper: Kind & { readonly counters: Counters<AnyRecord> };
}

/** Throws RangeError when a key stands for two kinds, or when not exactly one kind keeps the counters. */
export function listKinds(list: readonly Kind[]): Kinds {
  const byKey = new Map(list.map((kind) => [kind.key, kind]));
  if (byKey.size !== list.length) throw new RangeError('two kinds of one key');
  const keepers = list.flatMap(({ counters, ...kind }) =>
    counters ? [{ ...kind, counters }] : [],
  );
  const [keeper] = keepers;
  if (keeper === undefined || keepers.length > 1 || !keeper.isSingle)
    throw new RangeError('one single record keeps the counters');
  return { list, find: (key) => byKey.get(key), keeper };
}

/** The address of the only record of a kind. */
export function onlyOf({ key }: Pick<Kind, 'key'>): RecordRef {
  return { kind: key, id: key };
}
