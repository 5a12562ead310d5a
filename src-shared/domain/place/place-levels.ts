/** From the street down to the entrance; a place hangs under one of a level above its own. */
export const PLACE_LEVELS = [
  'street',
  'community',
  'grid',
  'estate',
  'building',
  'entrance',
] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];
export const PLACE_LEVEL_LABELS = {
  street: '街道（乡镇）',
  community: '社区（村）',
  grid: '网格',
  estate: '小区（组、院）',
  building: '楼栋',
  entrance: '单元',
} as const satisfies Record<PlaceLevel, string>;

/** Whether a place of the one level may hang under one of the other. */
export function isAbove(upper: PlaceLevel, lower: PlaceLevel): boolean {
  return PLACE_LEVELS.indexOf(upper) < PLACE_LEVELS.indexOf(lower);
}

/** A grid of residents, or one of a unit or a trading quarter by itself (S0: 50 and 69 of them). */
export const GRID_KINDS = ['residential', 'dedicated'] as const;
export type GridKind = (typeof GRID_KINDS)[number];
export const GRID_KIND_LABELS = {
  residential: '居民网格',
  dedicated: '专属网格',
} as const satisfies Record<GridKind, string>;
