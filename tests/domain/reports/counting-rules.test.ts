import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { localDate } from '@shared/domain/kernel/local-date';
import { buildReport } from '@shared/domain/reports/build-report';
import { recordsIn } from '@shared/domain/reports/counted-records';
import { SHOWN_COLUMNS } from '@shared/domain/reports/report-content';
import { rowsOf } from '@shared/domain/reports/report-figures';
import { reportOver } from '@shared/domain/reports/reports';
import { updateSettings } from '@shared/domain/studio/acts/update-settings';
import type { CountingRule } from '@shared/domain/studio/counting-rule';
import { firstMonthLeft } from '@shared/domain/studio/first-month-left';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedArchive } from './invented-archive';
import { noEnquiries } from './no-enquiries';
import { novemberCases } from './november-cases';
import { type CaseRecipe, figuresAt, reportCase, reportStudio } from './report-cases';

const rule = (from: string, changes: Partial<CountingRule> = {}): CountingRule => ({
  ...{ from, countedBy: 'concluded', complex: 'complex_or_major', persons: 'parties' },
  ...changes,
});

function reportOn(
  cases: ReturnType<typeof novemberCases>,
  countingRules: CountingRule[],
  periodKey = '2026-11',
) {
  const definition = reportOver('案件', periodKey);
  if (definition === undefined) throw new Error(periodKey);
  const facts = { case: caseFactTable(cases), enquiry: noEnquiries(), typed: noEnquiries() };
  const built = buildReport({
    ...{ definition, periodKey, facts, studio: reportStudio({ countingRules }) },
    ...{ today: localDate('2027-02-01'), lastSubmission: null, unreadableMonths: [] },
  });
  return { ...built, facts };
}

const failed = ({ content }: ReturnType<typeof reportOn>) =>
  content.checks.filter(({ isPassed }) => !isPassed);

describe('统计口径，2026 年 11 月手算', () => {
  test('按受理之日：11 月受理的 6 件都在总数里，还在调解的也在；台账同样 6 行', () => {
    const report = reportOn(novemberCases(), [rule('2026-11', { countedBy: 'accepted' })]);
    // Accepted in November: 1, 2, 3, 4 (unsigned), 6 (withdrawn), 9 (settled in December); 11 in October.
    expect(figuresAt(report.content, 'total')).toEqual([6, 2, 8]);
    expect(figuresAt(report.content, 'successful')).toEqual([3, 1, 4]);
    expect(report.lists[0]?.records.map(({ id }) => id)).toEqual(
      [6, 1, 4, 2, 9, 3].map((ordinal) => `case-${ordinal}`),
    );
    expect(failed(report)).toEqual([]);
    expect(report.content.notes[0]).toContain('按受理之日计入');
    expect(report.content.notes.join()).toContain('自2026年11月起改用，以前的月份照原来的口径');
  });

  test('从 12 月起的口径，11 月还是原来的数（bug: 报过的月份变了）', () => {
    const usual = reportOn(novemberCases(), []);
    const later = reportOn(novemberCases(), [rule('2026-12', { countedBy: 'accepted' })]);
    expect(later.content).toEqual(usual.content);
  });

  test('只算疑难；人数按登记的涉及人数，没有登记的按当事人', () => {
    const [first, ...others] = novemberCases();
    if (first === undefined) throw new Error('no case');
    const many = { ...first, registration: { ...first.registration, peopleInvolved: 300 } };
    const { content } = reportOn(
      [many, ...others],
      [rule('2026-01', { complex: 'complex_only', persons: 'involved' })],
    );
    expect(figuresAt(content, 'complex')).toEqual([1, 0, 1]);
    expect(figuresAt(content, 'persons')).toEqual([307, 6, 313]);
  });
});

/** The total counted anew from how the cases were invented: until October by the end, from November by the acceptance. */
function naiveTotal(recipes: readonly CaseRecipe[], from: string, to: string): number {
  const endOf = ({ ending }: CaseRecipe) =>
    ending.kind === 'terminated' ||
    ending.kind === 'oral' ||
    (ending.kind === 'written' && ending.isSigned !== false)
      ? ending.on
      : null;
  let count = 0;
  for (const one of recipes) {
    const [end, accepted] = [endOf(one), one.ending.kind === 'declined' ? null : one.registeredOn];
    if (end !== null && end < '2026-11-01' && from <= end && end <= to) count += 1;
    if (accepted && accepted >= '2026-11-01' && from <= accepted && accepted <= to) count += 1;
  }
  return count;
}

test('年中改了口径：每个月按自己的口径，累计是各月相加，点开的加起来也是这个数', {
  timeout: 60_000,
}, () => {
  const rules = [rule('2026-11', { countedBy: 'accepted', complex: 'complex_only' })];
  const periods = {
    '2026-11': ['2026-11-01', '2026-11-30'],
    '2026-12': ['2026-12-01', '2026-12-31'],
    '2026-Q4': ['2026-10-01', '2026-12-31'],
    '2026': ['2026-01-01', '2026-12-31'],
    '2026-10-15..2026-11-14': ['2026-10-15', '2026-11-14'],
  } as const;
  fc.assert(
    fc.property(
      inventedArchive,
      fc.constantFrom(...(Object.keys(periods) as (keyof typeof periods)[])),
      (recipes, key) => {
        const report = reportOn(recipes.map(reportCase), rules, key);
        const [from, to] = periods[key];
        expect(failed(report)).toEqual([]);
        const [total, , year] = figuresAt(report.content, 'total');
        expect(total).toBe(naiveTotal(recipes, from, to));
        if (year !== null) expect(year).toBe(naiveTotal(recipes, '2026-01-01', to));
        expect(report.lists[0]?.records).toHaveLength(total ?? -1);
        const wrong = rowsOf(report.content.sections).flatMap((row) =>
          SHOWN_COLUMNS.filter((column) => {
            const behind = recordsIn(row.key, column, report.facts, report.counted);
            const sum = behind.reduce((so, { amount }) => so + amount, 0);
            return sum !== (row[column] ?? 0);
          }).map((column) => `${row.key} ${column}`),
        );
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

describe('过完的月份不能改口径', () => {
  test.each([
    ['2026-11-29', null, '2026-11'],
    ['2026-11-30', null, '2026-12'],
    ['2026-11-24', 25, '2026-11'],
    ['2026-11-25', 25, '2026-12'],
    ['2026-12-31', null, '2027-01'],
    ['2026-12-25', 25, '2027-01'],
  ])('%s，截止日 %s：最早从 %s 起', (today, cutOff, month) => {
    expect(firstMonthLeft(localDate(today), cutOff)).toBe(month);
  });

  const change = (before: CountingRule[], after: CountingRule[]) => {
    const studio = reportStudio({ countingRules: before });
    const settings = { ...studio.settings, countingRules: after };
    const context = { today: localDate('2026-11-29'), makeId: () => 'x' };
    return updateSettings.apply(studio, settings, context).ok;
  };

  test('从这个月起、以后的可以加、可以改、可以去掉；以前的不行', () => {
    expect(change([], [rule('2026-11')])).toBe(true);
    expect(change([rule('2026-12')], [])).toBe(true);
    expect(change([], [rule('2026-10')])).toBe(false);
    expect(change([rule('2026-03')], [])).toBe(false);
    const accepted = rule('2026-03', { countedBy: 'accepted' });
    expect(change([rule('2026-03')], [accepted])).toBe(false);
    expect(change([rule('2026-03')], [rule('2026-03'), rule('2026-11')])).toBe(true);
  });
});
