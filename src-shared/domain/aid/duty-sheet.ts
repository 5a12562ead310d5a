import { DUTY_ROLE_LABELS, type DutyHalf } from '../duty/duty-words';
import { dutyOn, type OnDuty, tellPerson } from '../duty/on-duty';
import {
  addDays,
  daysInMonth,
  type LocalDate,
  localDate,
  partsOf,
  weekdayOf,
} from '../kernel/local-date';
import type { PaperBlock } from '../paper/paper';
import type { Studio } from '../studio/studio';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** 值班表 of a month for the wall: the days on which somebody is on duty, and who they are. @param month 2026-11 */
export function buildDutySheet(
  { profile, settings, mediators }: Pick<Studio, 'profile' | 'settings' | 'mediators'>,
  month: string,
): PaperBlock[] {
  const people = settings.dutyPeople;
  const days = dutyDaysOf({ settings, mediators }, month);
  const [year, number] = month.split('-');
  return [
    { type: 'title', text: `值班表（${year}年${Number(number)}月）` },
    { type: 'fields', rows: [[{ label: '工作室', value: profile.name }]] },
    {
      type: 'table',
      columns: [
        { label: '日期', width: 12, align: 'center' },
        { label: '上午', width: 34, align: 'left' },
        { label: '下午', width: 34, align: 'left' },
      ],
      rows: days.map(({ on, onDuty }) => [
        `${partsOf(on).day}日 周${WEEKDAYS[weekdayOf(on)]}`,
        namesIn(onDuty, 'morning'),
        namesIn(onDuty, 'afternoon'),
      ]),
      blankRows: days.length === 0 ? 20 : 0,
    },
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

/** The days of a month on which somebody is on duty, with who. @param month 2026-11 */
export function dutyDaysOf(
  { settings, mediators }: Pick<Studio, 'settings' | 'mediators'>,
  month: string,
): { readonly on: LocalDate; readonly onDuty: readonly OnDuty[] }[] {
  return daysOf(month)
    .map((on) => ({ on, onDuty: dutyOn(settings.dutyPeople, on, mediators) }))
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
    .map(({ person }) => tellPerson(person))
    .join('、');
}
