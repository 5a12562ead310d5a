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

/** The name that stands in a record as who did something, such as 经手人; empty when nobody was named. */
export function signatureOf({ id, name }: Actor): string {
  return id === null ? '' : name;
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

/** Tells of records, or of their entries in lists, whether they may be seen. */
export type Sight = (record: Sighted) => boolean;

/** What who works may see; null when that is everything, so that nothing need be asked of each record. */
export function sightOf(actor: Pick<PresentActor, 'id' | 'sight'>): Sight | null {
  return actor.sight === 'all' ? null : (record) => maySee(actor, record);
}

/** Whether who works may see a record. Asked of records, lists, search and counts alike. */
export function maySee(actor: Pick<PresentActor, 'id' | 'sight'>, { visibleTo }: Sighted): boolean {
  return actor.sight === 'all' || (actor.id !== null && visibleTo.includes(actor.id));
}
