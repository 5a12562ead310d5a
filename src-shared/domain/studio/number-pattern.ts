import { z } from 'zod';
import { countSchema } from '../kernel/schemas';
import { cleanLine, countCharacters, sayTooLong } from '../kernel/text';

const TOKEN = /\{(年|序号)(?::(\d))?\}/g;

/**
 * 编号样式: text with the tokens `{年}` and `{序号}`; `{序号:3}` pads with zeros to three places.
 * Both tokens are required, since the running number starts again each year.
 */
export const numberPatternSchema = z
  .string({ error: '请填写编号样式' })
  .refine((pattern) => countCharacters(pattern) <= 60, {
    error: ({ input }) => sayTooLong('编号样式', 60, String(input)),
  })
  .transform(cleanLine)
  .refine((pattern) => /\{年\}/.test(pattern) && /\{序号(:[1-9])?\}/.test(pattern), {
    error: '编号里要有年份和号码，例如 （2026）人调字第1号',
  })
  .refine((pattern) => !/[{}]/.test(pattern.replace(TOKEN, '')), {
    error: '编号里的字不能带花括号，请去掉，例如 人调字',
  });

/** The pattern as people read it, in the history: （年份）人调字第号码号. */
export function wordNumberPattern(pattern: string): string {
  return pattern.replace(TOKEN, (_token, name: string, width?: string) =>
    name === '年' ? '年份' : width === undefined ? '号码' : `号码（补足 ${width} 位）`,
  );
}

/** 下一个号码: the running number that the next case is to get. */
export const nextOrdinalSchema = countSchema('下一个号码', 1, 99_999, 38);

/** The number that the pattern makes of a year and a running number. */
export function formatCaseNumber(
  pattern: string,
  serial: { year: number; ordinal: number },
): string {
  return pattern.replace(TOKEN, (_token, name: string, width?: string) =>
    name === '年' ? String(serial.year) : String(serial.ordinal).padStart(Number(width ?? 1), '0'),
  );
}
