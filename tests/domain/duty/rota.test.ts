import { type DutyPerson, dutyPersonSchema } from '@shared/domain/duty/duty';
import { type DutyTable, dutyOn } from '@shared/domain/duty/on-duty';
import { proposeRota, swapTurns, turnsFrom, withTurns } from '@shared/domain/duty/rota';
import { localDate } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import { expect, test } from 'vitest';

const day = localDate;
const person = (name: string, change: Partial<DutyPerson> = {}): DutyPerson => ({
  ...blankOf(dutyPersonSchema),
  ...{ name, role: 'lawyer', weekly: [] },
  ...change,
});
const table = (people: readonly DutyPerson[], roster: DutyTable['roster'] = []): DutyTable => ({
  ...{ people, roster, isHeld: () => true },
});
const NEW_YEAR = { name: '元旦', from: day('2026-01-01'), to: day('2026-01-03') };
const HOLIDAYS = new Map([
  [
    2026,
    {
      ...{ year: 2026, source: '通知', holidays: [NEW_YEAR] },
      makeupWorkdays: [day('2026-01-04')],
    },
  ],
]);
/** Thursday to Thursday: a holiday, a Sunday that is worked, a week. */
const ASKED = {
  ...{ from: day('2026-01-01'), to: day('2026-01-08'), names: ['甲', '乙'] },
  ...{ isByHalf: false, isOnRestDays: false },
};

test('放假不排，调休上班的星期日要排；两个人轮流（bug: 元旦排了班，补班那天没有人）', () => {
  const turns = proposeRota(ASKED, table([person('甲'), person('乙')]), HOLIDAYS);
  expect(turns.map(({ on, name }) => `${on.slice(8)}${name}`)).toEqual([
    ...['04甲', '05乙', '06甲', '07乙', '08甲'],
  ]);
});

test('休息日也排、上下午分开：每个半天一个人，一样多', () => {
  const asked = { ...ASKED, isByHalf: true, isOnRestDays: true };
  const turns = proposeRota(asked, table([person('甲'), person('乙')]), HOLIDAYS);
  expect(turns).toHaveLength(16);
  expect(turns.filter(({ name }) => name === '甲')).toHaveLength(8);
});

test('排了再排一遍，一班也不多；中间添的日子接着轮（bug: 每按一次又加一遍，很快满了 60 条）', () => {
  const people = [person('甲'), person('乙')];
  const first = proposeRota(ASKED, table(people), HOLIDAYS);
  const arranged = withTurns(people, first);
  expect(proposeRota(ASKED, table(arranged), HOLIDAYS)).toEqual([]);
  const longer = { ...ASKED, to: day('2026-01-10') };
  const more = proposeRota(longer, table(arranged), HOLIDAYS);
  // 甲 has had three turns, 乙 two.
  expect(more.map(({ on, name }) => `${on.slice(8)}${name}`)).toEqual(['09乙']);
});

test('没有放假表的年份按周末休息', () => {
  const asked = { ...ASKED, from: day('2027-01-01'), to: day('2027-01-04') };
  const turns = proposeRota(asked, table([person('甲')]), HOLIDAYS);
  expect(turns.map(({ on }) => on)).toEqual(['2027-01-01', '2027-01-04']);
});

test('名册上不在的、写明不来的，不排给他；一个人也没有的那天空着', () => {
  const away = [{ from: day('2026-01-05'), to: day('2026-01-05'), reason: '住院' }];
  const off = { way: 'off' as const, from: day('2026-01-05'), to: day('2026-01-06') };
  const people = [person('甲'), person('乙', { changes: [{ ...off, part: 'day' as const }] })];
  const turns = proposeRota(ASKED, table(people, [{ name: '甲', absences: away }]), HOLIDAYS);
  expect(turns.map(({ on, name }) => `${on.slice(8)}${name}`)).toEqual([
    ...['04甲', '06甲', '07乙', '08乙'],
  ]);
});

test('排好的写成几行，连着的几天一行（bug: 一个月排下来超过六十行，存不下）', () => {
  const turns = proposeRota({ ...ASKED, names: ['甲'] }, table([person('甲')]), HOLIDAYS);
  const [one] = withTurns([person('甲')], turns);
  expect(one?.changes).toEqual([{ way: 'on', from: '2026-01-04', to: '2026-01-08', part: 'day' }]);
});

test('两班对换：各替各的，别的日子不动；自己和自己换，什么也不变', () => {
  const people = [
    person('甲', { weekly: ['mon_morning'] }),
    person('乙', { weekly: ['tue_morning'] }),
  ];
  const [first, second] = turnsFrom(table(people), day('2026-01-05'), 2);
  if (first === undefined || second === undefined) throw new Error('no turns');
  const swapped = table(swapTurns(people, first, second));
  const names = (on: string) => dutyOn(swapped, day(on)).map((one) => one.person.name);
  expect([names('2026-01-05'), names('2026-01-06')]).toEqual([['乙'], ['甲']]);
  expect([names('2026-01-12'), names('2026-01-13')]).toEqual([['甲'], ['乙']]);
  expect(swapTurns(people, first, first)).toEqual(people);
});
