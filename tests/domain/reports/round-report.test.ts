import { blankOf } from '@shared/domain/record/blank';
import { factTableOf } from '@shared/domain/record/fact-table';
import { buildReport } from '@shared/domain/reports/build-report';
import type { AnyFacts } from '@shared/domain/reports/measures/define-measure';
import { rowsOf } from '@shared/domain/reports/report-figures';
import { reportOver } from '@shared/domain/reports/reports';
import { roundSchema } from '@shared/domain/round/round';
import { ROUND_KIND } from '@shared/domain/round/round-kind';
import { expect, it } from 'vitest';
import { day } from '../../support/day';
import { nothingElse } from './no-enquiries';
import { reportStudio } from './report-cases';

function walk(type: string, served: number | null) {
  const made = { type, madeOn: day('2026-11-03'), served, grids: [] };
  return { ...blankOf(roundSchema), made, findings: [] } as never;
}

it('每种活动各有场次和人次（bug: 全程、预约、集中代办加在一起，45天巡查和书记巡查分不开）', () => {
  const definition = reportOver('走访活动', '2026-11');
  if (definition === undefined) throw new Error('no report');
  const kept = [
    ...[walk('45天巡查', 30), walk('45天巡查', null), walk('书记带头网格巡查', 8)],
    ...[walk('全程代办', 1), walk('集中代办', 40), walk('楼道清理', 5)],
  ];
  const table = factTableOf(
    kept.map((record, at) => ({ record, id: `r${at}`, revision: 1 })),
    ({ record }) => ROUND_KIND.facts?.(record) as AnyFacts,
    () => 0,
  );
  const { content } = buildReport({
    ...{ definition, periodKey: '2026-11', studio: reportStudio() },
    facts: { ...nothingElse(), round: table },
    ...{ today: day('2026-12-05'), lastSubmission: null, unreadableMonths: [] },
  });
  expect(content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
  const rows = rowsOf(content.sections).filter(({ thisPeriod }) => thisPeriod !== 0);
  const of = (part: string) =>
    Object.fromEntries(
      rows
        .filter(({ key }) => key.startsWith(part))
        .map(({ label, thisPeriod }) => [label, thisPeriod]),
    );
  expect(of('round_sorts.')).toEqual({ 巡查: 3, 代办: 2, 其他活动: 1 });
  expect(of('round_types.')).toEqual({
    ...{ '45天巡查': 2, 书记带头网格巡查: 1, 全程代办: 1, 集中代办: 1, 其他活动: 1 },
  });
  expect(of('round_served.')).toEqual({
    ...{ '45天巡查': 30, 书记带头网格巡查: 8, 全程代办: 1, 集中代办: 40, 其他活动: 5 },
  });
});
