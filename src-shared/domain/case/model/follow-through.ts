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
import { code, codes, day, either, money, refersTo } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** What a mediator found out about an obligation. Nothing is recorded by the program itself. */
export const FULFILLMENT_STATES = ['fulfilled', 'partly_fulfilled', 'overdue', 'released'] as const;
export type FulfillmentState = (typeof FULFILLMENT_STATES)[number];
export const FULFILLMENT_STATE_LABELS = {
  fulfilled: '已履行',
  partly_fulfilled: '部分履行',
  overdue: '逾期未履行',
  released: '不用再履行',
} as const satisfies Record<FulfillmentState, string>;

/**
 * 履行登记: one finding about one obligation. The newest finding counts, older ones stay as history.
 * `released` (waived, or its condition came about, such as the death of who is supported) is no performance: nothing more
 * is owed, and the reason stands beside it.
 */
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

/** What a second handling came to, as the party that was not satisfied said. */
export const REWORK_RESULTS = ['satisfied', 'accepted', 'still_dissatisfied'] as const;
export type ReworkResult = (typeof REWORK_RESULTS)[number];
export const REWORK_RESULT_LABELS = {
  satisfied: '办好了，当事人满意',
  accepted: '说清楚了，当事人能接受',
  still_dissatisfied: '仍不满意，已告知其他途径',
} as const satisfies Record<ReworkResult, string>;

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
  /** A danger that the visit brought to light, such as a threat; empty where none was seen. */
  hiddenRisk: textField('发现的隐患', 2_000, 'private'),
  /** 二次办理 done; null while open or not needed. */
  reworkResolvedOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.resolvedOn,
    words: day,
    privacy: 'none',
  }),
  /** What the second handling came to; null while it is open, and where an earlier version asked nobody. */
  reworkResult: field(z.enum(REWORK_RESULTS).nullable(), {
    label: '二次办理结果',
    words: code(REWORK_RESULT_LABELS),
    privacy: 'none',
  }),
  reworkNote: textField('二次办理情况', 2_000, 'private'),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** 二次办理 done, as it is given by whoever did it; see `reworkResolvedOn`. */
export const reworkDoneSchema = z.object({
  resolvedOn: field(localDateSchema, { label: DAY_WORDS.resolvedOn, words: day, privacy: 'none' }),
  result: field(z.enum(REWORK_RESULTS, { error: '请照当事人说的选二次办理的结果' }), {
    label: '二次办理结果',
    words: code(REWORK_RESULT_LABELS),
    privacy: 'none',
  }),
  note: requiredTextField('二次办理情况', 2_000, 'private'),
});

export type ReworkDone = z.infer<typeof reworkDoneSchema>;

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

/** By what a court is the one to apply to (民事诉讼法 第205条). */
export const COURT_GROUNDS = ['inviting', 'domicile', 'subject_matter', 'committee'] as const;
export type CourtGround = (typeof COURT_GROUNDS)[number];
export const COURT_GROUND_LABELS = {
  inviting: '邀请调解的法院',
  domicile: '当事人住所地',
  subject_matter: '标的物所在地',
  committee: '调解组织所在地',
} as const satisfies Record<CourtGround, string>;

/** What is handed to the court with the application (民诉法解释 第353–354条; 法释〔2011〕5号 第3条). */
export const CONFIRMATION_MATERIALS = [
  ...(['application', 'agreement', 'certificate', 'identity'] as const),
  ...(['property', 'service_address', 'power_of_attorney'] as const),
] as const;
export type ConfirmationMaterial = (typeof CONFIRMATION_MATERIALS)[number];
export const CONFIRMATION_MATERIAL_LABELS = {
  application: '司法确认申请书',
  agreement: '调解协议书',
  certificate: '主持调解证明',
  identity: '各申请人的身份（资格）证明',
  property: '相关财产权利证明',
  service_address: '送达地址和联系电话',
  power_of_attorney: '授权委托书',
} as const satisfies Record<ConfirmationMaterial, string>;

/**
 * 司法确认: applied for by both parties together within 30 days (第33条), and what came of it. `decidedOn` is the day of the
 * court's decision, or that on which the application was taken back.
 */
export const judicialConfirmationSchema = z.object({
  state: field(z.enum(CONFIRMATION_STATES, { error: '请选择司法确认的进展' }), {
    label: '进展',
    words: code(CONFIRMATION_STATE_LABELS),
    privacy: 'none',
  }),
  appliedOn: field(localDateSchema, { label: '申请日期', words: day, privacy: 'none' }),
  /** Null where an earlier version asked nobody. */
  isJoint: field(z.boolean().nullable(), {
    label: '谁去申请的',
    words: either('双方共同申请', '只有一方申请'),
    privacy: 'none',
  }),
  court: requiredLineField('法院', 100, 'none'),
  courtGround: field(z.enum(COURT_GROUNDS).nullable(), {
    label: '为什么是这个法院',
    words: code(COURT_GROUND_LABELS),
    privacy: 'none',
  }),
  materials: field(z.array(z.enum(CONFIRMATION_MATERIALS)).max(CONFIRMATION_MATERIALS.length), {
    label: '交了哪些材料',
    words: codes(CONFIRMATION_MATERIAL_LABELS),
    privacy: 'none',
  }),
  admittedOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.admittedOn,
    words: day,
    privacy: 'none',
  }),
  caseNumber: lineField('法院案号', 60, 'none'),
  decidedOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.decidedOn,
    words: day,
    privacy: 'none',
  }),
  servedOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.servedOn,
    words: day,
    privacy: 'none',
  }),
  note: lineField('说明', 500, 'private'),
});
export type JudicialConfirmation = z.infer<typeof judicialConfirmationSchema>;
