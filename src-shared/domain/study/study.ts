import { z } from 'zod';
import { idSchema, lineSchema, yearMonthSchema } from '../kernel/schemas';
import { field, kept, part, requiredLineField, textField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';

/** What a case is told in, part by part; a person edits all of it. */
export const toldSchema = z.object({
  month: field(yearMonthSchema, { label: '报哪个月', privacy: 'none' }),
  title: requiredLineField('标题', 100, 'none'),
  background: textField('案情简介', 5_000, 'private'),
  course: textField('调解过程', 5_000, 'private'),
  result: textField('调解结果', 5_000, 'private'),
  lesson: textField('经验和启示', 5_000, 'private'),
  /** Words that look like the case's own and may stay, for a person said so: a square everybody knows. */
  allowed: field(z.array(lineSchema('可以留的字', 200)).max(100), {
    label: '看过、可以留的字',
    privacy: 'private',
  }),
});
export type Told = z.infer<typeof toldSchema>;

/** 案例: a closed case told for the street, without names, numbers, addresses or plates; and for which month it was. */
export const studySchema = z.object({
  ...RECORD_MEMBERS,
  caseId: kept(idSchema),
  told: part(toldSchema, '案例'),
});
export type Study = z.infer<typeof studySchema>;

export const studyRowSchema = z.object({
  ...toldSchema.pick({ month: true, title: true }).shape,
  caseId: z.string(),
});
