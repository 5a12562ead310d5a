import type { Actor } from '@shared/domain/record/actor';
import type { Serial } from '@shared/domain/record/define-kind';
import type { Patch } from './json-patch';

/** A record that a line is about, and the file of records that holds it. */
export interface RecordRef {
  /** `case`, or `studio`. */
  readonly kind: string;
  readonly id: string;
  /** Of a case the month of its shard; `studio` for the studio. */
  readonly shard: string;
}

/** What was done to one record. */
export interface Step extends RecordRef {
  /** Name of the act, as the kind knows it. */
  readonly act: string;
  /** The form of the kind in which the patches are written. */
  readonly form: number;
  readonly forward: Patch;
  readonly backward: Patch;
}

/** The part of a line that may be taken away without breaking the chain. */
export interface LineBody {
  readonly actor: Actor;
  /** What was asked for, as the history words it: `cases.accept`, `undo`, `import`. */
  readonly action: string;
  /** What the person said about it; left out when nothing was said. */
  readonly note?: string;
  /** All of them or none: one line is one change. */
  readonly steps: readonly Step[];
}

/** One acknowledged change. */
export interface JournalLine {
  /** Counts all lines of the data folder, from 1. */
  readonly seq: number;
  /** Instant by the computer's clock; `seq` alone tells the order. */
  readonly at: string;
  /** Number of the first line that was put on disk in the same sync as this one. */
  readonly group: number;
  /** How often the folder had been taken over when the writer opened it. */
  readonly term: number;
  /** Each record that a step is about, once. */
  readonly records: readonly RecordRef[];
  /** `hash` of the line before; 64 zeros for the first. */
  readonly prev: string;
  /** What the line after names. */
  readonly hash: string;
  /** Null when it is not there any more: what the line did is then not known. */
  readonly body: LineBody | null;
  /** Absent where the line is as it was written. */
  readonly loss?: LineLoss;
}

/** What a line lost when records were destroyed by order (销毁); `body` is what it did to all the others. */
export interface LineLoss {
  /** Of these nobody knows any more what was done to them, and need not. */
  readonly destroyed: readonly Pick<RecordRef, 'kind' | 'id'>[];
  /** The running numbers that it gave to them: they are never given out again. */
  readonly given: readonly Serial[];
}

/** A change that has no place in the journal yet. */
export interface DraftLine extends LineBody {
  readonly at: string;
}

/** The place of a line in the chain. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
  readonly term: number;
}

/** What the first line follows. */
export const CHAIN_START: Link = { seq: 0, hash: '0'.repeat(64), term: 0 };

/** Whether a line is about a record of a kind, or about a shard of it. */
export function concerns(
  { records }: Pick<JournalLine, 'records'>,
  kind: string,
  shard?: string,
): boolean {
  return records.some(
    (record) => record.kind === kind && (shard === undefined || record.shard === shard),
  );
}

/** The records of some steps, each once. */
export function recordsOf(steps: readonly RecordRef[]): RecordRef[] {
  const records = new Map(
    steps.map(({ kind, id, shard }) => [`${kind} ${id}`, { kind, id, shard }]),
  );
  return [...records.values()];
}
