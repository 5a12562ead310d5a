import { z } from 'zod';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { field, kept, part, requiredTextField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { day, either } from '../record/words';

/** The kinds of records that a note may be about, by key: those whose pages have a place for it. */
export const NOTED_KINDS = ['case', 'enquiry', 'aid'] as const;

export const notePartSchema = z.object({ text: requiredTextField('私记', 5000, 'inside') });
export type NotePart = z.infer<typeof notePartSchema>;

/** What names the record that a note is about. */
export const notedRefSchema = z.object({ kind: z.enum(NOTED_KINDS), id: idSchema });

/** 私记: what somebody writes for themselves. It stands on no paper, in no export, and in nobody else's list. */
export const noteSchema = z.object({
  ...RECORD_MEMBERS,
  note: part(notePartSchema, '私记'),
  about: kept(notedRefSchema.nullable()),
  writtenOn: field(localDateSchema, { label: '写的日期', words: day, privacy: 'none' }),
  /** The account of who wrote it; of a time without accounts their entry of the roster, or null where nobody was named. */
  authorId: kept(idSchema.nullable()),
  author: field(z.string(), { label: '谁写的', privacy: 'none' }),
  /** Whether the director may read it: as the studio had it when it was written, and as its author was told. */
  isOpen: field(z.boolean(), {
    label: '主任',
    words: either('也能看', '看不到'),
    privacy: 'none',
  }),
});
export type Note = z.infer<typeof noteSchema>;

export const noteRowSchema = z.object({
  /** The beginning of it. */
  text: z.string(),
  about: notedRefSchema.nullable(),
  writtenOn: localDateSchema,
  author: z.string(),
  isOpen: z.boolean(),
});
export type NoteRow = z.infer<typeof noteRowSchema>;
