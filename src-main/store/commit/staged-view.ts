import type { Kind } from '@shared/domain/record/define-kind';
import type { Question } from '@shared/domain/record/needs';
import type { AnyRecord } from '@shared/domain/record/record';
import { frozen, plainLike } from '../files/plain-json';
import type { StoredRecord } from '../shards/stored-record';
import { StoreError } from '../store-error';
import { type RecordChange, revisionOf } from './change';
import { parseChanged } from './parse-changed';
import { answerStaged } from './staged-answers';
import { idIn, type Staging } from './staging';

/** A record that is to be changed, and the revision on which the change was decided. */
export interface RecordAddress {
  readonly id: string;
  readonly revision: number;
}

/** Number and place in the year that a new record is given. */
export interface GivenNumber {
  readonly serial: { readonly year: number; readonly ordinal: number };
  readonly number: string;
}

/**
 * The state as a decision finds it, with all that was decided before it, and what it makes of it. What
 * is changed here is one line of the journal: all of it, or nothing when the decision throws.
 */
export class StagedView {
  /** Instant of the change, ISO. */
  readonly at: string;
  private readonly staging: Staging;
  private readonly byRecord = new Map<string, RecordChange>();
  private act: string | undefined;

  constructor(staging: Staging, at: string) {
    this.staging = staging;
    this.at = at;
  }

  /** What the line will tell, each record once. */
  get changes(): readonly RecordChange[] {
    return [...this.byRecord.values()];
  }

  /** Says by which act, by its full name, records are changed from now on; by that of the whole change when it is not said. */
  nowBy(act: string): void {
    this.act = act;
  }

  /** A record, also one in 回收站; null when there is none. Not to be changed by the caller. */
  get<R extends AnyRecord>(kind: Kind<R>, id: string): StoredRecord<R> | null {
    return (this.staging.find(kind, id)?.stored ?? null) as StoredRecord<R> | null;
  }

  /** The only record of a kind. */
  only<R extends AnyRecord>(kind: Kind<R>): R {
    const stored = this.get(kind, kind.key);
    if (stored === null) throw new StoreError('not_found', kind.key);
    return stored.record;
  }

  /** What an act must know of other records, with all that was decided before it. */
  answer(question: Question): unknown {
    return answerStaged(this.staging, question);
  }

  /** The record as it was seen. Throws StoreError `not_found`, `changed_meanwhile`. */
  seen<R extends AnyRecord>(
    kind: Kind<R>,
    { id, revision }: RecordAddress,
    isRemoved = false,
  ): StoredRecord<R> {
    const stored = this.get(kind, id);
    if (stored === null || (stored.removedAt !== null) !== isRemoved)
      throw new StoreError('not_found', id);
    if (revisionOf(stored.record) !== revision)
      throw new StoreError('changed_meanwhile', kind.number?.numberOf(stored.record) ?? id);
    return stored;
  }

  /**
   * Adds a record under the next running number of a year. One that `make` refuses takes no number. Throws RangeError for a
   * kind without numbers.
   */
  addNumbered<R extends AnyRecord>(
    kind: Kind<R>,
    year: number,
    make: (given: GivenNumber) => R,
  ): R {
    return this.add(kind, make(this.nextNumber(kind, year)));
  }

  /** Adds a record as it is. */
  add<R extends AnyRecord>(kind: Kind<R>, made: R): R {
    const parsed = kind.schema.parse(made);
    const record = plainLike(null, parsed) as R;
    this.put(kind, { record, removedAt: null }, kind.shardOf(record));
    return record;
  }

  /**
   * Lets `edit` make a new state out of the record, which it cannot change itself; it is saved with the next revision. An
   * edit that changes nothing is not written. Throws StoreError, ZodError and whatever `edit` throws.
   */
  change<R extends AnyRecord>(kind: Kind<R>, address: RecordAddress, edit: (record: R) => R): R {
    const { record: before } = this.seen(kind, address);
    const after = edited(kind, before, edit);
    if (after === before) return before;
    return this.put(kind, { record: this.counted(after, true), removedAt: null }).record;
  }

  /** As `change`, of the only record of a kind. */
  changeOnly<R extends AnyRecord>(kind: Kind<R>, edit: (record: R) => R): R {
    const before = this.only(kind);
    const after = edited(kind, before, edit);
    return after === before ? before : this.put(kind, { record: after, removedAt: null }).record;
  }

  /** Moves a record to 回收站. */
  remove<R extends AnyRecord>(kind: Kind<R>, address: RecordAddress): R {
    const { record } = this.seen(kind, address);
    return this.put(kind, { record: this.counted(record, false), removedAt: this.at }).record;
  }

  /** Brings a record back from 回收站. */
  restore<R extends AnyRecord>(kind: Kind<R>, address: RecordAddress): R {
    const { record } = this.seen(kind, address, true);
    return this.put(kind, { record: this.counted(record, false), removedAt: null }).record;
  }

  /** Puts a record into an earlier state, as a new change. Numbers that were given out since stay given out. */
  turnBack(kind: Kind, id: string, earlier: StoredRecord): AnyRecord {
    const now = this.get(kind, id)?.record;
    if (now === undefined) throw new StoreError('not_found', id);
    const { counters } = kind;
    const kept = counters?.write(earlier.record, counters.read(now)) ?? earlier.record;
    const revision = revisionOf(now);
    const record = revision === null ? kept : this.counted({ ...kept, revision }, true);
    return this.put(kind, { ...earlier, record }).record;
  }

  /** Tells the journal of a record that it does not know yet, as it stands. */
  tell(kind: Kind, id: string): void {
    const found = this.staging.find(kind, id);
    if (found === null) return;
    this.byRecord.set(`${kind.key} ${id}`, { ...found, before: null, after: found.stored });
    this.staging.put(found, true);
  }

  private put<R extends AnyRecord>(
    kind: Kind<R>,
    stored: StoredRecord<R>,
    newIn: string | null = null,
  ): StoredRecord<R> {
    const id = idIn(kind, stored.record);
    const found = this.staging.find(kind, id);
    const name = found?.name ?? newIn;
    if (name === null) throw new StoreError('not_found', id);
    if (found !== null && newIn !== null) throw new Error(`${kind.key} ${id} is there already`);
    const key = `${kind.key} ${id}`;
    const earlier = this.byRecord.get(key);
    const before = earlier === undefined ? (found?.stored ?? null) : earlier.before;
    const act = earlier === undefined ? this.act : earlier.act;
    this.byRecord.set(key, {
      kind,
      name,
      before,
      after: stored,
      ...(act !== undefined && { act }),
    });
    this.staging.put({ kind, name, stored }, found === null);
    return stored;
  }

  /** The record with its next revision. */
  private counted<R extends AnyRecord>(record: R, isDated: boolean): R {
    const revision = revisionOf(record);
    if (revision === null) return record;
    return { ...record, revision: revision + 1, ...(isDated && { updatedAt: this.at }) };
  }

  private nextNumber(kind: Kind, year: number): GivenNumber {
    if (kind.number === undefined) throw new RangeError(`${kind.key} has no numbers`);
    const keeper = this.staging.keeper().stored.record;
    let ordinal = this.staging.highestOf(kind, kind.number.counterOf(year));
    let number: string;
    do {
      ordinal += 1;
      number = kind.number.format(keeper, { year, ordinal });
      // Another pattern may have made the same text of another running number.
    } while (this.staging.isNumberTaken(kind, number));
    return { serial: { year, ordinal }, number };
  }
}

/** What the schema makes of an edit; `before` itself when nothing changed. */
function edited<R extends AnyRecord>(kind: Kind<R>, before: R, edit: (record: R) => R): R {
  const known = before as unknown as Record<string, unknown>;
  const after = { ...edit(frozen(before)) } as unknown as Record<string, unknown>;
  for (const member of kind.fixed) if (Object.hasOwn(known, member)) after[member] = known[member];
  return parseChanged(kind.schema, known, after) as unknown as R;
}
