import { z } from 'zod';
import { fenSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { GONE_PARTY } from '../../party/party';
import { byReference } from '../../record/entries';
import {
  field,
  kept,
  lineField,
  part,
  requiredLineField,
  requiredTextField,
  textField,
} from '../../record/field';
import { code, day, money, refersTo } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** What a mediator found out about an obligation. Nothing is recorded by the program itself. */
export const FULFILLMENT_STATES = ['fulfilled', 'partly_fulfilled', 'overdue'] as const;
export type FulfillmentState = (typeof FULFILLMENT_STATES)[number];
export const FULFILLMENT_STATE_LABELS = {
  fulfilled: '已履行',
  partly_fulfilled: '部分履行',
  overdue: '逾期未履行',
} as const satisfies Record<FulfillmentState, string>;

/** 履行登记: one finding about one obligation. The newest finding counts, older ones stay as history. */
export const fulfillmentRecordSchema = z.object({
  id: kept(idSchema),
  obligationId: kept(idSchema),
  state: field(z.enum(FULFILLMENT_STATES, { error: '请选择履行情况' }), {
    label: '履行情况',
    words: code(FULFILLMENT_STATE_LABELS),
    privacy: 'none',
  }),
  recordedOn: field(localDateSchema, { label: '登记日期', words: day, privacy: 'none' }),
  /** Paid so far, for obligations in money. */
  paidFen: field(fenSchema.nullable(), { label: '累计已付', words: money, privacy: 'none' }),
  note: textField('说明', 1_000, 'private'),
  /** Why less was paid than an earlier finding says. Missing in older files. */
  correctionReason: textField('更正原因', 500, 'inside').optional(),
});
export type FulfillmentRecord = z.infer<typeof fulfillmentRecordSchema>;

/** 回访形式 */
export const FOLLOW_UP_METHODS = ['phone', 'home_visit', 'at_studio'] as const;
export type FollowUpMethod = (typeof FOLLOW_UP_METHODS)[number];
export const FOLLOW_UP_METHOD_LABELS = {
  phone: '电话回访',
  home_visit: '入户走访',
  at_studio: '到室面谈',
} as const satisfies Record<FollowUpMethod, string>;

/** 满意度: told by the person visited, never assumed. */
export const SATISFACTIONS = ['satisfied', 'fairly_satisfied', 'dissatisfied'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];
export const SATISFACTION_LABELS = {
  satisfied: '满意',
  fairly_satisfied: '基本满意',
  dissatisfied: '不满意',
} as const satisfies Record<Satisfaction, string>;

/** What one party said of its satisfaction; that it was not asked is said too, for nobody answers for another. */
export const VISIT_ANSWERS = [...SATISFACTIONS, 'not_asked'] as const;
export type VisitAnswer = (typeof VISIT_ANSWERS)[number];
export const VISIT_ANSWER_LABELS = {
  ...SATISFACTION_LABELS,
  not_asked: '没有问到',
} as const satisfies Record<VisitAnswer, string>;

const visitAnswerSchema = z.object({
  partyId: kept(idSchema),
  said: field(z.enum(VISIT_ANSWERS, { error: '请选择这名当事人的满意程度' }), {
    label: '满意程度',
    words: code(VISIT_ANSWER_LABELS),
    privacy: 'none',
  }),
});

/** 回访记录. Dissatisfaction opens a second handling (二次办理) that stays due until it is resolved. */
export const followUpSchema = z.object({
  id: kept(idSchema),
  visitedOn: field(localDateSchema, { label: DAY_WORDS.visitedOn, words: day, privacy: 'none' }),
  method: field(z.enum(FOLLOW_UP_METHODS, { error: '请选择回访形式' }), {
    label: '回访形式',
    words: code(FOLLOW_UP_METHOD_LABELS),
    privacy: 'none',
  }),
  visitor: requiredLineField('回访人', 60, 'none'),
  visitedPartyIds: field(z.array(idSchema).min(1, { error: '请选择回访了哪位当事人' }).max(60), {
    label: '回访了',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'name',
  }),
  findings: textField('回访情况', 5_000, 'private'),
  /** One of each party that was visited. */
  answers: part(
    z.array(visitAnswerSchema).max(60),
    '满意程度',
    byReference('partyId', 'parties', GONE_PARTY),
  ),
  /** Of a visit of before answers were kept apart: somebody said so, and it is not known who. Null in any other. */
  satisfaction: field(z.enum(SATISFACTIONS).nullable(), {
    label: '满意程度（没有分人记）',
    words: code(SATISFACTION_LABELS),
    privacy: 'none',
  }),
  /** 二次办理 done; null while open or not needed. */
  reworkResolvedOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.resolvedOn,
    words: day,
    privacy: 'none',
  }),
  reworkNote: textField('二次办理情况', 2_000, 'private'),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** 二次办理 done, as it is given by whoever did it; see `reworkResolvedOn`. */
export const reworkDoneSchema = z.object({
  resolvedOn: field(localDateSchema, { label: DAY_WORDS.resolvedOn, words: day, privacy: 'none' }),
  note: requiredTextField('二次办理情况', 2_000, 'private'),
});

/** 司法确认的进展 */
export const CONFIRMATION_STATES = [
  'applied',
  'admitted',
  'confirmed',
  'rejected',
  'withdrawn',
] as const;
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];
export const CONFIRMATION_STATE_LABELS = {
  applied: '已申请',
  admitted: '法院已受理',
  confirmed: '裁定有效',
  rejected: '驳回或不予受理',
  withdrawn: '撤回申请',
} as const satisfies Record<ConfirmationState, string>;

/** 司法确认: applied for by both parties together within 30 days (第33条). */
export const judicialConfirmationSchema = z.object({
  state: field(z.enum(CONFIRMATION_STATES, { error: '请选择司法确认的进展' }), {
    label: '进展',
    words: code(CONFIRMATION_STATE_LABELS),
    privacy: 'none',
  }),
  appliedOn: field(localDateSchema, { label: '申请日期', words: day, privacy: 'none' }),
  court: requiredLineField('法院', 100, 'none'),
  decidedOn: field(localDateSchema.nullable(), { label: '裁定日期', words: day, privacy: 'none' }),
  note: lineField('说明', 500, 'private'),
});
export type JudicialConfirmation = z.infer<typeof judicialConfirmationSchema>;
