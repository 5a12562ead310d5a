import { z } from 'zod';
import { isLocalDate, isYearMonth, type LocalDate, sayNoSuchDay } from './local-date';
import { AMOUNT_SENTENCES, MAX_AMOUNT_FEN } from './money';
import { cleanLine, cleanText, countCharacters, isId, isVisible, sayTooLong } from './text';

// What stored records and the inputs of acts are made of. Apart from the functions on days, text and money, which the
// window runs from its first moment: there zod and the schemas would cost more than all the rest of a start.

export const localDateSchema = z
  .string({ error: '请填写日期' })
  .refine(isLocalDate, { error: ({ input }) => sayNoSuchDay(String(input)) })
  .transform((text) => text as LocalDate);

/** Wall-clock time of a session, `HH:mm`. */
export const clockTimeSchema = z
  .string({ error: '请填写时间' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '时间请按 24 小时制填写，例如 14:30' });

/** A report month, `YYYY-MM`. */
export const yearMonthSchema = z
  .string({ error: '请填写月份' })
  .refine(isYearMonth, { error: '没有这个月，请写成“2026-11”的样子' });

/** The instant of an event, ISO 8601 with zone. */
export const instantSchema = z.iso.datetime({ offset: true });

/** An amount of money in 分 (1/100 元), a non-negative integer. */
export const fenSchema = z
  .number({ error: AMOUNT_SENTENCES.empty })
  .refine((fen) => Number.isSafeInteger(fen), { error: AMOUNT_SENTENCES.too_precise })
  .refine((fen) => fen >= 0, { error: AMOUNT_SENTENCES.negative })
  .refine((fen) => fen <= MAX_AMOUNT_FEN, { error: AMOUNT_SENTENCES.too_large });

/** A whole number between two others. Whatever is wrong with it, the sentence says which ones are right. */
export function countSchema(label: string, min: number, max: number, example: number) {
  const error = `${label}请填 ${min} 到 ${max} 的整数，例如 ${example}`;
  return z.int({ error }).min(min, { error }).max(max, { error });
}

/** One line of at most `max` characters, may be empty. */
export function lineSchema(label: string, max = 200) {
  return limited(label, max).transform(cleanLine);
}

/** One line that must hold something. */
export function requiredLineSchema(label: string, max = 200) {
  return limited(label, max)
    .transform(cleanLine)
    .refine(isVisible, { error: `请填写${label}` });
}

/** Text of several lines, may be empty. */
export function textSchema(label: string, max = 20_000) {
  return limited(label, max).transform(cleanText);
}

/** Text of several lines that must hold something. */
export function requiredTextSchema(label: string, max = 20_000) {
  return limited(label, max)
    .transform(cleanText)
    .refine(isVisible, { error: `请填写${label}` });
}

export const idSchema = z
  .string()
  .refine(isId, { error: '这一条的内部编号不对，请重新打开本页再办' });

/** The id of something that a person chooses. @param asked what is said where nothing was chosen */
export function chosenIdSchema(asked: string) {
  return z.string({ error: asked }).refine(isId, { error: asked });
}

function limited(label: string, max: number) {
  return z.string({ error: `请填写${label}` }).refine((text) => countCharacters(text) <= max, {
    error: ({ input }) => sayTooLong(label, max, String(input)),
  });
}
