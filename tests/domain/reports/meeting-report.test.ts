import { type Meeting, meetingSchema } from '@shared/domain/meeting/meeting';
import { MEETING_KIND } from '@shared/domain/meeting/meeting-kind';
import { blankOf } from '@shared/domain/record/blank';
import { factTableOf } from '@shared/domain/record/fact-table';
import { buildReport } from '@shared/domain/reports/build-report';
import type { AnyFacts } from '@shared/domain/reports/measures/define-measure';
import { rowsOf } from '@shared/domain/reports/report-figures';
import { reportOver, reportsFor } from '@shared/domain/reports/reports';
import { expect, it } from 'vitest';
import { day } from '../../support/day';
import { nothingElse } from './no-enquiries';
import { reportStudio } from './report-cases';

function meeting(type: string, heldOn: string, attendeeCount: number | null): Meeting {
  const blank = blankOf(meetingSchema);
  return { ...blank, held: { type, heldOn: day(heldOn), attendeeCount }, items: [] } as never;
}

it('会议按种类和人次计；设置里没有的种类也计（bug: 改了种类的名称，旧会议不见了）', () => {
  const definition = reportOver('会议', '2026-11');
  if (definition === undefined) throw new Error('no report');
  const kept = [
    meeting('小区夜话', '2026-11-03', 12),
    meeting('小区夜话', '2026-11-20', null),
    meeting('楼道会', '2026-11-30', 5),
    meeting('民情座谈会', '2026-11-12', null),
    meeting('小区夜话', '2026-12-01', 9),
  ];
  const table = factTableOf(
    kept.map((record, at) => ({ record, id: `r${at}`, revision: 1 })),
    ({ record }) => MEETING_KIND.facts?.(record) as AnyFacts,
    () => 0,
  );
  const { content } = buildReport({
    ...{ definition, periodKey: '2026-11', studio: reportStudio() },
    facts: { ...nothingElse(), meeting: table },
    ...{ today: day('2026-12-05'), lastSubmission: null, unreadableMonths: [] },
  });
  const rows = rowsOf(content.sections).filter(({ thisPeriod }) => thisPeriod !== 0);
  expect(Object.fromEntries(rows.map(({ key, thisPeriod }) => [key, thisPeriod]))).toEqual({
    ...{ meetings: 4, 'meetings.people': 17 },
    ...{ 'meeting_types.0': 2, 'meeting_types.2': 1, 'meeting_types.rest': 1 },
    // bug: of kinds without a level, or not in the settings any more, no meeting is counted
    ...{ 'meeting_levels.0': 1, 'meeting_levels.rest': 3 },
  });
});

it('转为承诺的一件计一件，不管几家商户签了（bug: 计成三件）', () => {
  const item = {
    done: null,
    turnedInto: null,
    agreed: { dueOn: null },
    turnedOn: day('2026-11-03'),
  };
  const one = meeting('小区夜话', '2026-11-03', null);
  const items = [
    { ...item, pledgedBy: ['m1', 'm2', 'm3'] },
    { ...item, turnedOn: null, pledgedBy: [] },
  ];
  expect(MEETING_KIND.facts?.({ ...one, items } as never)).toMatchObject({
    ...{ itemCount: 2, pledgeCount: 1, openCount: 1 },
  });
});

it('只有用会议的工作室看得到这张表', () => {
  const { settings } = reportStudio();
  const sorts = (works: typeof settings.works) =>
    reportsFor({ settings: { ...settings, works } }).map(({ sort }) => sort);
  expect(sorts([])).not.toContain('会议');
  expect(sorts(['meetings'])).toContain('会议');
});
