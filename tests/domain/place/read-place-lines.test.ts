import type { PlaceNode } from '@shared/domain/place/place-tree';
import { readPlaceLines } from '@shared/domain/place/read-place-lines';
import { expect, it } from 'vitest';

function ids(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `n${made}`;
  };
}

const node = (id: string, level: PlaceNode['level'], name: string, parentId: string | null) => ({
  ...{ id, level, name, parentId },
  ...{ keeper: '', keeperPhone: '', gridKind: null },
});
const TREE = [
  node('c', 'community', '滨河社区', null),
  node('g', 'grid', '第一网格', 'c'),
  node('e', 'estate', '阳光小区', 'g'),
];
const read = (text: string, tree: PlaceNode[] = [], under: PlaceNode | null = null) =>
  readPlaceLines(text, tree, under, ids());
const told = (one: ReturnType<typeof read>) =>
  one.places.map(({ name, level, parentId }) => [name, level, parentId]);

it('从大到小一行一处，各挂在前一个下面', () => {
  expect(told(read('滨河街道 滨河社区 第一网格 阳光小区 3号楼 2单元'))).toEqual([
    ['滨河街道', 'street', null],
    ['滨河社区', 'community', 'n1'],
    ['第一网格', 'grid', 'n2'],
    ['阳光小区', 'estate', 'n3'],
    ['3号楼', 'building', 'n4'],
    ['2单元', 'entrance', 'n5'],
  ]);
});

it('已经有的认得出，不再登记（登记两次，网格里就有两个阳光小区）', () => {
  const one = read('阳光小区 3号楼\n阳光小区 4号楼\n滨河社区　第一网格', TREE);
  expect(told(one)).toEqual([
    ['3号楼', 'building', 'e'],
    ['4号楼', 'building', 'e'],
  ]);
  expect(one.known).toBe(4);
});

it('同一批里写过的也认得出', () => {
  expect(read('阳光小区 3号楼\n阳光小区 4号楼').places).toHaveLength(3);
});

it('几到几：1-4单元是四个', () => {
  const names = read('阳光小区 3号楼 1-4单元', TREE).places.map(({ name }) => name);
  expect(names).toEqual(['3号楼', '1单元', '2单元', '3单元', '4单元']);
  expect(read('阳光小区 9～11栋', TREE).places.map(({ name }) => name)).toEqual([
    '9栋',
    '10栋',
    '11栋',
  ]);
});

it('网格员和电话记在网格上', () => {
  const [grid] = read('第二网格 网格员李红 13900001111', [], TREE[0]).places;
  expect(grid).toMatchObject({ keeper: '李红', keeperPhone: '13900001111', parentId: 'c' });
});

it.each([
  ['3号楼 阳光小区', /从大到小/],
  ['3号楼 甲乙丙', /看不出/],
  ['阳光小区 4-1单元', /起止号码/],
  ['阳光小区 1-400单元', /超过 100 个/],
  ['阳光小区 1-3号楼 1-4单元', /只有一行里的最后一个/],
  ['阳光小区 网格员李红', /没有网格/],
  ['网格员李红', /没有地点/],
])('“%s”读不成，整行不登记，说出为什么', (line, sentence) => {
  const one = read(`${line}\n月亮小区`);
  expect(one.problems[0]).toMatchObject({ line: 1, sentence: expect.stringMatching(sentence) });
  expect(one.places.map(({ name }) => name)).toEqual(['月亮小区']);
});

it('名字没有“小区”二字的院子也行；两处同名的不猜是哪一处', () => {
  expect(told(read('老粮站 2单元'))).toEqual([
    ['老粮站', 'estate', null],
    ['2单元', 'entrance', 'n1'],
  ]);
  const two = [...TREE, node('e2', 'estate', '阳光小区', 'c')];
  expect(read('阳光小区 3号楼', two).problems[0]?.sentence).toContain('有几处都叫');
  expect(told(read('滨河社区 第一网格 阳光小区 3号楼', two))).toEqual([['3号楼', 'building', 'e']]);
});
