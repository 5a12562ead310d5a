import type { Actor } from '@shared/domain/record/actor';
import type { DraftLine, Step } from '../journal/journal-line';
import type { Patch } from '../journal/json-patch';
import { patchPair } from '../journal/patch-pair';
import type { ShardRef } from '../shards/shard-key';
import { rootOf, type StoredRecord } from '../shards/stored-record';

/** Who made a change, and what for. */
export interface By {
  /** The mediator at the desk. */
  readonly actor: Actor;
  /** Name of the route, or of what the store itself does: `undo`, `import`. */
  readonly action: string;
  /** What the person said about it, such as why a case is removed. */
  readonly note?: string;
}

/** What becomes of a record. */
export interface RecordChange extends ShardRef {
  /** Null for a record that is new, or that the journal is told of for the first time. */
  readonly before: StoredRecord | null;
  readonly after: StoredRecord;
  /** Name of the act; that of the whole change when left out. */
  readonly act?: string;
}

/** Changes as one line without a place. @param at instant, ISO */
export function toDraft(changes: readonly RecordChange[], by: By, at: string): DraftLine {
  const { actor, action, note } = by;
  const steps = changes.map((change) => toStep(change, action));
  return { at, actor, action, ...(note !== undefined && { note }), steps };
}

function toStep(change: RecordChange, action: string): Step {
  const { kind, name, before, after, act = action } = change;
  const id = kind.isSingle ? kind.key : after.record.id;
  const step = { kind: kind.key, id, shard: name, act, form: kind.form };
  if (before === null)
    return {
      ...step,
      forward: [{ op: 'replace', path: '', value: rootOf(kind, after) }],
      backward: [{ op: 'replace', path: '', value: null }],
    };
  const { forward, backward } = patchPair(rootOf(kind, before), rootOf(kind, after));
  return {
    ...step,
    forward: [...guard(kind.key, before), ...forward],
    backward: [...guard(kind.key, after), ...backward],
  };
}

/** A patch fits only the revision it was made for. */
function guard(key: string, { record }: StoredRecord): Patch {
  const value = revisionOf(record);
  return value === null ? [] : [{ op: 'test', path: `/${key}/revision`, value }];
}

/** Null for a record that does not count its saves. */
export function revisionOf(record: object): number | null {
  return 'revision' in record && typeof record.revision === 'number' ? record.revision : null;
}
