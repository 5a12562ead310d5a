import { type Advised, findOtherSide, tellOtherSide } from '@shared/domain/enquiry/other-side';
import { localDate } from '@shared/domain/kernel/local-date';
import { expect, test } from 'vitest';

const advised = (change: Partial<Advised> = {}): Advised => ({
  ...{ id: 'e1', kind: 'enquiry', on: localDate('2026-11-05'), by: '宋雅琴' },
  ...{ name: '李某', opponent: '王某' },
  ...change,
});
const asks = { name: '王某', opponent: '李某' };

test.each([
  ['互相写着对方', advised(), true],
  ['对方没有写和谁的事：请人核对', advised({ opponent: '' }), false],
  ['空格、全角不算不同', advised({ name: '李 某', opponent: '王　某' }), true],
])('%s', (_name, one, isSure) => {
  expect(findOtherSide(asks, [one]).map((found) => found.isSure)).toEqual([isSure]);
});

test.each([
  ['同名的人问的是和别人的事（bug: 同一个人来过就提醒）', advised({ opponent: '赵某' }), asks],
  ['没有写对方是谁', advised(), { ...asks, opponent: '' }],
  ['对方匿名', advised({ name: '匿名' }), { ...asks, opponent: '匿名' }],
  ['自己以前来过', advised({ name: '王某', opponent: '李某' }), asks],
])('%s，不提醒', (_name, one, sides) => {
  expect(findOtherSide(sides, [one])).toEqual([]);
});

test('最近的一次在前；答复的是同一个人，请换一位', () => {
  const later = advised({ id: 'e2', on: localDate('2026-11-20'), by: '郝建国' });
  const found = findOtherSide(asks, [advised(), later]);
  expect(found.map(({ id }) => id)).toEqual(['e2', 'e1']);
  expect(tellOtherSide(found, '11月20日', '郝建国')).toMatch(/请换一位答复/);
  expect(tellOtherSide(found, '11月20日', '宋雅琴')).toMatch(/不要告诉来人/);
  expect(tellOtherSide(findOtherSide(asks, [advised({ opponent: '' })]), '那天', '')).toMatch(
    /请核对/,
  );
  expect(tellOtherSide([], '', '')).toBe('');
});
