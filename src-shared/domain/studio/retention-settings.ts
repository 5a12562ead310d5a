import { z } from 'zod';
import { countSchema } from '../kernel/schemas';
import { field, kept, lineField, part } from '../record/field';
import { code, count } from '../record/words';
import { KEEPING_TERM_LABELS, KEEPING_TERMS } from './keeping-term';

const termField = (label: string) =>
  field(z.enum(KEEPING_TERMS), { label, words: code(KEEPING_TERM_LABELS), privacy: 'none' });

/** A category of which files are kept for another term than the usual. */
export const categoryTermSchema = z.object({
  /** Its code. */
  category: kept(z.string().min(1).max(60)),
  title: lineField('纠纷类别', 60, 'none'),
  term: termField('保管期限'),
});

/** 保管期限 and 鉴定: the law names no years, so that all of it is the studio's to say. */
export const retentionSettingsSchema = z.object({
  longYears: field(countSchema('长期的年数', 1, 200, 60), {
    label: '长期是多少年',
    words: count('年'),
    privacy: 'none',
  }),
  shortYears: field(countSchema('短期的年数', 1, 200, 30), {
    label: '短期是多少年',
    words: count('年'),
    privacy: 'none',
  }),
  usual: termField('一般的案卷'),
  byCategory: part(
    z
      .array(categoryTermSchema)
      .max(100)
      .refine((list) => new Set(list.map(({ category }) => category)).size === list.length, {
        error: '同一个类别写了两次，请删去一个',
      }),
    '另定期限的类别',
    { key: 'category', name: ({ title }) => String(title) },
  ),
  /** How many people must take part in an appraisal. Custom of archives, no rule of law for a 调委会. */
  appraisers: field(countSchema('鉴定的人数', 1, 9, 2), {
    label: '鉴定至少几个人',
    words: count('人'),
    privacy: 'none',
  }),
});
export type RetentionSettings = z.infer<typeof retentionSettingsSchema>;

/** As a new studio has it: rather too long than too short. */
export const DEFAULT_RETENTION: RetentionSettings = {
  ...{ longYears: 60, shortYears: 30, usual: 'long' },
  ...{ byCategory: [], appraisers: 2 },
};
