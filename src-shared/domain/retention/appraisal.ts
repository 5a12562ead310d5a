import { z } from 'zod';
import { DISPUTE_CATEGORIES, DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { byOrdinal } from '../record/entries';
import {
  field,
  kept,
  lineField,
  part,
  requiredLineField,
  requiredTextField,
} from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { code, count, day } from '../record/words';
import { KEEPING_TERM_LABELS, KEEPING_TERMS } from '../studio/keeping-term';

/** What an appraisal says of a file. */
export const VERDICTS = ['keep', 'destroy'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const APPRAISED_LABELS = { keep: '续存', destroy: '销毁' } as const satisfies Record<
  Verdict,
  string
>;

/** So many files at a time: their list is a paper that people read and sign. */
export const MOST_FILES = 200;

const appraiserSchema = z.object({
  name: requiredLineField('鉴定人姓名', 60, 'none'),
  duty: lineField('职务', 60, 'none'),
});

/** What a person writes of an appraisal. */
export const opinionSchema = z.object({
  heldOn: field(localDateSchema, { label: '鉴定日期', words: day, privacy: 'none' }),
  people: part(z.array(appraiserSchema).max(9), '鉴定人', byOrdinal('名')),
  text: requiredTextField('鉴定意见', 2_000, 'none'),
  /** Until when those are kept that are kept on. */
  keepUntil: field(localDateSchema.nullable(), {
    label: '续存到',
    words: day,
    privacy: 'none',
  }),
});
export type Opinion = z.infer<typeof opinionSchema>;

/**
 * A file as it was when it was appraised. Nothing of people: this is what stays when the file is destroyed, and the list
 * of what was destroyed is kept for ever.
 */
export const appraisedFileSchema = z.object({
  caseId: kept(idSchema),
  number: lineField('案件编号', 100, 'none'),
  fileNumber: lineField('档案号', 60, 'none'),
  category: field(z.enum(DISPUTE_CATEGORIES).nullable(), {
    label: '纠纷类别',
    words: code(DISPUTE_CATEGORY_LABELS),
    privacy: 'none',
  }),
  registeredOn: field(localDateSchema, { label: '登记日期', words: day, privacy: 'none' }),
  endedOn: field(localDateSchema.nullable(), { label: '结案日期', words: day, privacy: 'none' }),
  archivedOn: field(localDateSchema, { label: '归档日期', words: day, privacy: 'none' }),
  term: field(z.enum(KEEPING_TERMS), {
    label: '保管期限',
    words: code(KEEPING_TERM_LABELS),
    privacy: 'none',
  }),
  dueOn: field(localDateSchema, { label: '到期日期', words: day, privacy: 'none' }),
  verdict: field(z.enum(VERDICTS), {
    label: '处理',
    words: code(APPRAISED_LABELS),
    privacy: 'none',
  }),
});
export type AppraisedFile = z.infer<typeof appraisedFileSchema>;

/** What a person says when files are destroyed: the paper list was signed by hand before. */
export const orderSchema = z.object({
  signedOn: field(localDateSchema, { label: '销毁清册签字日期', words: day, privacy: 'none' }),
  executor: requiredLineField('销毁人', 60, 'none'),
  witnesses: requiredLineField('监销人', 200, 'none'),
});
export type Order = z.infer<typeof orderSchema>;

/** A record that was destroyed, as journal and files know it. */
const goneSchema = z.object({ kind: z.string(), id: z.string(), shard: z.string() });
export type GoneRecord = z.infer<typeof goneSchema>;

/** 销毁: ordered before the first byte goes, so that what was done stays told whatever happens meanwhile. */
export const destructionSchema = z.object({
  order: part(orderSchema, '销毁'),
  orderedBy: lineField('下令的人', 60, 'none'),
  orderedOn: field(localDateSchema, { label: '销毁日期', words: day, privacy: 'none' }),
  /** The files, and what belongs to each of them: by ids alone. */
  gone: kept(z.array(goneSchema)),
  besides: field(z.int().min(0), {
    label: '一并销毁的记录',
    words: count('条'),
    privacy: 'none',
  }),
  doneOn: field(localDateSchema.nullable(), { label: '销毁完成', words: day, privacy: 'none' }),
});
export type Destruction = z.infer<typeof destructionSchema>;

/** 档案鉴定: who looked at which expired files and what is to become of them. */
export const appraisalSchema = z.object({
  ...RECORD_MEMBERS,
  opinion: part(opinionSchema, '鉴定'),
  files: part(z.array(appraisedFileSchema).max(MOST_FILES), '案卷', byOrdinal('卷', 'caseId')),
  recordedBy: lineField('登记人', 60, 'none'),
  /** 作废: why it does not count; null while it does. */
  withdrawn: field(z.string().nullable(), { label: '作废的原因', privacy: 'none' }),
  destruction: part(destructionSchema.nullable(), '销毁'),
});
export type Appraisal = z.infer<typeof appraisalSchema>;

export const appraisalRowSchema = appraisalSchema
  .pick({ opinion: true, recordedBy: true, withdrawn: true, files: true, destruction: true })
  .extend({ revision: z.int() });
export type AppraisalRow = z.infer<typeof appraisalRowSchema>;

/** The files that are to be destroyed, or were. */
export function filesToDestroy({ files }: Pick<Appraisal, 'files'>): AppraisedFile[] {
  return files.filter(({ verdict }) => verdict === 'destroy');
}
