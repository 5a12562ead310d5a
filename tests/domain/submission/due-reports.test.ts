import { localDate } from '@shared/domain/kernel/local-date';
import { REPORTS } from '@shared/domain/reports/reports';
import { dueReports } from '@shared/domain/submission/due-reports';
import { expect, test } from 'vitest';

function due(
  today: string,
  cutOffDay: number | null,
  dueDay: number | null,
  handedIn: readonly string[] = [],
): string[] {
  return dueReports({
    ...{ reports: REPORTS, cutOffDay, dueDay, today: localDate(today) },
    isHandedIn: (report, period) => handedIn.includes(`${report} ${period}`),
  }).map(({ period, dueOn }) => `${period} ${dueOn ?? '-'}`);
}

test.each([
  ['月中：催上个月的', '2026-11-15', null, null, ['2026-10 -']],
  ['月末最后一天：这个月已经过完', '2026-11-30', null, 5, ['2026-11 2026-12-05']],
  ['元旦：催去年十二月的', '2027-01-01', null, 5, ['2026-12 2027-01-05']],
  ['26日到25日：25日当天就过完', '2026-11-25', 25, 28, ['2026-11 2026-11-28']],
  ['26日到25日：5日在下个月', '2026-11-26', 25, 5, ['2026-11 2026-12-05']],
  ['26日到25日：24日还没过完', '2026-11-24', 25, 5, ['2026-10 2026-11-05']],
  ['26日到25日，跨年：12月26日已是一月份，催十二月的', '2026-12-26', 25, 5, ['2026-12 2027-01-05']],
])('%s', (_name, today, cutOff, day, expected) => {
  expect(due(today, cutOff, day)).toEqual(expected);
});

test('报过的不再催，季报年报不催（只供本室自用）', () => {
  expect(due('2026-11-15', null, null, ['monthly 2026-10'])).toEqual([]);
});
