import { type Matter, matterSchema, reportedSchema } from '@shared/domain/matter/matter';
import { MATTER_KIND } from '@shared/domain/matter/matter-kind';
import { blankOf } from '@shared/domain/record/blank';
import { factTableOf } from '@shared/domain/record/fact-table';
import { buildReport } from '@shared/domain/reports/build-report';
import type { AnyFacts } from '@shared/domain/reports/measures/define-measure';
import { rowsOf } from '@shared/domain/reports/report-figures';
import { reportOver, reportsFor } from '@shared/domain/reports/reports';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { expect, test } from 'vitest';
import { day } from '../../support/day';
import { nothingElse } from './no-enquiries';
import { reportStudio } from './report-cases';

function matter(channel: string, reportedOn: string, change: Partial<Matter> = {}): Matter {
  const told = { ...blankOf(reportedSchema), what: '事', channel, eventClass: '民情' };
  const reported = { ...told, reportedOn: day(reportedOn) };
  return { ...blankOf(matterSchema), reported, ...change } as Matter;
}
const round = (on: string, how: string, rating: object | null = null) =>
  ({ how, result: '好', unit: '', doneOn: day(on), isSpot: false, rating }) as never;
const bad = { rating: 'dissatisfied', ratedBy: '', comment: '', ratedOn: day('2026-11-06') };

function figures(matters: readonly Matter[]) {
  const definition = reportOver('事项', '2026-11');
  if (definition === undefined) throw new Error('no report');
  const records = matters.map((record, at) => ({ record, id: `r${at}`, revision: 1 }));
  const table = factTableOf(
    records,
    ({ record }) => MATTER_KIND.facts?.(record) as AnyFacts,
    () => 0,
  );
  const { content } = buildReport({
    ...{ definition, periodKey: '2026-11', facts: { ...nothingElse(), matter: table } },
    ...{ studio: reportStudio(), today: day('2026-12-05') },
    ...{ lastSubmission: null, unreadableMonths: [] },
  });
  expect(content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
  return Object.fromEntries(
    rowsOf(content.sections)
      .filter(({ thisPeriod }) => thisPeriod !== 0)
      .map(({ key, label, thisPeriod }) => [`${key} ${label}`, thisPeriod]),
  );
}

test('每个数：接到、怎样办结的、上报销号、二次办理、网格上报和办结的、期末没办完的', () => {
  const handUp = { to: '中枢', number: '', handedOn: day('2026-11-03') };
  const clearance = { clearedOn: day('2026-11-20'), note: '' };
  expect(
    figures([
      matter('网格员上报', '2026-11-01', { rounds: [round('2026-11-01', 'on_the_spot')] }),
      matter('网格员上报', '2026-11-02', { handUp, clearance }),
      matter('网格员上报', '2026-11-03'),
      matter('小喇叭', '2026-11-04', {
        rounds: [round('2026-11-05', 'done', bad), round('2026-11-09', 'done')],
      }),
      // Found wanting and not done again: it is open.
      matter('来电', '2026-11-04', { rounds: [round('2026-11-05', 'done', bad)] }),
      matter('来电', '2026-10-31', { rounds: [round('2026-11-05', 'handed_on')] }),
      matter('来电', '2026-11-05', { caseId: 'c', turnedOn: day('2026-11-06') }),
    ]),
  ).toEqual({
    'matters 接到事项': 6,
    'matters.done 已办结': 3,
    'matters.on_the_spot 当场解决': 1,
    'matters.handed_on 转交其他单位': 1,
    'matters.again 二次办理办结': 1,
    'matters.turned 转为纠纷': 1,
    'matters.dissatisfied 评为不满意': 2,
    'matters.open 期末未办结': 2,
    'matters.grid 网格上报': 3,
    'matters.grid.settled 网格上报的办结': 2,
    'matters.handed_up 上报中枢': 1,
    'matters.cleared 收到销号': 1,
    'matter_channels.0 网格员上报': 3,
    'matter_channels.6 来电': 2,
    'matter_channels.rest 其他渠道': 1,
    'matter_classes.1 民情': 6,
  });
});

test('没有用事项的工作室，报表里没有它（bug: 只办纠纷的多出一种报表）', () => {
  const sorts = (works: typeof DEFAULT_SETTINGS.works) =>
    reportsFor({ settings: { ...DEFAULT_SETTINGS, works } }).map(({ sort }) => sort);
  expect(sorts([])).not.toContain('事项');
  expect(sorts(['matters'])).toContain('事项');
});
