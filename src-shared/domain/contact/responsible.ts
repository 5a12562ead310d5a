import type { LocalDate } from '../kernel/local-date';
import type { PlaceLevel } from '../place/place-levels';
import { type PlaceNode, pathOf } from '../place/place-tree';
import { blankOf } from '../record/blank';
import { pickMembers } from '../record/pick-members';
import { type ContactRow, isInOffice, type Responsible, responsibleSchema } from './contact';
import { plainName } from './contact-words';

/** Where something happened, as records write it: by a place of the tree, or by names alone. */
export interface Whereabouts {
  readonly placeId: string | null;
  readonly community: string;
  readonly grid: string;
}

/** A contact, with the id of its record. */
export interface ContactAt extends ContactRow {
  readonly id: string;
}

/**
 * Who is responsible: those at the place itself, then at what it lies in, upward, the keeper of a grid among them; at last
 * those of whom no place is written, who are there for everywhere (S0 专属网格, 下沉部门; S2 单元长—网格—社区). Who is not in
 * office is not told. Names alone find their place of the tree where only one is called so; without one they find who
 * wrote the same name.
 */
export function responsibleAt(
  at: Whereabouts,
  tree: readonly PlaceNode[],
  contacts: readonly ContactAt[],
  today: LocalDate,
): Responsible[] {
  const byId = new Map(tree.map((node) => [node.id, node]));
  const inOffice = contacts.filter((one) => isInOffice(one, today));
  const node = placeOf(at, tree, byId);
  const upward = node === null ? [] : pathOf(node, byId).reverse();
  const names = [at.grid, at.community].filter((name) => name !== '').map(plainName);
  const told = new Set<string>();
  const all = [
    ...upward.flatMap((one) => atNode(one, byId, inOffice)),
    ...names.flatMap((name) =>
      inOffice.filter((one) => one.placeId === null && plainName(one.area) === name).map(tell),
    ),
    ...inOffice.filter((one) => one.placeId === null && one.area.trim() === '').map(tell),
  ];
  return all.filter((one) => {
    const key = `${plainName(one.name)}/${plainName(one.duty)}/${plainName(one.area)}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

/** The place that is meant; null where none is, or more than one may be. */
function placeOf(
  { placeId, community, grid }: Whereabouts,
  tree: readonly PlaceNode[],
  byId: ReadonlyMap<string, PlaceNode>,
): PlaceNode | null {
  const chosen = byId.get(placeId ?? '');
  if (chosen !== undefined) return chosen;
  const called = (level: PlaceLevel, name: string) =>
    name === ''
      ? []
      : tree.filter((one) => one.level === level && plainName(one.name) === plainName(name));
  const isIn = (one: PlaceNode) =>
    community === '' ||
    pathOf(one, byId).some(
      ({ level, name }) => level === 'community' && plainName(name) === plainName(community),
    );
  const grids = called('grid', grid).filter(isIn);
  if (grids.length === 1) return grids[0] ?? null;
  const communities = called('community', community);
  return communities.length === 1 ? (communities[0] ?? null) : null;
}

/** Those of one place: who is written for it, and its keeper unless they are written too. */
function atNode(
  node: PlaceNode,
  byId: ReadonlyMap<string, PlaceNode>,
  inOffice: readonly ContactAt[],
): Responsible[] {
  const path = pathOf(node, byId).map(({ name }) => name);
  const spellings = [node.name, path.join('')].map(plainName);
  const own = inOffice.filter((one) =>
    one.placeId === null ? spellings.includes(plainName(one.area)) : one.placeId === node.id,
  );
  const isWritten = own.some(({ name }) => plainName(name) === plainName(node.keeper));
  const keeper: Responsible = {
    ...blankOf(responsibleSchema),
    ...{ name: node.keeper, duty: '网格员', phone: node.keeperPhone, area: node.name },
  };
  return [...(node.keeper === '' || isWritten ? [] : [keeper]), ...own.map(tell)];
}

function tell(one: ContactAt): Responsible {
  return pickMembers(responsibleSchema, { ...one, contactId: one.id });
}
