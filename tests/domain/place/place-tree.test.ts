import type { PlaceLevel } from '@shared/domain/place/place-levels';
import { isStillAt, type PlaceNode, tellingNames } from '@shared/domain/place/place-tree';
import { expect, it } from 'vitest';

const node = (level: PlaceLevel, name: string): PlaceNode => ({
  ...{ id: name, level, name, parentId: null, keeper: '', keeperPhone: '', gridKind: null },
});
const COMMUNITY = node('community', '滨河社区');
const GRID = node('grid', '第一网格');
const ENTRANCE = [COMMUNITY, GRID, node('estate', '阳光小区'), node('building', '3号楼')];

it.each<[string, readonly PlaceNode[], string, boolean]>([
  ['the room typed behind it', ENTRANCE, '滨河社区阳光小区3号楼501', true],
  ['without the community, as people write', ENTRANCE, '阳光小区 3号楼', true],
  ['full width', ENTRANCE, '阳光小区３号楼', true],
  ['another building of the estate', ENTRANCE, '阳光小区5号楼', false],
  ['the same building of another estate', ENTRANCE, '月亮小区3号楼', false],
  ['emptied', ENTRANCE, ' ', false],
  ['a grid is said by what it lies in', [COMMUNITY, GRID], '滨河社区河沿空地', true],
  ['nothing is known of a grid at the top', [GRID], '河沿空地', true],
])('an address is still one of the place: %s', (_what, path, address, isStill) => {
  expect(isStillAt(tellingNames(path), address)).toBe(isStill);
});
