import type { StagedView } from '@main/store/commit/staged-view';
import { StoreError } from '@main/store/store-error';
import { type AnyAct, fullNameOf } from '@shared/domain/record/act';
import { hasRight, maySee, type PresentActor } from '@shared/domain/record/actor';
import { audienceOf, type Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { Needs } from '@shared/domain/record/needs';
import type { AnyRecord, RecordRef } from '@shared/domain/record/record';
import type { Knowing } from '@shared/domain/studio/knowing';
import { ServiceError, valueOfRuling } from '../service-error';

type Input = Readonly<Record<string, unknown>>;

/** An act that is to be done, as a staged state finds it. */
export interface Doing {
  readonly kind: string;
  readonly act: string;
  /** The record; of an act that begins one, the id that it is to have. */
  readonly id: string;
  /** As it was seen; null takes it as it stands in the staged state. */
  readonly revision: number | null;
  readonly input: Input;
}

/** What an act is done with, and what follows from it too. */
export interface Circumstances {
  readonly kinds: Kinds;
  readonly actor: PresentActor;
  /** What every rule is told. */
  readonly knowing: Knowing;
  /** What a service hands in and what was sought, by the names of the act's needs. */
  readonly given: Input;
}

/** What became of the records, the one that was asked for first. */
export type Done = readonly { readonly kind: Kind; readonly record: AnyRecord }[];

/** A kind by its key, and one of its acts. Throws RangeError when there is none. */
export function findAct(
  kinds: Kinds,
  { kind: key, act: name }: { readonly kind: string; readonly act: string },
): { readonly kind: Kind; readonly act: AnyAct } {
  const kind = kinds.find(key);
  const act = kind?.acts[name];
  if (kind === undefined || act === undefined) throw new RangeError(`no act ${name} of ${key}`);
  return { kind, act };
}

/**
 * Does an act, and whatever follows from it with other records, on a staged state: one line of the journal, all of it or
 * nothing. Throws ServiceError (RULE_REFUSED, FORBIDDEN) and StoreError.
 */
export function actOn(view: StagedView, around: Circumstances, doing: Doing): Done {
  const { kind, act } = findAct(around.kinds, doing);
  // The router asked for the right of the act that was called; what follows from it has its own.
  if (!hasRight(around.actor, act.right))
    throw new ServiceError('FORBIDDEN', { data: { right: act.right } });
  const context = { ...around.knowing, ...answersTo(act.needs ?? {}, view, around, doing) };
  view.nowBy(fullNameOf(kind.prefix, doing.act, act));
  const record = apply(view, around.actor, { kind, act }, doing, context);
  const followUps =
    act.effect === 'change' || act.effect === 'begin'
      ? (act.followUps?.(record, doing.input, context) ?? [])
      : [];
  const followed = followUps.flatMap((next) => actOn(view, around, { ...next, revision: null }));
  // What followed may have gone on with the same record.
  const last = followed.findLast((one) => isOf(one, kind, record.id));
  return [last ?? { kind, record }, ...followed.filter((one) => !isOf(one, kind, record.id))];
}

function isOf(one: Done[number], kind: Kind, id: string): boolean {
  return one.kind === kind && one.record.id === id;
}

/** Throws RangeError when a service did not hand in what the act needs. */
function answersTo(
  needs: Needs,
  view: StagedView,
  { given, kinds, actor }: Circumstances,
  { kind, id, input }: Doing,
): Input {
  const answers = Object.entries(needs).map(([name, need]) => {
    if (need.from === 'index') {
      const question = need.question({ kind, id, input });
      const isHidden = question.ask === 'record' && !isGivenSeen(view, { kinds, actor }, question);
      return [name, isHidden ? null : view.answer(question)];
    }
    // What an act that was not called itself would have to search for is not sought.
    if (need.from === 'search') return [name, given[name] ?? new Map()];
    if (given[name] === undefined) throw new RangeError(`${kind}: nobody handed in ${name}`);
    return [name, given[name]];
  });
  return Object.fromEntries(answers);
}

/** Whether who works may see the record that they name: what it is called is kept with the act, and told with its answer. */
function isGivenSeen(
  view: StagedView,
  { kinds, actor }: Pick<Circumstances, 'kinds' | 'actor'>,
  { ref }: { readonly ref: RecordRef | null },
): boolean {
  const kind = ref === null ? undefined : kinds.find(ref.kind);
  if (ref === null || kind === undefined || !hasRight(actor, kind.rights.read)) return false;
  const stored = view.get(kind, ref.id);
  return stored !== null && isSeen(kind, actor, stored.record);
}

function apply(
  view: StagedView,
  actor: PresentActor,
  { kind, act }: { readonly kind: Kind; readonly act: AnyAct },
  { id, revision: seen, input }: Doing,
  context: object,
): AnyRecord {
  if (act.effect === 'begin') {
    const begin = (seat: object) => valueOfRuling(act.begin(seat, input, context));
    if (act.dayOf === undefined) return view.add(kind, begin({ id }));
    const year = Number(act.dayOf(input).slice(0, 4));
    return view.addNumbered(kind, year, (given) => begin({ id, ...given }));
  }
  const edit = (copy: AnyRecord): AnyRecord =>
    act.effect === 'change' ? valueOfRuling(act.apply(copy, input, context)) : copy;
  // There is no other of its kind that one could see instead.
  if (kind.isSingle) return view.changeOnly(kind, edit);
  const stored = view.get(kind, id);
  if (stored === null) throw new StoreError('not_found', id);
  requireSeenRecord(kind, actor, stored.record);
  const address = { id, revision: seen ?? revisionOf(stored.record) };
  if (act.effect === 'remove') {
    const objection = act.objection?.(stored.record, context) ?? null;
    return objection === null ? view.remove(kind, address) : valueOfRuling(objection);
  }
  if (act.effect === 'restore') return view.restore(kind, address);
  return view.change(kind, address, edit);
}

/** How often a record was saved; 0 for one that does not count it. */
export function revisionOf(record: AnyRecord): number {
  return 'revision' in record ? Number(record.revision) : 0;
}

/** Whether who works may see a record. */
export function isSeen(kind: Kind, actor: PresentActor, record: AnyRecord): boolean {
  return maySee(actor, { id: record.id, visibleTo: audienceOf(kind, record) });
}

/** Throws StoreError `not_found` when who works may not see the record, as if it had never been. */
export function requireSeenRecord(kind: Kind, actor: PresentActor, record: AnyRecord): void {
  if (!isSeen(kind, actor, record)) throw new StoreError('not_found', record.id);
}
