import { z } from 'zod';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { byDay } from '../record/entries';
import { field, kept, lineField, part } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { day } from '../record/words';

/** The largest file that is taken as a template: a form with a letterhead has a tenth of it. */
export const MAX_TEMPLATE_BYTES = 1024 * 1024;

/** How many versions of one template are kept; the oldest that is not in use goes first. */
export const MAX_VERSIONS = 10;

/** Characters of the name of a file that was chosen. */
const MAX_NAME = 120;

/** One file of a template, as it was taken. Nothing in it changes. */
export const templateVersionSchema = z.object({
  id: kept(idSchema),
  fileName: lineField('模板文件', MAX_NAME, 'none'),
  addedOn: field(localDateSchema, { label: '加入日期', words: day, privacy: 'none' }),
  /** Who sat at the desk, or empty when nobody was chosen. */
  addedBy: lineField('经手人', 60, 'none'),
  /** The file in base64: small, and kept like everything else of the studio, with its history and in every backup. */
  content: kept(z.string().max(Math.ceil(MAX_TEMPLATE_BYTES / 3) * 4)),
});
export type TemplateVersion = z.infer<typeof templateVersionSchema>;

/** 自己的模板: what the studio prints one kind of paper with, or fills one report in, in all its versions. */
export const templateSchema = z.object({
  ...RECORD_MEMBERS,
  /** Key of the paper; of a report `formKey`. */
  paper: kept(z.string().max(60)),
  /** Its title, for whoever reads the history. */
  label: field(z.string().max(60), { label: '文书', privacy: 'none' }),
  versions: part(
    z.array(templateVersionSchema).max(MAX_VERSIONS),
    '版本',
    byDay('id', 'addedOn', '版本'),
  ),
  /** The version that is printed with; null: the program's own paper. */
  usedId: kept(idSchema.nullable()),
  /** The same in words, for the history. */
  used: lineField('正在用的模板', MAX_NAME, 'none'),
});
export type Template = z.infer<typeof templateSchema>;

/** What lists show of a version: all but the file itself. */
export const shownVersionSchema = templateVersionSchema.omit({ content: true });
export type ShownVersion = z.infer<typeof shownVersionSchema>;

export const templateRowSchema = z.object({
  paper: z.string(),
  usedId: z.string().nullable(),
  versions: z.array(shownVersionSchema),
});
export type TemplateRow = z.infer<typeof templateRowSchema>;

/** The version that is printed with; null where the program's own paper is. */
export function usedVersion({ versions, usedId }: Template): TemplateVersion | null {
  return versions.find(({ id }) => id === usedId) ?? null;
}

/** What the template of a report is kept under, among those of the papers. @param report key of the report */
export function formKey(report: string): string {
  return `report_${report}`;
}
