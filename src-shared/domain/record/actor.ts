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
  /** With `named`: besides, the records of whoever comes first, which name nobody yet, such as a dispute without a mediator. */
  readonly seesUnclaimed?: boolean;
  /** With `named`: besides, these cases, by id. */
  readonly files?: ReadonlySet<string>;
  /** Identity numbers are shown to this actor with their middle hidden, but on papers; whole when left out. */
  readonly numbers?: 'masked';
  /** The account they work with; left out where a studio has none. What is half typed belongs to it. */
  readonly accountId?: string;
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

/**
 * For whom a record is, where not everybody sees all: ids of the actors whom it names; everybody who may read its kind,
 * for what belongs to the whole studio, such as a place; or nobody but those who see all.
 */
export type Audience = readonly string[] | 'everybody' | 'nobody' | OwnAudience;

/** For its authors alone, whoever sees all besides; see `Kind.ownOf`. */
export interface OwnAudience {
  /** Ids of accounts, or of the entries of the roster under which they worked before there were accounts. */
  readonly only: readonly string[];
  /** Whoever has this right sees it too; null for nobody. */
  readonly also: Right | null;
}

/** The people whom a record names. */
export function peopleOf(audience: Audience): readonly string[] {
  return typeof audience === 'string' || isOwn(audience) ? [] : audience;
}

/** What of a record, or of its entry in a list, says who may see it. */
export interface Sighted {
  readonly id: string;
  readonly visibleTo: Audience;
}

/** How far somebody sees. */
export type Seeing = Pick<
  PresentActor,
  'id' | 'sight' | 'seesUnclaimed' | 'files' | 'accountId' | 'rights'
>;

/** Tells of records, or of their entries in lists, whether they may be seen. */
export interface Sight {
  (record: Sighted): boolean;
  /** Whether one that names these people may be seen, whichever it is. */
  readonly ofPeople: (visibleTo: readonly string[]) => boolean;
  /** Those that may be seen besides, by id. */
  readonly files: ReadonlySet<string>;
}

const NO_FILES: ReadonlySet<string> = new Set();

/**
 * What who works may see of the kinds whose records are not their authors' own; null when that is everything, so that
 * nothing need be asked of each record.
 */
export function sightOf(actor: Seeing): Sight | null {
  if (actor.sight === 'all') return null;
  const see = (record: Sighted) => maySee(actor, record);
  const ofPeople = (visibleTo: readonly string[]) => maySeeAny(actor, visibleTo);
  return Object.assign(see, { ofPeople, files: actor.files ?? NO_FILES });
}

/** Whether who works may see a record. Asked of records, lists, search and counts alike. */
export function maySee(actor: Seeing, { id, visibleTo }: Sighted): boolean {
  if (isOwn(visibleTo)) return maySeeOwn(actor, visibleTo);
  if (actor.sight === 'all' || visibleTo === 'everybody') return true;
  if (visibleTo === 'nobody') return false;
  return maySeeAny(actor, visibleTo) || actor.files?.has(id) === true;
}

function maySeeAny({ id, seesUnclaimed = false }: Seeing, visibleTo: readonly string[]): boolean {
  if (visibleTo.length === 0) return seesUnclaimed;
  return id !== null && visibleTo.includes(id);
}

/** Where there are no accounts nobody is told from anybody else. */
function maySeeOwn({ accountId, id, rights }: Seeing, { only, also }: OwnAudience): boolean {
  if (accountId === undefined) return true;
  if (only.includes(accountId) || (id !== null && only.includes(id))) return true;
  return also !== null && rights.has(also);
}

function isOwn(audience: Audience): audience is OwnAudience {
  return typeof audience === 'object' && 'only' in audience;
}
