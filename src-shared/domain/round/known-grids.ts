import type { GridKind } from '../place/place-levels';
import { inPlaceOrder, type PlaceNode, pathOf } from '../place/place-tree';
import { gridLabel, plainGrid, type WalkedGrid, wholeGrid } from './walked-grid';

/** A grid that the studio knows, from its tree of places or by name from its settings. */
export interface KnownGrid extends Readonly<WalkedGrid> {
  /** No other grid is called so: 天桥社区·第一网格, and all that it lies in where even that is said of two. */
  readonly label: string;
  /** Null where nobody said it, and of a name of the settings. */
  readonly gridKind: GridKind | null;
  /** 网格员; empty where none is written. */
  readonly keeper: string;
}

/**
 * Every grid of the tree, in its order, and after them the names of the settings for which the tree has no grid: a name that
 * stands in both, with its community before it or without, is one grid.
 */
export function knownGrids(nodes: readonly PlaceNode[], names: readonly string[]): KnownGrid[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const paths = nodes
    .filter(({ level }) => level === 'grid')
    .map((node) => pathOf(node, byId))
    .toSorted(inPathOrder);
  const ofTree = paths.map((path) => ({ path, grid: gridAt(path) }));
  const said = groupedBy(ofTree, ({ grid }) => wholeGrid(grid));
  const inTree = new Set(ofTree.flatMap(({ grid }) => [plainGrid(grid.name), wholeGrid(grid)]));
  const byName = new Map(names.map((name) => [plainGrid(name), name]));
  return [
    ...ofTree.map(({ path, grid }) => ({
      ...grid,
      label:
        said.get(wholeGrid(grid))?.length === 1
          ? gridLabel(grid)
          : path.map(({ name }) => name).join('·'),
    })),
    ...[...byName]
      .filter(([plain]) => !inTree.has(plain))
      .map(([, name]) => ({
        ...{ placeId: null, community: '', name, label: name, gridKind: null, keeper: '' },
      })),
  ];
}

/** Which of the known grids was walked: `null` for none of them, `unclear` where a bare name is said of several. */
export type FoundGrid = KnownGrid | 'unclear' | null;

/**
 * Finds the grid that a round wrote down: by the place that was chosen, whatever it is called now; a typed name by itself
 * where only one grid is called so. Who chose a place that is gone walked that one, and no other of the same bare name.
 */
export function gridFinder(known: readonly KnownGrid[]): (walked: WalkedGrid) => FoundGrid {
  const byId = new Map(known.map((grid) => [grid.placeId, grid]));
  const byWhole = groupedBy(known, wholeGrid);
  const byName = groupedBy(known, ({ name }) => plainGrid(name));
  return (walked) => {
    const chosen = walked.placeId === null ? undefined : byId.get(walked.placeId);
    if (chosen !== undefined) return chosen;
    const whole = byWhole.get(wholeGrid(walked)) ?? [];
    const isBare = walked.placeId === null && walked.community === '';
    const found = whole.length === 0 && isBare ? byName.get(plainGrid(walked.name)) : whole;
    const [first = null, ...others] = found ?? [];
    return others.length > 0 ? 'unclear' : first;
  };
}

function gridAt(path: readonly PlaceNode[]) {
  const grid = path.at(-1);
  return {
    placeId: grid?.id ?? null,
    community: path.findLast(({ level }) => level === 'community')?.name ?? '',
    name: grid?.name ?? '',
    gridKind: grid?.gridKind ?? null,
    keeper: grid?.keeper ?? '',
  };
}

/** By what they lie in from the top, each in the order of a reader. */
function inPathOrder(one: readonly PlaceNode[], other: readonly PlaceNode[]): number {
  for (const [at, node] of one.entries()) {
    const beside = other[at];
    if (beside === undefined) return 1;
    const order = inPlaceOrder(node, beside);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
