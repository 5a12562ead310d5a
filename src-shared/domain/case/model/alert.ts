import { z } from 'zod';
import { clockTimeSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { byDay, byOrdinal } from '../../record/entries';
import {
  field,
  kept,
  lineField,
  requiredLineField,
  requiredTextField,
  textField,
} from '../../record/field';
import { code, day, either, time } from '../../record/words';
import { AUTHORITIES, AUTHORITY_LABELS, REPORT_WAY_LABELS, REPORT_WAYS } from './alert-words';
import { DAY_WORDS } from './day-words';
import { ALERT_COLOR_LABELS, ALERT_COLORS } from './registration-words';

/** The colour changed, or was taken away: the one of the registration stays where it is. */
export const alertChangeSchema = z.object({
  id: kept(idSchema),
  changedOn: field(localDateSchema, { label: DAY_WORDS.recoloredOn, words: day, privacy: 'none' }),
  /** Null: none any more. */
  color: field(z.enum(ALERT_COLORS).nullable(), {
    label: '改成什么颜色',
    words: (value, names) => (value === null ? '不再预警' : code(ALERT_COLOR_LABELS)(value, names)),
    privacy: 'none',
  }),
  /** The colour before was chosen by mistake: what it asked for is not owed. */
  isMistake: field(z.boolean(), {
    label: '为什么改',
    words: either('原来的颜色点错了', '情况变了'),
    privacy: 'none',
  }),
  reason: requiredTextField('改颜色的理由', 1_000, 'private'),
});
export type AlertChange = z.infer<typeof alertChangeSchema>;

/** What a person writes of it. */
export const alertChangePart = alertChangeSchema.omit({ id: true });

export const byAlertChange = byDay('id', 'changedOn', '预警变更');

/**
 * 报告: to whom, when and how the dispute was reported (红色即时报; 人民调解法 第25条; 反家庭暴力法 第14条), and what was
 * answered. One report serves all that stood by then.
 */
export const authorityReportSchema = z.object({
  id: kept(idSchema),
  authority: field(z.enum(AUTHORITIES, { error: '请选择报给了哪里' }), {
    label: '报给哪里',
    words: code(AUTHORITY_LABELS),
    privacy: 'none',
  }),
  /** Such as 某某派出所; empty where the kind of authority says enough. */
  unit: lineField('具体单位', 100, 'none'),
  receiver: lineField('接报人', 60, 'none'),
  reportedOn: field(localDateSchema, { label: DAY_WORDS.notifiedOn, words: day, privacy: 'none' }),
  reportedAt: field(clockTimeSchema.nullable(), {
    label: '报告时间',
    words: time,
    privacy: 'none',
  }),
  way: field(z.enum(REPORT_WAYS, { error: '请选择怎样报的' }), {
    label: '报告方式',
    words: code(REPORT_WAY_LABELS),
    privacy: 'none',
  }),
  reporter: requiredLineField('报告人', 60, 'none'),
  content: textField('报告了什么', 2_000, 'private'),
  answeredOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.repliedOn,
    words: day,
    privacy: 'none',
  }),
  answer: textField('答复', 2_000, 'private'),
});
export type AuthorityReport = z.infer<typeof authorityReportSchema>;

/** What a person writes when reporting; what is answered comes later. */
export const authorityReportPart = authorityReportSchema.omit({
  ...{ id: true, answeredOn: true, answer: true },
});

/** What was answered to a report. */
export const reportAnswerPart = z.object({
  answeredOn: field(localDateSchema, { label: DAY_WORDS.repliedOn, words: day, privacy: 'none' }),
  answer: requiredTextField('答复', 2_000, 'private'),
});
export type ReportAnswer = z.infer<typeof reportAnswerPart>;

export const byAuthorityReport = byDay('id', 'reportedOn', '报告');

/** 处置措施: what was done about the dispute besides sittings, so that it does not grow worse (人民调解法 第25条). */
export const measureSchema = z.object({
  id: kept(idSchema),
  takenOn: field(localDateSchema, { label: DAY_WORDS.takenOn, words: day, privacy: 'none' }),
  what: requiredTextField('做了什么', 2_000, 'private'),
  takenBy: requiredLineField('谁办的', 60, 'none'),
});
export type Measure = z.infer<typeof measureSchema>;

/** What a person writes of it. */
export const measurePart = measureSchema.omit({ id: true });

export const byMeasure = byOrdinal('项', 'id');
