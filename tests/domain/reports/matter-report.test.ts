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
    'matters.rated 已评': 1,
    'matters.rated.dissatisfied 不满意': 1,
    'matters.unrated 未评': 3,
    'matter_colors.none 没有预警颜色': 6,
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

test('评单、首次处置、办结、答复按没按期（bug: 黄色拖了一天，报表里看不出；没评的算成满意）', () => {
  const said = (rating: string, on: string) => ({
    ...{ rating, ratedBy: '', comment: '', ratedOn: day(on) },
  });
  const colored = (alertColor: string, actBy: string, change: object) => {
    const one = matter('来电', '2026-11-02', { actBy: day(actBy), ...change } as never);
    return { ...one, reported: { ...one.reported, alertColor } } as Matter;
  };
  const disposal = (on: string) => ({ disposal: { disposedOn: day(on), what: '看过' } });
  const assigned = (assignedOn: string, dueOn: string) => ({
    ...{ to: '网格员', reason: '', assignedOn: day(assignedOn), dueOn: day(dueOn) },
  });
  const answers = (on: string) => [{ how: '电话', to: '', what: '', answeredOn: day(on) }];
  const counted = figures([
    colored('yellow', '2026-11-02', disposal('2026-11-03')),
    colored('yellow', '2026-11-02', disposal('2026-11-02')),
    // 红 is met by 上报, 蓝 is not.
    colored('red', '2026-11-02', {
      handUp: { to: '中枢', number: '', handedOn: day('2026-11-02') },
    }),
    colored('blue', '2026-11-09', {
      handUp: { to: '中枢', number: '', handedOn: day('2026-11-02') },
    }),
    // Done by its day, found wanting, done again after it: the first time counts. A new 派单 has a limit of its own.
    matter('来电', '2026-11-02', {
      assignments: [assigned('2026-11-02', '2026-11-04')],
      rounds: [
        round('2026-11-04', 'done', bad),
        round('2026-11-20', 'done', said('satisfied', '2026-11-21')),
      ],
    }),
    matter('来电', '2026-11-02', {
      assignments: [assigned('2026-11-02', '2026-11-04'), assigned('2026-11-06', '2026-11-10')],
      rounds: [round('2026-11-04', 'done', bad), round('2026-11-20', 'done')],
    }),
    matter('12345热线', '2026-11-02', {
      replyBy: day('2026-11-07'),
      answers: answers('2026-11-08'),
    }),
    matter('12345热线', '2026-11-02', {
      replyBy: day('2026-11-07'),
      answers: answers('2026-11-07'),
    }),
    matter('12345热线', '2026-11-02', { replyBy: day('2026-11-07') }),
  ]);
  const kept = Object.entries(counted).filter(([key]) =>
    /^(matters\.(rated|unrated|in_time|late)|matter_(colors|orders))/.test(key),
  );
  expect(Object.fromEntries(kept)).toEqual({
    'matters.in_time 按期办结': 1,
    'matters.late 逾期办结': 1,
    'matters.rated 已评': 1,
    'matters.rated.satisfied 满意': 1,
    'matters.unrated 未评': 1,
    'matter_colors.red 红色·即时报': 1,
    'matter_colors.red.in_time 按期处置': 1,
    'matter_colors.yellow 黄色·当日清': 2,
    'matter_colors.yellow.in_time 按期处置': 1,
    'matter_colors.yellow.late 逾期处置': 1,
    'matter_colors.blue 蓝色·限时办': 1,
    'matter_colors.blue.open 还没有处置': 1,
    'matter_colors.none 没有预警颜色': 5,
    'matter_orders 要按期答复的工单': 3,
    'matter_orders.in_time 按期答复': 1,
    'matter_orders.late 逾期答复': 1,
    'matter_orders.open 还没有答复': 1,
  });
});

test('没有用事项的工作室，报表里没有它（bug: 只办纠纷的多出一种报表）', () => {
  const sorts = (works: typeof DEFAULT_SETTINGS.works) =>
    reportsFor({ settings: { ...DEFAULT_SETTINGS, works } }).map(({ sort }) => sort);
  expect(sorts([])).not.toContain('事项');
  expect(sorts(['matters'])).toContain('事项');
});
