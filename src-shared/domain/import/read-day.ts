import { addDays, isLocalDate, type LocalDate } from '../kernel/local-date';
import type { CellReading } from '../party/table/read-cell';

/** What a cell with a day is read by. */
export interface DayRules {
  readonly today: LocalDate;
  /** The file counts days from 1904 (Excel for Mac of old), and not from 1900. */
  readonly is1904: boolean;
}

/** No ledger of people's mediation is older. */
const FIRST_DAY = '1949-10-01';
const FIGURES = '〇一二三四五六七八九';

/** A day as ledgers write it; null where the cell is empty. Never guesses a year or a day that is not there. */
export function readDay(typed: string, { today, is1904 }: DayRules): CellReading<LocalDate | null> {
  const text = plain(typed);
  if (text === '') return { value: null };
  const day = serialDay(text, is1904) ?? writtenDay(text);
  if (day === null) return { problem: whyNoDay(typed.trim(), text) };
  if (day > today) return { problem: `“${typed.trim()}”晚于今天，请核对` };
  return day < FIRST_DAY ? { problem: `“${typed.trim()}”太早了，请核对` } : { value: day };
}

function plain(typed: string): string {
  return figures(typed.normalize('NFKC'))
    .trim()
    .replace(/[T\s]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?$/, '')
    .replace(/\s/g, '')
    .replace(/^[/\-—无]+$/, '');
}

/** 二〇二四年十一月三日 → 2024年11月3日 */
function figures(text: string): string {
  if (!/^[〇零○一二三四五六七八九十年月日号\s]+$/.test(text)) return text;
  return text
    .replace(/[零○]/g, '〇')
    .replace(
      /([一二三])?十([一二三四五六七八九])?/g,
      (_all, tens = '一', ones = '〇') => tens + ones,
    )
    .replace(/[〇一二三四五六七八九]/g, (one) => String(FIGURES.indexOf(one)));
}

/** A day that Excel kept as a number without a format: 45599 is 2024-11-03. */
function serialDay(text: string, is1904: boolean): LocalDate | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const [first, least] = is1904 ? ['1904-01-01', 16_000] : ['1899-12-30', 18_000];
  const count = Math.floor(Number(text));
  return count < Number(least) || count > 80_000 ? null : addDays(first as LocalDate, count);
}

function writtenDay(text: string): LocalDate | null {
  const parts =
    /^(\d{4})[-/.年、](\d{1,2})[-/.月、](\d{1,2})[日号.]?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const day = parts
    ?.slice(1)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return day !== undefined && isLocalDate(day) ? day : null;
}

function whyNoDay(shown: string, text: string): string {
  if (/^\d{4}[-/.年]\d{1,2}月?$/.test(text)) return `“${shown}”只有年和月，请补上日`;
  if (/^\d{1,2}[-/.月]\d{1,2}日?$/.test(text)) return `“${shown}”没有写年份`;
  if (/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(text))
    return `“${shown}”的年份只有两位，请写成四位`;
  if (/^\d{4}\D\d{1,2}\D\d{1,2}日?[-至到~—]/.test(text)) return `“${shown}”是一段时间，请只写一天`;
  return `“${shown}”不是日期，请写成 2024-11-03 的样子`;
}
