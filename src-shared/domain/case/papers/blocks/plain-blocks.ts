import { formatChineseDate, type LocalDate } from '../../../kernel/local-date';
import type { PaperBlock } from '../../../paper/paper';

/** Body text; empty, it prints as many ruled lines to be written on. `lead` stands before it, such as 争议事项：. */
export function paragraph(text: string, ruledLines = 0, lead = ''): PaperBlock {
  return { type: 'paragraph', lead, text, ruledLines };
}

/** A day as it stands on paper; room for the pen where it is not known. */
export function dayOnPaper(day: LocalDate | null | undefined): string {
  return day == null ? BLANK_DAY : formatChineseDate(day);
}

/** 2026年11月10日9时00分至10时30分; what was not noted is left open for the pen. */
export function tellTimes(
  on: LocalDate | null,
  { startsAt, endsAt }: { readonly startsAt: string | null; readonly endsAt: string | null },
): string {
  return `${dayOnPaper(on)}${tellClock(startsAt)}至${tellClock(endsAt)}`;
}

function tellClock(time: string | null): string {
  const [hours, minutes] = time?.split(':') ?? [];
  return hours === undefined ? '　　时　　分' : `${Number(hours)}时${minutes}分`;
}

/** Room for a day that is written by hand. */
export const BLANK_DAY = '　　　　年　　月　　日';

/** The head of every paper but the agreement's: its title, and the case's number where it bears one. */
export function titleBlocks(label: string, number = ''): PaperBlock[] {
  return [
    { type: 'title', text: label },
    ...(number === '' ? [] : [{ type: 'number' as const, text: `编号：${number}` }]),
  ];
}

/** A heading with what stands below it. */
export function section(heading: string, blocks: readonly PaperBlock[]): PaperBlock[] {
  return [{ type: 'heading', text: heading }, ...blocks];
}

/** 案件来源：■当事人申请　□主动调解: all that could be chosen, with what was. Nothing is marked where nothing is known. */
export function choices(labels: readonly string[], chosen: string | null): string {
  return labels.map((label) => `${label === chosen ? '■' : '□'}${label}`).join('　');
}

/** Rows of single fields. */
export function fieldRows(rows: readonly (readonly [label: string, value: string])[]): PaperBlock {
  return { type: 'fields', rows: rows.map(([label, value]) => [{ label, value }]) };
}
