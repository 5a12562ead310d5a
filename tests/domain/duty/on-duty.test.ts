import { buildDutySheet } from '@shared/domain/aid/duty-sheet';
import { type DutyPerson, dutyPersonList, dutyPersonSchema } from '@shared/domain/duty/duty';
import { dutyAt, dutyOn, tellDuty } from '@shared/domain/duty/on-duty';
import { localDate } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import { DEFAULT_SETTINGS, studioProfileSchema } from '@shared/domain/studio/studio';
import { expect, test } from 'vitest';

const day = localDate;
/** A Monday. */
const MONDAY = day('2026-11-30');

const someone = (name: string, change: Partial<DutyPerson> = {}): DutyPerson => ({
  ...blankOf(dutyPersonSchema),
  ...{ name, role: 'lawyer', weekly: ['mon_morning'] },
  ...change,
});
const off = (from: string, to: string, part: 'day' | 'morning' | 'afternoon' = 'day') => ({
  ...{ way: 'off' as const, from: day(from), to: day(to), part },
});

test.each([
  ['星期一上午', '2026-11-30', ['morning']],
  ['星期二', '2026-12-01', []],
  ['星期日，一周的最后一天（bug: 星期日当成第一天，差一天）', '2026-11-29', ['afternoon']],
])('%s', (_name, on, halves) => {
  const person = someone('宋雅琴', { weekly: ['mon_morning', 'sun_afternoon'] });
  expect(dutyOn([person], day(on)).flatMap((one) => one.halves)).toEqual(halves);
});

test('哪天不来、哪天加一次，只动那半天；后写的算数', () => {
  const weekly = ['mon_morning', 'mon_afternoon'] as const;
  const person = someone('宋雅琴', {
    weekly: [...weekly],
    changes: [
      off('2026-11-01', '2026-11-30', 'afternoon'),
      { way: 'on', from: MONDAY, to: MONDAY, part: 'day' },
      off('2026-11-30', '2026-11-30', 'morning'),
    ],
  });
  expect(dutyOn([person], MONDAY)[0]?.halves).toEqual(['afternoon']);
  expect(dutyOn([person], day('2026-11-23'))[0]?.halves).toEqual(['morning']);
  expect(dutyOn([person], day('2026-12-07'))[0]?.halves).toEqual(weekly.map((w) => w.slice(4)));
});

test('名册上那天不在的人，值班表上也不在（bug: 住院的人还排着）', () => {
  const absences = [{ from: MONDAY, to: MONDAY, reason: '住院' }];
  expect(dutyOn([someone('赵信花')], MONDAY, [{ name: '赵信花', absences }])).toEqual([]);
});

test.each([
  ['11:59', ['宋雅琴']],
  ['12:00', ['郝建国']],
])('%s 是谁值班', (time, names) => {
  const people = [someone('宋雅琴'), someone('郝建国', { weekly: ['mon_afternoon'] })];
  expect(dutyAt(people, MONDAY, time).map(({ name }) => name)).toEqual(names);
});

test('说一天的值班，全天的不说两遍', () => {
  const people = [
    someone('宋雅琴', { weekly: ['mon_morning', 'mon_afternoon'] }),
    someone('郝建国', { role: 'judge', weekly: ['mon_afternoon'] }),
  ];
  expect(tellDuty(dutyOn(people, MONDAY))).toBe('全天 宋雅琴（律师）；下午 郝建国（法官）');
  expect(tellDuty([])).toBe('');
});

test('一个月的表只印有人的日子，三十一天的月不漏最后一天', () => {
  const dutyPeople = [someone('宋雅琴', { weekly: ['thu_afternoon'] })];
  const studio = {
    ...{ profile: { ...blankOf(studioProfileSchema), name: '五朵金花' }, mediators: [] },
    settings: { ...DEFAULT_SETTINGS, dutyPeople },
  };
  const [table] = buildDutySheet(studio, '2026-12').filter(({ type }) => type === 'table');
  const rows = table?.type === 'table' ? table.rows : [];
  expect(rows.map(([first]) => first)).toEqual(
    [3, 10, 17, 24, 31].map((number) => `${number}日 周四`),
  );
  expect(rows[0]).toEqual(['3日 周四', '', '宋雅琴（律师）']);
});

test.each([
  ['两个人一样的名字', [someone('王芳'), someone('王芳')], /姓名一样/],
  ['到哪天早于从哪天', [someone('王芳', { changes: [off('2026-11-30', '2026-11-29')] })], /早于/],
])('%s，不收', (_name, people, why) => {
  const read = dutyPersonList.safeParse(people);
  expect(read.error?.issues.map(({ message }) => message).join()).toMatch(why);
});
