import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { wordsMark } from '@shared/domain/case/facts/words-mark';
import { daysBetween, localDate } from '@shared/domain/kernel/local-date';
import { buildReport } from '@shared/domain/reports/build-report';
import { rowsOf } from '@shared/domain/reports/report-figures';
import { reportOver } from '@shared/domain/reports/reports';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedArchive } from './invented-archive';
import { naiveCount } from './naive-count';
import { noEnquiries } from './no-enquiries';
import { type CaseRecipe, reportCase, reportStudio } from './report-cases';

function figuresOf(recipes: readonly CaseRecipe[], periodKey: string, communities: string[] = []) {
  const definition = reportOver('统计图', periodKey);
  if (definition === undefined) throw new Error(`no 统计图 over ${periodKey}`);
  const { content } = buildReport({
    ...{ definition, periodKey, studio: reportStudio({ communities }) },
    facts: {
      case: caseFactTable(recipes.map(reportCase)),
      enquiry: noEnquiries(),
      typed: noEnquiries(),
    },
    ...{ today: localDate('2027-02-01'), lastSubmission: null, unreadableMonths: [] },
  });
  expect(content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
  const rows = new Map(rowsOf(content.sections).map((row) => [row.key, row]));
  return (key: string) => rows.get(key);
}

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const BANDS = [
  ['same_day', 0, 0],
  ['week', 1, 7],
  ['half_month', 8, 15],
  ['month', 16, 30],
  ['longer', 31, 9_999],
] as const;

/** The day on which the mediation of a case ended, from how it was invented; null for one that did not end. */
function endOf({ ending }: CaseRecipe): string | null {
  if (ending.kind === 'oral' || ending.kind === 'terminated') return ending.on;
  return ending.kind === 'written' && ending.isSigned !== false ? ending.on : null;
}

describe('统计图的数', { timeout: 60_000 }, () => {
  test('各月、用时、类别和另数一遍的相同，加起来是总数（bug: 图上的数和报表不是一回事）', () => {
    fc.assert(
      fc.property(inventedArchive, (recipes) => {
        const figure = figuresOf(recipes, '2026');
        const ended = recipes.flatMap((one) => {
          const on = endOf(one);
          return on === null || on < YEAR.from || on > YEAR.to ? [] : [{ one, on }];
        });
        for (let month = 1; month <= 12; month += 1) {
          const name = String(month).padStart(2, '0');
          const inMonth = ended.filter(({ on }) => on.slice(5, 7) === name);
          expect(figure(`trend.${name}`)?.yearToDate).toBe(inMonth.length);
          expect(figure(`trend_successful.${name}`)?.yearToDate).toBe(
            inMonth.filter(({ one }) => one.ending.kind !== 'terminated').length,
          );
        }
        for (const [band, least, most] of BANDS) {
          const spells = ended.map(({ one, on }) =>
            daysBetween(localDate(String(one.registeredOn)), localDate(on)),
          );
          const inBand = spells.filter((days) => least <= days && days <= most);
          expect(figure(`spell.${band}`)?.thisPeriod, band).toBe(inBand.length);
        }
        for (const key of ['total', 'successful', 'category.medical', 'source.referred'])
          expect(figure(key)?.thisPeriod).toBe(naiveCount(recipes, key, YEAR));
      }),
      { numRuns: 30 },
    );
  });

  test('社区按设置里的名字分，写法里的空格不算；对不上的在其他，没写的另列（bug: 同一个社区分成两行）', () => {
    const written = (ordinal: number, community: string): CaseRecipe => ({
      ordinal,
      ending: { kind: 'oral', on: '2026-03-02' },
      registration: { community },
    });
    const figure = figuresOf(
      ['滨河路社区', '滨河路 社区', '槐荫社区', '外地', ''].map((one, at) => written(at + 1, one)),
      '2026',
      ['滨河路社区', '槐荫社区', '没有案件的社区'],
    );
    const counted = (name: string) => figure(`community.${wordsMark(name)}`)?.thisPeriod;
    expect(['滨河路社区', '槐荫社区', '没有案件的社区'].map(counted)).toEqual([2, 1, 0]);
    expect(figure('community.other')?.thisPeriod).toBe(1);
    expect(figure('community.none')?.thisPeriod).toBe(1);
  });

  test('几百个社区名没有两个记成同一个数（bug: 两个社区并成一个）', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `第${index}社区`);
    const marks = names.map(wordsMark);
    expect(new Set(marks).size).toBe(names.length);
    expect(marks.every(Number.isSafeInteger)).toBe(true);
    expect(wordsMark('  ')).toBeNull();
  });
});
