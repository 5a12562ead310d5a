import { z } from 'zod';
import { idSchema, lineSchema, requiredLineSchema } from '../kernel/schemas';

/**
 * A grid that was walked: the place of the tree where it was chosen there, and what it was called on that day, so that it is
 * the same grid after it has another name, and still told after it is gone.
 */
export const walkedGridSchema = z.object({
  /** Null for one that was typed, or stands by name in the settings. */
  placeId: idSchema.nullable(),
  /** Empty where nobody knows it. Each community has a 第一网格 of its own. */
  community: lineSchema('社区', 60),
  name: requiredLineSchema('网格', 60),
});
export type WalkedGrid = z.infer<typeof walkedGridSchema>;

/** 天桥社区·第一网格; the community is not said twice. */
export function gridLabel({ community, name }: Pick<WalkedGrid, 'community' | 'name'>): string {
  return community === '' || plainGrid(name).startsWith(plainGrid(community))
    ? name
    : `${community}·${name}`;
}

/** The name without what people write in one way or the other: blanks, the point in the middle, wide letters. */
export function plainGrid(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s·・]/g, '')
    .toLowerCase();
}

/** The community and the grid in one word, by which two spellings of one grid are the same. */
export function wholeGrid(grid: Pick<WalkedGrid, 'community' | 'name'>): string {
  return plainGrid(gridLabel(grid));
}

/** Tells the grids of one round apart. */
export function gridKey(grid: WalkedGrid): string {
  return grid.placeId ?? wholeGrid(grid);
}
