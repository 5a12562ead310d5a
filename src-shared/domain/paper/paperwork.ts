import { z } from 'zod';
import { countSchema, idSchema, localDateSchema } from '../kernel/schemas';
import type { EntrySays } from '../record/field';
import { field, kept, lineField, textField } from '../record/field';
import { count, day } from '../record/words';

/** Which sheet of which paper: the paper's key, and what within the record it is written of. */
export const sheetSchema = z.object({
  paper: z.string().min(1).max(60),
  ofId: idSchema.nullable(),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** What a sheet is called, with what tells it from the others of its kind. */
export function sheetTitle(label: string, name: string): string {
  return name === '' ? label : `${label}（${name}）`;
}

/** What the paper was called then, with what tells it from others of its kind. */
const titleThen = lineField('文书', 200, 'name');
const byTitle = (what: string): EntrySays => ({
  key: 'id',
  name: ({ title }) => `${String(title)}的${what}`,
});

export const copiesSchema = countSchema('份数', 1, 99, 3);

/** 打印: a paper that a person says was printed. Nothing is noted for them; that it was signed is never concluded from it. */
export const printSchema = z.object({
  id: kept(idSchema),
  ...{ paper: kept(sheetSchema.shape.paper), ofId: kept(sheetSchema.shape.ofId) },
  title: titleThen,
  printedOn: field(localDateSchema, { label: '打印日期', words: day, privacy: 'none' }),
  copies: field(copiesSchema, { label: '打印份数', words: count('份'), privacy: 'none' }),
  printedBy: lineField('打印经手人', 60, 'none'),
  /** Of what stood on it, see `contentMark`. */
  mark: kept(z.string()),
  /** The revision of the record that it was made of. */
  revision: kept(z.int()),
});
export type Print = z.infer<typeof printSchema>;
export const printList = { schema: z.array(printSchema).max(3_000), entries: byTitle('打印') };

/** The longest text of one place on a paper, in characters. */
export const MAX_PAPER_TEXT = 5_000;
export const paperTextSchema = textField('文书里的文字', MAX_PAPER_TEXT, 'private');

/** A text on a paper in a person's own words, with the one that the record gave when it was written. */
export const textEditSchema = z.object({
  id: kept(idSchema),
  ...{ paper: kept(sheetSchema.shape.paper), ofId: kept(sheetSchema.shape.ofId) },
  /** Which of the paper's texts, by key. */
  slot: kept(z.string().min(1).max(40)),
  title: lineField('文书', 200, 'name'),
  label: lineField('改的是哪一处', 60, 'none'),
  text: paperTextSchema,
  /** What the record said there then. */
  madeFrom: kept(z.string()),
});
export type TextEdit = z.infer<typeof textEditSchema>;
export const textEditList = {
  schema: z.array(textEditSchema).max(500),
  entries: byTitle('文字'),
};

/** Whether something is of this sheet. */
export function isOfSheet(sheet: Sheet): (one: Sheet) => boolean {
  return ({ paper, ofId }) => paper === sheet.paper && ofId === sheet.ofId;
}

/** A text on a paper that people may word themselves: what the record gives, and what they wrote. */
export const paperSlotSchema = z.object({
  key: z.string(),
  label: z.string(),
  /** What the record gives now; may be empty, for what only a person can say. */
  standard: z.string(),
  /** What a person wrote instead; null where nobody did. */
  written: z.string().nullable(),
  /** What the record gave when they wrote it; null where nobody did. */
  madeFrom: z.string().nullable(),
});
export type PaperSlot = z.infer<typeof paperSlotSchema>;

/** Whether the record says something else now than when the text was written: the person chooses between the two. */
export function isSlotOutdated({ standard, written, madeFrom }: PaperSlot): boolean {
  return written !== null && madeFrom !== standard && written !== standard;
}
