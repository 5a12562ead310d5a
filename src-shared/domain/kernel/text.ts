import { z } from 'zod';

/** Number of characters as a reader counts them: 𠮷 is one. */
export function countCharacters(text: string): number {
  return [...text].length;
}

// C0/C1 controls other than tab and line feed, lone surrogates, BOM, line/paragraph separators: none can be typed on
// purpose, and Word or Excel refuse files that hold them.
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** The text without characters that break papers and sheets; line ends become `\n`; ends trimmed. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085|\u000B|\u000C/g, '\n')
    .replace(UNPRINTABLE, '')
    .trim();
}

/** The text on one line: every run of line breaks and tabs is one space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}

function limited(label: string, max: number) {
  return z
    .string({ error: `请填写${label}` })
    .refine((text) => countCharacters(text) <= max, { error: `${label}不能超过 ${max} 个字` });
}

/** One line of at most `max` characters, may be empty. */
export function lineSchema(label: string, max = 200) {
  return limited(label, max).transform(cleanLine);
}

/** One line that must hold something. */
export function requiredLineSchema(label: string, max = 200) {
  return limited(label, max)
    .transform(cleanLine)
    .refine((text) => text.length > 0, { error: `请填写${label}` });
}

/** Text of several lines, may be empty. */
export function textSchema(label: string, max = 20_000) {
  return limited(label, max).transform(cleanText);
}

/** Text of several lines that must hold something. */
export function requiredTextSchema(label: string, max = 20_000) {
  return limited(label, max)
    .transform(cleanText)
    .refine((text) => text.length > 0, { error: `请填写${label}` });
}

/** An id made by this program: letters, digits, `-` and `_` only, so it can stand in a file name. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, { error: '编号不合格式' });
