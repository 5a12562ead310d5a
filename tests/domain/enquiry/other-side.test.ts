import {
  type Advised,
  findOtherSide,
  type SideSaid,
  type Sides,
  tellOtherSide,
} from '@shared/domain/enquiry/other-side';
import { localDate } from '@shared/domain/kernel/local-date';
import { expect, test } from 'vitest';

const who = (name: string, phone = '', idNumber = ''): SideSaid => ({ name, phone, idNumber });
const advised = (change: Partial<Advised> = {}): Advised => ({
  ...{ id: 'e1', kind: 'enquiry', on: localDate('2026-11-05'), by: '宋雅琴' },
  ...{ asks: who('李某'), against: who('王某') },
  ...change,
});
const asks = { asks: who('王某'), against: who('李某') };
const ID = '110101199001011237';

test.each<[string, Advised, Sides, boolean]>([
  ['互相写着对方', advised(), asks, true],
  ['对方没有写和谁的事：请人核对', advised({ against: who('') }), asks, false],
  ['空格、全角不算不同', advised({ asks: who('李 某'), against: who('王　某') }), asks, true],
  [
    '没有写和谁的事，可是电话一样',
    advised({ asks: who('李某', '139-3600-1234'), against: who('') }),
    { ...asks, against: who('李某', '13936001234') },
    true,
  ],
  [
    '没有写和谁的事，可是身份证号一样',
    advised({ asks: who('李某', '', ID), against: who('') }),
    { ...asks, against: who('李某', '', ID) },
    true,
  ],
  [
    '写的是外号，电话一样：请人核对（bug: 郝老板就是郝建国，没有提醒）',
    advised({ asks: who('李建国', '13936001234') }),
    { ...asks, against: who('李老板', '13936001234') },
    false,
  ],
  [
    '换了电话，互相写着对方',
    advised({ asks: who('李某', '13936001234') }),
    { ...asks, against: who('李某', '13800000000') },
    true,
  ],
])('%s', (_name, one, sides, isSure) => {
  expect(findOtherSide(sides, [one]).map((found) => found.isSure)).toEqual([isSure]);
});

test.each<[string, Advised, Sides]>([
  ['同名的人问的是和别人的事（bug: 同一个人来过就提醒）', advised({ against: who('赵某') }), asks],
  ['没有写对方是谁', advised(), { ...asks, against: who('') }],
  ['对方匿名', advised({ asks: who('匿名') }), { ...asks, against: who('匿名') }],
  ['自己以前来过', advised({ asks: who('王某'), against: who('李某') }), asks],
  [
    '同名，身份证号不一样，是两个人',
    advised({ asks: who('李某', '', ID) }),
    { ...asks, against: who('李某', '', '110101198001011230') },
  ],
])('%s，不提醒', (_name, one, sides) => {
  expect(findOtherSide(sides, [one])).toEqual([]);
});

test('最近的一次在前；答复的是同一个人，请换一位', () => {
  const later = advised({ id: 'e2', on: localDate('2026-11-20'), by: '郝建国' });
  const found = findOtherSide(asks, [advised(), later]);
  expect(found.map(({ id }) => id)).toEqual(['e2', 'e1']);
  expect(tellOtherSide(found, '11月20日', '郝建国')).toMatch(/请换一位答复/);
  expect(tellOtherSide(found, '11月20日', '宋雅琴')).toMatch(/不要告诉来人/);
  expect(tellOtherSide(findOtherSide(asks, [advised({ against: who('') })]), '那天', '')).toMatch(
    /请核对/,
  );
  expect(tellOtherSide([], '', '')).toBe('');
});
