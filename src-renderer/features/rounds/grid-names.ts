import type { KnownGrid } from '@shared/domain/round/known-grids';
import { gridLabel, type WalkedGrid } from '@shared/domain/round/walked-grid';

/** Grids as a field of names has them: each by a word that no other grid bears. */
export function gridNames(known: readonly KnownGrid[]) {
  const byId = new Map(known.map((grid) => [grid.placeId, grid.label]));
  const byLabel = new Map(known.map((grid) => [grid.label, grid]));
  const nameOf = (grid: WalkedGrid): string =>
    (grid.placeId === null ? undefined : byId.get(grid.placeId)) ?? gridLabel(grid);
  return {
    offered: [...byLabel.keys()].toSorted(inReadersOrder),
    /** As it is called now, where its place is still there. */
    nameOf,
    /** What was written earlier stays as it is; what was chosen is kept with its place, and what was typed by its name. */
    gridsOf(names: readonly string[], before: readonly WalkedGrid[]): WalkedGrid[] {
      return names.map((name) => {
        const { placeId, community, ...grid } = before.find((one) => nameOf(one) === name) ??
          byLabel.get(name) ?? { placeId: null, community: '', name };
        return { placeId, community, name: grid.name };
      });
    },
  };
}

function inReadersOrder(one: string, other: string): number {
  return one.localeCompare(other, 'zh-CN', { numeric: true });
}
