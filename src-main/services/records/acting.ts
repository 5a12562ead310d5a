import type { StagedView } from '@main/store/commit/staged-view';
import { StoreError } from '@main/store/store-error';
import type { Act } from '@shared/domain/record/act';
import { hasRight, maySee, type PresentActor } from '@shared/domain/record/actor';
import type { AnyRecord, Kind } from '@shared/domain/record/define-kind';
import { ServiceError, valueOfRuling } from '../service-error';
import { type Knowing, type RunKind, runKind } from './run-kinds';

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

/** What became of the records, the one that was asked for first. */
export type Done = readonly { readonly kind: string; readonly record: AnyRecord }[];

/**
 * Does an act, and whatever follows from it with other records, on a staged state: one line of the journal, all of it or
 * nothing. Throws ServiceError (RULE_REFUSED, FORBIDDEN) and StoreError.
 */
export function actOn(view: StagedView, actor: PresentActor, knowing: Knowing, doing: Doing): Done {
  const run = runKind(doing.kind);
  const act = run.acts[doing.act];
  if (act === undefined) throw new RangeError(`${doing.kind} has no act ${doing.act}`);
  // The router asked for the right of the act that was called; what follows from it has its own.
  if (!hasRight(actor, act.right))
    throw new ServiceError('FORBIDDEN', { data: { right: act.right } });
  const context = run.contextOf(knowing);
  const record = apply(view, actor, run, act, doing, context);
  const followUps =
    act.effect === 'change' ? (act.followUps?.(record, doing.input as never, context) ?? []) : [];
  const done = [{ kind: doing.kind, record }];
  for (const next of followUps)
    done.push(...actOn(view, actor, knowing, { ...next, revision: null }));
  return done;
}

type AnyAct = Act<AnyRecord, object, object>;

function apply(
  view: StagedView,
  actor: PresentActor,
  { kind }: RunKind,
  act: AnyAct,
  { id, revision: seen, input }: Doing,
  context: object,
): AnyRecord {
  if (act.effect === 'begin') {
    const year = Number(act.dayOf(input as never).slice(0, 4));
    return view.add(kind, year, (seat) =>
      valueOfRuling(act.begin({ id, ...seat }, input as never, context)),
    );
  }
  const slot = view.get(kind, id);
  if (slot === null) throw new StoreError('not_found', id);
  requireSeenRecord(kind, actor, slot.record);
  const revision = seen ?? revisionOf(slot.record);
  if (act.effect === 'remove') return view.remove(kind, { id, revision });
  if (act.effect === 'restore') return view.restore(kind, { id, revision });
  return view.change(kind, { id, revision }, (copy) =>
    valueOfRuling(act.apply(copy, input as never, context)),
  );
}

function revisionOf(record: AnyRecord): number {
  return 'revision' in record ? Number(record.revision) : 0;
}

/** Throws StoreError `not_found` when who works may not see the record, as if it had never been. */
export function requireSeenRecord(kind: Kind, actor: PresentActor, record: AnyRecord): void {
  if (!maySee(actor, { visibleTo: kind.visibleTo?.(record) ?? [] }))
    throw new StoreError('not_found', record.id);
}
