import { z } from 'zod';
import { cleanLine, countCharacters } from '../kernel/text';

const TOKEN = /\{(年|序号)(?::(\d))?\}/g;

/**
 * 编号样式: text with the tokens `{年}` and `{序号}`; `{序号:3}` pads with zeros to three places.
 * Both tokens are required, since the running number starts again each year.
 */
export const numberPatternSchema = z
  .string({ error: '请填写编号样式' })
  .refine((pattern) => countCharacters(pattern) <= 60, { error: '编号样式不能超过 60 个字' })
  .transform(cleanLine)
  .refine((pattern) => /\{年\}/.test(pattern) && /\{序号(:[1-9])?\}/.test(pattern), {
    error: '编号里要有年份和号码',
  })
  .refine((pattern) => !/[{}]/.test(pattern.replace(TOKEN, '')), {
    error: '编号里的字不能带花括号',
  });

/** 下一个号码: the running number that the next case is to get. */
export const nextOrdinalSchema = z
  .int({ error: '下一个号码请填 1 到 99999' })
  .min(1, { error: '下一个号码请填 1 到 99999' })
  .max(99_999, { error: '下一个号码请填 1 到 99999' });

/** The number that the pattern makes of a year and a running number. */
export function formatCaseNumber(
  pattern: string,
  serial: { year: number; ordinal: number },
): string {
  return pattern.replace(TOKEN, (_token, name: string, width?: string) =>
    name === '年' ? String(serial.year) : String(serial.ordinal).padStart(Number(width ?? 1), '0'),
  );
}
