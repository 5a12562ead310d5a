import { fullNameOf } from '@shared/domain/record/act';
import { actorOf, hasRight, type PresentActor, sightOf } from '@shared/domain/record/actor';
import type { Sought } from '@shared/domain/record/needs';
import type { AnyRecord } from '@shared/domain/record/record';
import type { Knowing } from '@shared/domain/studio/knowing';
import type { Studio } from '@shared/domain/studio/studio';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import type { CurrentStudio } from '../studio/current-studio';
import { actOn, findAct } from './acting';

export interface PerformOptions {
  readonly current: CurrentStudio;
  readonly makeId: () => string;
  /** Told of every record that was saved, but the studio itself: the window asks for that with everything else. */
  readonly onChanged: (kind: string, id: string) => void;
  /** Seeks what acts need of the search. */
  readonly seek: Seek;
}

/** The newest records in which each of the words stands, whole, as who works may see them; by the word. Throws StoreError. */
export type Seek = (
  actor: PresentActor,
  need: Pick<Sought, 'kind' | 'most'>,
  words: readonly string[],
) => Promise<ReadonlyMap<string, readonly object[]>>;

/** An act, and what is given with it: with the id and the revision of the record, unless it begins one. */
interface Asked {
  readonly kind: string;
  readonly act: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * Runs an act of any kind: load → the act's rule → save, one line in the journal under the act's name, with whatever
 * follows from it. Answers the record; null of one that went to 回收站. Throws ServiceError and StoreError; nothing is
 * then changed.
 * @param given what a service hands in, by the names of the act's needs
 */
export async function performOn(
  { current, makeId, onChanged, seek }: PerformOptions,
  actor: PresentActor,
  { kind: key, act: name, input: asked }: Asked,
  given: object = {},
): Promise<AnyRecord | null> {
  const { store } = current;
  const { kinds } = store;
  const { kind, act } = findAct(kinds, { kind: key, act: name });
  const ownId = kind.isSingle ? key : makeId();
  const { id = ownId, revision = null, ...input } = asked;
  const by = {
    actor: actorOf(actor),
    action: fullNameOf(kind.prefix, name, act),
    ...(act.effect === 'remove' && { note: act.noteOf(input) }),
  };
  const doing = {
    kind: key,
    act: name,
    id: String(id),
    revision: revision as number | null,
    input,
  };
  const { settings } = current.studio;
  const ids = sameAgain(makeId);
  const sought: Record<string, unknown> = {};
  for (const [name, need] of Object.entries(act.needs ?? {}))
    if (need.from === 'search')
      sought[name] = await seek(actor, need, need.words(input, current.studio));
  const done = await store.commit(by, (view) => {
    const knowing = knowingOf(current, actor, view.only(STUDIO_KIND), ids());
    return actOn(view, { kinds, actor, knowing, given: { ...given, ...sought } }, doing);
  });
  // What lists say of a case goes by the settings.
  if (current.studio.settings !== settings) await store.cases.describeAll();
  for (const one of done) if (!one.kind.isSingle) onChanged(one.kind.key, one.record.id);
  return act.effect === 'remove' ? null : (done[0]?.record ?? null);
}

/** What every rule is told now. @param studio as the act finds it */
export function knowingOf(
  current: CurrentStudio,
  actor: PresentActor,
  studio: Studio,
  makeId: () => string,
): Knowing {
  const { settings } = studio;
  const accountId = actor.accountId ?? null;
  const seesEveryCase = sightOf(actor) === null && hasRight(actor, 'cases.read');
  const who = { actor: actorOf(actor), accountId, seesEveryCase };
  return { ...current.context(), studio, settings, ...who, makeId };
}

/** A maker of ids that makes the same ones at each run: what is decided anew when a record was not in memory is decided alike. */
function sameAgain(makeId: () => string): () => () => string {
  const made: string[] = [];
  return () => {
    let count = 0;
    return () => {
      made[count] ??= makeId();
      count += 1;
      return String(made[count - 1]);
    };
  };
}
