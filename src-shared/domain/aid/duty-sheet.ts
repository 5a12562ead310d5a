import { DUTY_ROLE_LABELS, type DutyHalf } from '../duty/duty-words';
import { type DutyTable, dutyOn, type OnDuty, tellDuty } from '../duty/on-duty';
import {
  addDays,
  daysInMonth,
  type LocalDate,
  localDate,
  partsOf,
  weekdayOf,
} from '../kernel/local-date';
import type { PaperBlock } from '../paper/paper';
import type { StudioProfile } from '../studio/studio';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** 值班表 of a month for the wall: the days on which somebody is on duty, and who they are. @param month 2026-11 */
export function buildDutySheet(
  profile: Pick<StudioProfile, 'name'>,
  table: DutyTable,
  month: string,
): PaperBlock[] {
  const { people } = table;
  const days = dutyDaysOf(table, month);
  const [year, number] = month.split('-');
  return [
    { type: 'title', text: `值班表（${year}年${Number(number)}月）` },
    { type: 'fields', rows: [[{ label: '工作室', value: profile.name }]] },
    daysTable(days),
    { type: 'heading', text: '值班的人' },
    {
      type: 'table',
      columns: [
        { label: '姓名', width: 16, align: 'left' },
        { label: '身份', width: 18, align: 'left' },
        { label: '单位', width: 28, align: 'left' },
        { label: '电话', width: 18, align: 'left' },
      ],
      rows: people.map(({ name, role, unit, phone }) => [
        ...[name, DUTY_ROLE_LABELS[role], unit, phone],
      ]),
      blankRows: people.length === 0 ? 4 : 0,
    },
  ];
}

/** More days than this stand in two columns, so that a month and its people have room on one page. */
const MOST_IN_ONE = 16;

/** One line a day; roles stand with the people below. */
function daysTable(days: ReturnType<typeof dutyDaysOf>): PaperBlock {
  const dated = ({ on }: { on: LocalDate }) => `${partsOf(on).day}日 周${WEEKDAYS[weekdayOf(on)]}`;
  const date = { label: '日期', width: 17, align: 'center' } as const;
  if (days.length > MOST_IN_ONE) {
    const lines = days.map((one) => [dated(one), tellDuty(one.onDuty, ({ name }) => name)]);
    const half = Math.ceil(lines.length / 2);
    const who = { label: '值班', width: 30, align: 'left' } as const;
    return {
      ...{ type: 'table', columns: [date, who, date, who], blankRows: 0 },
      rows: lines.slice(0, half).map((line, at) => [...line, ...(lines[half + at] ?? ['', ''])]),
    };
  }
  return {
    type: 'table',
    columns: [
      date,
      { label: '上午', width: 34, align: 'left' },
      { label: '下午', width: 34, align: 'left' },
    ],
    rows: days.map((one) => [
      ...[dated(one), namesIn(one.onDuty, 'morning'), namesIn(one.onDuty, 'afternoon')],
    ]),
    blankRows: days.length === 0 ? 20 : 0,
  };
}

/** The days of a month on which somebody is on duty, with who. @param month 2026-11 */
export function dutyDaysOf(
  table: DutyTable,
  month: string,
): { readonly on: LocalDate; readonly onDuty: readonly OnDuty[] }[] {
  return daysOf(month)
    .map((on) => ({ on, onDuty: dutyOn(table, on) }))
    .filter(({ onDuty }) => onDuty.length > 0);
}

function daysOf(month: string): LocalDate[] {
  const first = localDate(`${month}-01`);
  const { year, month: number } = partsOf(first);
  return Array.from({ length: daysInMonth(year, number) }, (_, at) => addDays(first, at));
}

function namesIn(onDuty: readonly OnDuty[], half: DutyHalf): string {
  return onDuty
    .filter(({ halves }) => halves.includes(half))
    .map(({ person }) => person.name)
    .join('、');
}
