import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { localDate } from '@shared/domain/kernel/local-date';
import { buildReport } from '@shared/domain/reports/build-report';
import { likelyPeriod } from '@shared/domain/reports/likely-period';
import { rowsOf } from '@shared/domain/reports/report-figures';
import { layOutStatistics } from '@shared/domain/reports/report-layout';
import { REPORT_SORTS, REPORTS, reportOver } from '@shared/domain/reports/reports';
import { layOutTable } from '@shared/domain/reports/table-layout';
import { HANDED_IN_WITH_TYPED } from '@shared/domain/typed/typed-acts';
import { describe, expect, it, test } from 'vitest';
import { nothingElse } from './no-enquiries';
import { novemberCases } from './november-cases';
import { reportStudio } from './report-cases';

const DAY = localDate('2026-11-30');

describe.each(REPORTS.map((definition) => [definition.key, definition] as const))(
  '报表 %s',
  (_key, definition) => {
    const content = buildReport({
      ...{ definition, periodKey: likelyPeriod(definition.period, DAY) },
      facts: {
        ...nothingElse(),
        case: caseFactTable(countedCases()),
      },
      studio: reportStudio({}),
      ...{ today: DAY, lastSubmission: null, unreadableMonths: [] },
    }).content;

    it('每一行都排进表里，一行一次（bug: 加了一段，忘了排版，表上没有）', () => {
      const inBlocks = layOutStatistics(content)
        .flat()
        .flatMap((line) => (line.type === 'row' ? [line.row.key] : []));
      const inTables = content.tables
        .flatMap((table) => layOutTable(table, content).groups)
        .flatMap(({ rows }) => rows)
        .flatMap(({ section }) => section.rows.map(({ key }) => key));
      const inAnnexes = (content.annexes ?? [])
        .flatMap(({ sections }) => layOutStatistics({ ...content, blocks: [sections] }).flat())
        .flatMap((line) => (line.type === 'row' ? [line.row.key] : []));
      const laid = [...inBlocks, ...inTables, ...inAnnexes];
      const keys = rowsOf(content.sections).map(({ key }) => key);
      // Nothing was written down of it in any of these cases: its group is left out.
      const unsaid = definition.tables.flatMap(({ groups = [] }) =>
        groups.flatMap((group) => (group.unsaid === undefined ? [] : [group])),
      );
      const isUnsaid = ({ key }: { key: string }) => unsaid.some(({ isIn }) => isIn(key));
      const leftOut = rowsOf(content.sections.filter(isUnsaid)).map(({ key }) => key);
      expect([...laid, ...leftOut].toSorted()).toEqual(keys.toSorted());
      expect(new Set(keys).size).toBe(keys.length);
    });

    it('三栏都有内容；自己的核对都对得上', () => {
      for (const lines of layOutStatistics(content)) expect(lines[0]?.type).toBe('heading');
      expect(content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
    });

    it('从它的种类和统计期找得到它', () => {
      const found = reportOver(definition.sort, content.periodKey);
      expect(found?.key).toBe(definition.key);
      expect(REPORT_SORTS).toContain(definition.sort);
    });
  },
);

test('要报送的报表都有手填数，改手填数时都问原因；只有月报到期提醒（bug: 报了综治月报，改手填数不问原因）', () => {
  const remembered = REPORTS.filter(({ isRemembered }) => isRemembered);
  expect(remembered.map(({ key }) => key)).toEqual([...HANDED_IN_WITH_TYPED]);
  const reminded = remembered.filter(({ isAskedFor = true }) => isAskedFor);
  expect(reminded.map(({ key }) => key)).toEqual(['monthly']);
});

/** With how many people each concerns: without it the 综治 sheet names them. */
function countedCases() {
  return novemberCases().map((one) => ({
    ...one,
    registration: { ...one.registration, peopleInvolved: 3 },
  }));
}
