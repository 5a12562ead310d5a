import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { AnyRecord } from '@shared/domain/record/record';
import { type JournalLine, type RecordRef, recordsOf } from '../journal/journal-line';
import { statesOf } from '../shards/record-states';
import { begins } from '../shards/shard-lines';
import type { StoredRecord } from '../shards/stored-record';
import { StoreError } from '../store-error';
import { revisionOf } from './change';
import type { RecordAddress, StagedView } from './staged-view';

/** A record and all its lines, oldest first. */
export interface RecordPast extends RecordRef {
  readonly lines: readonly JournalLine[];
}

/**
 * Every record that some lines changed, those last that they began; null when one of the lines cannot be taken back, such
 * as one that began a record which its kind does not take back, or one of which a record was destroyed.
 */
export function recordsToTurnBack(
  kinds: Kinds,
  undone: readonly JournalLine[],
): RecordRef[] | null {
  const steps = undone.flatMap(({ body }) => body?.steps ?? []);
  const isCut = undone.some(({ body, loss }) => body === null || loss !== undefined);
  if (isCut || steps.length === 0) return null;
  const begun = steps.filter(begins);
  if (begun.some(({ kind }) => kinds.find(kind)?.isTakenBackWhole !== true)) return null;
  const isBegun = (one: RecordRef): boolean =>
    begun.some(({ kind, id }) => kind === one.kind && id === one.id);
  const all = recordsOf(steps);
  return [...all.filter((one) => !isBegun(one)), ...all.filter(isBegun)];
}

/**
 * Takes the last lines of a record back, as one new change of every record that they changed. Throws
 * StoreError `changed_meanwhile` when one of them was changed since, and `not_found` when what it was
 * before is not told by the journal; nothing is then taken back.
 * @param seen the record as the one who undoes it saw it
 * @param undone numbers of the lines
 */
export function turnBack<R extends AnyRecord>(
  view: StagedView,
  kinds: Kinds,
  { kind, address }: { readonly kind: Kind<R>; readonly address: RecordAddress },
  {
    pasts,
    undone,
  }: { readonly pasts: readonly RecordPast[]; readonly undone: ReadonlySet<number> },
): R {
  let result: R = view.seen(kind, address).record;
  for (const past of pasts) {
    const ofPast = kinds.find(past.kind);
    if (ofPast === undefined) throw new StoreError('not_found', past.id);
    if (wasBegunIn(past, undone)) {
      takeOut(view, ofPast, past, undone);
      continue;
    }
    const before = stateBefore(view, ofPast, past, undone);
    const isAsked = past.kind === kind.key && past.id === address.id;
    // It is in the lists, and stays there.
    const earlier = isAsked ? { ...before, removedAt: null } : before;
    const made = view.turnBack(ofPast, past.id, earlier);
    if (isAsked) result = made as R;
  }
  return result;
}

function wasBegunIn({ kind, id, lines }: RecordPast, undone: ReadonlySet<number>): boolean {
  const steps = lines.filter(({ seq }) => undone.has(seq)).flatMap(({ body }) => body?.steps ?? []);
  return steps.some((step) => step.kind === kind && step.id === id && begins(step));
}

/** What was begun beside goes to 回收站, unless somebody has changed it since or something else names it now. */
function takeOut(
  view: StagedView,
  kind: Kind,
  { kind: key, id, lines }: RecordPast,
  undone: ReadonlySet<number>,
): void {
  const now = view.get(kind, id);
  const isUntouched = lines.every(({ seq }) => undone.has(seq));
  if (now === null || now.removedAt !== null || !isUntouched) return;
  const naming = view.answer({ ask: 'naming', ref: { kind: key, id }, kinds: null });
  if (Array.isArray(naming) && naming.length > 0) return;
  view.remove(kind, { id, revision: revisionOf(now.record) ?? 0 });
}

function stateBefore(
  view: StagedView,
  kind: Kind,
  { id, lines }: RecordPast,
  undone: ReadonlySet<number>,
): StoredRecord {
  const now = view.get(kind, id);
  if (now === null) throw new StoreError('not_found', id);
  const at = lines.findIndex(({ seq }) => undone.has(seq));
  const isLast = lines.slice(at).every(({ seq }) => undone.has(seq));
  if (!isLast || !isAsTold(kind, lines, now.record))
    throw new StoreError('changed_meanwhile', kind.number?.numberOf(now.record) ?? id);
  const before = statesOf(kind, lines, now, at - 1)[at - 1];
  if (before === undefined || before === null) throw new StoreError('not_found', id);
  return before;
}

/** Whether the lines tell of the record up to now: a change that is on its way may not be among them. */
function isAsTold(kind: Kind, lines: readonly JournalLine[], now: AnyRecord): boolean {
  const revision = revisionOf(now);
  if (revision === null) return true;
  const guards = (lines.at(-1)?.body?.steps ?? [])
    .filter((step) => step.kind === kind.key && step.id === now.id)
    .flatMap(({ backward }) => backward);
  const guard = guards.find(({ op, path }) => op === 'test' && path === `/${kind.key}/revision`);
  return guard === undefined || ('value' in guard && guard.value === revision);
}
