import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { RecordRef } from '../journal/journal-line';

/** A file of records, by kind and name. */
export interface ShardRef {
  readonly kind: Kind;
  readonly name: string;
}

/** What a shard is called where only a text will do: its path without the extension, `case/2026-11` or `studio`. */
export function keyOf({ kind, name }: ShardRef): string {
  return kind.isSingle ? kind.key : `${kind.key}/${name}`;
}

/** The shard of such a text; null when it is none of a known kind. */
export function shardOfKey(kinds: Kinds, key: string): ShardRef | null {
  const [folder = '', name = folder, ...more] = key.split('/');
  const kind = kinds.find(folder);
  const isOne = kind !== undefined && more.length === 0 && kind.isSingle === (folder === key);
  return isOne && kind.isShardName(name) ? { kind, name } : null;
}

/** The shard that holds a record; null when its kind is not known. */
export function shardOfRecord(
  kinds: Kinds,
  { kind: key, shard }: Pick<RecordRef, 'kind' | 'shard'>,
): ShardRef | null {
  const kind = kinds.find(key);
  return kind === undefined ? null : { kind, name: shard };
}

/** Below the data folder. */
export function fileOf(key: string): string {
  return `${key}.json`;
}
