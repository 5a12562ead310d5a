import {
  addDays,
  daysBetween,
  isLocalDate,
  type LocalDate,
  partsOf,
  weekdayOf,
} from '@shared/domain/kernel/local-date';
import { mondayOf } from './month-days';

/**
 * Where the days of a field lie: behind us (what was done), before us (what is due), around us (a sitting, held or
 * arranged), or anywhere (a birth date). It decides what a day means that is said without its month or year: 周二 is the last one or the next one.
 */
export type DayAim = 'past' | 'future' | 'around' | 'any';

const SAID: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
  一周后: 7,
  半月后: 15,
};
const WEEKS: Readonly<Record<string, number>> = {
  上上: -14,
  上: -7,
  这: 0,
  本: 0,
  下: 7,
  下下: 14,
};
const WEEKDAYS = '一二三四五六日';
const OTHER_WEEKDAYS: Readonly<Record<string, string>> = {
  天: '日',
  '1': '一',
  '2': '二',
  '3': '三',
  '4': '四',
  '5': '五',
  '6': '六',
  '7': '日',
};
/** Without a year the day of this year is meant, unless another is nearer than half a year: on 5 January 12.30 is last week. */
const HALF_A_YEAR = 183;

/**
 * Reads a day as people type and say it: `2026-11-05`, `2026.11.5`, `2026年11月5日`, `20261105`; without a year (`11-5`,
 * `12.3`, `11月5日`), without a month (`3号`); 今天, 昨天, 前天, 周二, 上周五, 下周一. 全角 digits count. What stands beside the
 * field says which day was understood.
 * @returns the day, or null when the text names none (such as 2026-02-30)
 */
export function readTypedDay(
  typed: string,
  today: LocalDate,
  aim: DayAim = 'any',
): LocalDate | null {
  const text = typed.normalize('NFKC').trim();
  const said = SAID[text];
  if (said !== undefined) return addDays(today, said);
  const away = /^(\d{1,3})天([前后])$/.exec(text);
  if (away !== null) return addDays(today, Number(away[1]) * (away[2] === '前' ? -1 : 1));
  return (
    readWeekday(text, today, aim) ?? readDayOfMonth(text, today, aim) ?? readDate(text, today, aim)
  );
}

function readWeekday(text: string, today: LocalDate, aim: DayAim): LocalDate | null {
  const match = /^(上上|下下|[上这本下])?个?(?:周|星期|礼拜)([一二三四五六日天1-7])$/.exec(text);
  if (match === null) return null;
  const [, week, name = ''] = match;
  const place = WEEKDAYS.indexOf(OTHER_WEEKDAYS[name] ?? name);
  const inWeek = addDays(mondayOf(today), place);
  if (week !== undefined) return addDays(inWeek, WEEKS[week] ?? 0);
  // Said alone it is the one that a sentence about the past, or about what is to come, would mean.
  if (aim === 'past' && inWeek > today) return addDays(inWeek, -7);
  return aim === 'future' && inWeek < today ? addDays(inWeek, 7) : inWeek;
}

function readDayOfMonth(text: string, today: LocalDate, aim: DayAim): LocalDate | null {
  const match = /^(\d{1,2})[日号]$/.exec(text);
  if (match === null) return null;
  const { year, month } = partsOf(today);
  const step = aim === 'past' ? -1 : 1;
  const inMonth = asDay(year, month, Number(match[1]));
  const isMeant =
    inMonth !== null && !(aim === 'past' ? inMonth > today : aim === 'future' && inMonth < today);
  if (isMeant || (aim !== 'past' && aim !== 'future')) return inMonth;
  const next = month + step;
  if (next < 1) return asDay(year - 1, 12, Number(match[1]));
  return next > 12 ? asDay(year + 1, 1, Number(match[1])) : asDay(year, next, Number(match[1]));
}

function readDate(text: string, today: LocalDate, aim: DayAim): LocalDate | null {
  const plain = text.replace(/[日号]$/, '');
  const parts = /^\d{8}$/.test(plain)
    ? [plain.slice(0, 4), plain.slice(4, 6), plain.slice(6)]
    : plain.split(/\s*[-./年月]\s*|\s+/);
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  if (parts.length === 2) return nearest(Number(parts[0]), Number(parts[1]), today, aim);
  const [year, month, day] = parts;
  return day === undefined ? null : asDay(Number(year), Number(month), Number(day));
}

function nearest(month: number, day: number, today: LocalDate, aim: DayAim): LocalDate | null {
  const { year } = partsOf(today);
  const ofThis = asDay(year, month, day);
  const other = asDay(aim === 'past' ? year - 1 : year + 1, month, day);
  if ((aim !== 'past' && aim !== 'future') || other === null) return ofThis;
  if (ofThis === null) return Math.abs(daysBetween(today, other)) <= HALF_A_YEAR ? other : null;
  const isBehind = aim === 'past' ? ofThis > today : ofThis < today;
  return isBehind && Math.abs(daysBetween(today, other)) <= HALF_A_YEAR ? other : ofThis;
}

function asDay(year: number, month: number, day: number): LocalDate | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(iso) ? iso : null;
}

/** A day that is chosen at one click, with its word. */
export interface DayChip {
  readonly word: string;
  readonly on: LocalDate;
}

/** The days that are meant most often: behind us the last week by its names, before us the nearest and the round ones. */
export function chipsOf(today: LocalDate, aim: DayAim): readonly DayChip[] {
  if (aim === 'any') return [];
  if (aim === 'around')
    return ['前天', '昨天', '今天', '明天', '后天'].map((word) => ({
      word,
      on: addDays(today, SAID[word] ?? 0),
    }));
  if (aim === 'future')
    return [
      { word: '今天', on: today },
      { word: '明天', on: addDays(today, 1) },
      { word: '一周后', on: addDays(today, 7) },
      { word: '半月后', on: addDays(today, 15) },
      { word: '30天后', on: addDays(today, 30) },
    ];
  const weekdays = [3, 4, 5].map((back): DayChip => {
    const on = addDays(today, -back);
    const name = WEEKDAYS[(weekdayOf(on) + 6) % 7] ?? '';
    return { word: `${on < mondayOf(today) ? '上周' : '周'}${name}`, on };
  });
  return [
    { word: '今天', on: today },
    { word: '昨天', on: addDays(today, -1) },
    { word: '前天', on: addDays(today, -2) },
    ...weekdays,
  ];
}
