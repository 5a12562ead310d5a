import { ALL_RIGHTS, type Right } from './rights';

/** Who did something, as a line of the journal names it. */
export interface Actor {
  /** Null when nobody was named, and for what the program does by itself. */
  readonly id: string | null;
  readonly name: string;
}

/** Stands for the name of whoever works when nobody was named. */
export const NOBODY_NAMED = '未指明';

/** Nobody was named: the change is written down all the same. */
export const NOBODY: Actor = { id: null, name: NOBODY_NAMED };

/** Who works now, and what is allowed to them. */
export interface PresentActor extends Actor {
  readonly rights: ReadonlySet<Right>;
  /** `all`: every record of the kinds that may be read; `named`: those that name this actor (`visibleTo`). */
  readonly sight: 'all' | 'named';
}

/** The part of who works that is written down. */
export function actorOf({ id, name }: Actor): Actor {
  return { id, name };
}

/** The one who may do and see all: whoever is at the desk, while a studio has no accounts. */
export function actorWithAllRights(who: Actor): PresentActor {
  return { ...actorOf(who), rights: new Set(ALL_RIGHTS), sight: 'all' };
}

/** Whether something is allowed to who works. */
export function hasRight(actor: Pick<PresentActor, 'rights'>, right: Right): boolean {
  return actor.rights.has(right);
}

/** What of a record, or of its entry in a list, says who may see it. */
export interface Sighted {
  /** Ids of the actors whom the record names. */
  readonly visibleTo: readonly string[];
}

/** Whether who works may see a record. Asked of records, lists, search and counts alike. */
export function maySee(actor: Pick<PresentActor, 'id' | 'sight'>, { visibleTo }: Sighted): boolean {
  return actor.sight === 'all' || (actor.id !== null && visibleTo.includes(actor.id));
}
