import type { JournalLine, Step } from '@main/store/journal/journal-line';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { EXPORT_KIND } from '@shared/domain/export/export-kind';
import { minuteOf } from '@shared/domain/kernel/wall-clock';
import type { Doing } from '@shared/domain/look/doing';
import { LOOK_KIND } from '@shared/domain/look/look-kind';
import { NOBODY_NAMED } from '@shared/domain/record/actor';
import type { RecordRef } from '@shared/domain/record/record';

/** Something that was done, as small as it is kept in memory. */
export interface Trace {
  /** By the studio's wall clock: `2026-11-19 09:00`. */
  readonly when: string;
  /** Empty where nobody was named. */
  readonly who: string;
  readonly doing: Doing;
  /** The act as the journal names it; empty where that is not known any more. */
  readonly what: string;
  /** In words, where it is no act. */
  readonly words?: string;
  readonly of: RecordRef | null;
  /** Where the record's own title does not tell. */
  readonly title?: string;
}

interface Change extends Trace {
  readonly seq: number;
  readonly at: string;
}

/**
 * What the journal says was changed and printed, the newest first, kept as small traces: a month of the journal is read
 * once, and afterwards only what came since.
 */
export class ChangeTrail {
  private store: StudioStore | null = null;
  private changes: readonly Change[] = [];
  private since = '';
  private lastSeq = 0;
  private reading: Promise<unknown> = Promise.resolve();

  /** Since an instant. Throws StoreError. */
  read(store: StudioStore, since: string): Promise<readonly Trace[]> {
    const next = this.reading.catch(() => undefined).then(() => this.readOn(store, since));
    this.reading = next;
    return next;
  }

  private async readOn(store: StudioStore, since: string): Promise<readonly Trace[]> {
    if (this.store !== store) {
      [this.store, this.changes, this.since, this.lastSeq] = [store, [], since, store.lastSeq];
      this.changes = await changesOf(store, since, () => true);
      return this.changes;
    }
    const { lastSeq } = store;
    if (lastSeq > this.lastSeq) {
      // The clock may have been put back: numbers alone tell what is new.
      const newer = await changesOf(store, this.newestAt(), ({ seq }) => seq > this.lastSeq);
      this.changes = [...newer, ...this.changes];
      this.lastSeq = lastSeq;
    }
    if (since < this.since) {
      const known = new Set(this.changes.map(({ seq }) => seq));
      const older = await changesOf(store, since, ({ seq }) => !known.has(seq));
      this.changes = [...this.changes, ...older];
      this.since = since;
    }
    return this.changes;
  }

  private newestAt(): string {
    return this.changes[0]?.at ?? this.since;
  }
}

async function changesOf(
  store: StudioStore,
  since: string,
  isAsked: (line: JournalLine) => boolean,
): Promise<Change[]> {
  const own = new Set(
    store.kinds.list.filter(({ ownOf }) => ownOf !== undefined).map(({ key }) => key),
  );
  const changes: Change[] = [];
  for await (const line of store.eachLineSince(since)) {
    if (!isAsked(line)) continue;
    const change = changeOf(line, own, store);
    if (change !== null) changes.push(change);
  }
  return changes;
}

/** Null of what has lists of its own, and of what is somebody's own. */
function changeOf(line: JournalLine, own: ReadonlySet<string>, store: StudioStore): Change | null {
  const { at, seq, body, records } = line;
  const when = minuteOf(at);
  const told = records.filter(
    ({ kind }) => kind !== LOOK_KIND.key && kind !== EXPORT_KIND.key && !own.has(kind),
  );
  const ref = told.find(({ kind }) => kind === CASE_KIND.key) ?? told[0];
  if (ref === undefined) return null;
  const isSingle = store.kinds.find(ref.kind)?.isSingle === true;
  const of = isSingle ? null : { kind: ref.kind, id: ref.id };
  const change = { seq, at, when, of };
  if (body === null) return { ...change, who: '', doing: 'change', what: '' };
  const who = body.actor.name === NOBODY_NAMED ? '' : body.actor.name;
  const step: Step | undefined = body.steps.find(
    ({ kind, id }) => kind === ref.kind && id === ref.id,
  );
  const what = step?.act ?? body.action;
  return { ...change, who, doing: PRINTING.has(body.action) ? 'print' : 'change', what };
}

/** Acts that say that something was printed. */
const PRINTING: ReadonlySet<string> = new Set(['cases.notePrinted']);
