import { fullNameOf } from '@shared/domain/record/act';
import { actorOf, type PresentActor } from '@shared/domain/record/actor';
import type { AnyRecord } from '@shared/domain/record/define-kind';
import type { StudioDesk } from '../studio/studio-desk';
import { actOn } from './acting';
import { runKind } from './run-kinds';

export interface PerformOptions {
  readonly desk: StudioDesk;
  readonly makeId: () => string;
  /** Told of every record that was saved. */
  readonly onChanged: (kind: string, id: string) => void;
}

/** An act, and what is given with it: with the id and the revision of the record, unless it begins one. */
interface Asked {
  readonly kind: string;
  readonly act: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * Runs an act: load → the act's rule → save, one line in the journal under the act's name, with whatever follows from it.
 * Answers the record; null of one that went to 回收站. Throws ServiceError and StoreError; nothing is then changed.
 */
export async function performOn(
  { desk, makeId, onChanged }: PerformOptions,
  actor: PresentActor,
  { kind, act: name, input: asked }: Asked,
  given: object = {},
): Promise<AnyRecord | null> {
  const { prefix, acts } = runKind(kind);
  const act = acts[name];
  if (act === undefined) throw new RangeError(`${kind} has no act ${name}`);
  // Decided anew when a record was not in memory: the ids stay.
  const [newId, ownId] = [makeId(), makeId()];
  const { id = ownId, revision = null, ...input } = asked;
  const by = {
    actor: actorOf(actor),
    action: fullNameOf(prefix, name, act),
    ...(act.effect === 'remove' && { note: act.noteOf(input as never) }),
  };
  const doing = { kind, act: name, id: String(id), revision: revision as number | null, input };
  const done = await desk.store.commit(by, (view) => {
    const { studio } = desk;
    const knowing = { ...desk.context(), studio, actor: actorOf(actor), newId, given };
    return actOn(view, actor, knowing, doing);
  });
  for (const one of done) onChanged(one.kind, one.record.id);
  return act.effect === 'remove' ? null : (done[0]?.record ?? null);
}
