import { z } from 'zod';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { field, kept, lineField, part } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import type { RecordRef } from '../record/record';
import { code, day } from '../record/words';

/** What was written out of the data folder. */
export const EXPORT_CONTENTS = [
  'paper',
  'dossier',
  'party_copy',
  'attachment',
  'report',
  'package',
  'study',
  'schedule',
  'archive',
  'printed',
  'audit',
] as const;
export type ExportContent = (typeof EXPORT_CONTENTS)[number];
export const EXPORT_CONTENT_LABELS = {
  paper: '文书',
  dossier: '整卷',
  party_copy: '给当事人的复印件',
  attachment: '材料',
  report: '报表',
  package: '上报包、退回单',
  study: '案例',
  schedule: '日程',
  archive: '全部资料',
  printed: '打印的文书',
  audit: '查看和修改的记录',
} as const satisfies Record<ExportContent, string>;

/** How much of people stands in it (个人信息保护法 第51条 asks to de-identify, and to know what left). */
export const EXPORT_PRIVACIES = ['anonymous', 'masked', 'whole'] as const;
export type ExportPrivacy = (typeof EXPORT_PRIVACIES)[number];
export const EXPORT_PRIVACY_LABELS = {
  anonymous: '没有姓名和号码',
  masked: '号码遮盖',
  whole: '完整',
} as const satisfies Record<ExportPrivacy, string>;

const refSchema = z.object({ kind: z.string().min(1).max(40), id: idSchema });

export const exportedSchema = z.object({
  /** （2026）人调字第3号 人民调解协议书 */
  title: lineField('导出了什么', 300, 'private'),
  fileName: lineField('文件名', 300, 'private'),
  content: field(z.enum(EXPORT_CONTENTS), {
    label: '内容',
    words: code(EXPORT_CONTENT_LABELS),
    privacy: 'none',
  }),
  privacy: field(z.enum(EXPORT_PRIVACIES), {
    label: '个人信息',
    words: code(EXPORT_PRIVACY_LABELS),
    privacy: 'none',
  }),
  exportedOn: field(localDateSchema, { label: '导出日期', words: day, privacy: 'none' }),
  exportedBy: lineField('导出人', 60, 'none'),
});

/** What a service says of a file that it wrote; the day and the person are known. */
export interface Exported {
  /** What it is called, as it is noted. */
  readonly name: string;
  readonly file: string;
  readonly sort: ExportContent;
  /** How much of people it shows. */
  readonly shows: ExportPrivacy;
  /** The case that it is of; null for none. */
  readonly caseId: string | null;
  /** The record of another kind that it is of. */
  readonly about?: RecordRef;
}

/** 导出记录: what left the data folder, when, by whom, and how much of people stood in it. */
export const exportSchema = z.object({
  ...RECORD_MEMBERS,
  caseId: kept(idSchema.nullable()),
  /** The record of another kind that it is of; null for none. */
  about: kept(refSchema.nullable()),
  exported: part(exportedSchema, '导出'),
});
export type ExportRecord = z.infer<typeof exportSchema>;

export const exportRowSchema = exportedSchema.extend({
  at: z.string(),
  /** What it is of, whatever kind that has. */
  of: refSchema.nullable(),
});
export type ExportRow = z.infer<typeof exportRowSchema>;
