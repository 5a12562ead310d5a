import { z } from 'zod';
import {
  fenSchema,
  idSchema,
  lineSchema,
  localDateSchema,
  requiredLineSchema,
  textSchema,
} from '../../kernel/schemas';

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
  id: idSchema,
  obligationId: idSchema,
  state: z.enum(FULFILLMENT_STATES, { error: '请选择履行情况' }),
  recordedOn: localDateSchema,
  /** Paid so far, for obligations in money. */
  paidFen: fenSchema.nullable(),
  note: textSchema('说明', 1_000),
  /** 更正原因: why less was paid than an earlier finding says. Missing in older files. */
  correctionReason: textSchema('更正原因', 500).optional(),
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

/** 回访记录. Dissatisfaction opens a second handling (二次办理) that stays due until it is resolved. */
export const followUpSchema = z.object({
  id: idSchema,
  visitedOn: localDateSchema,
  method: z.enum(FOLLOW_UP_METHODS, { error: '请选择回访形式' }),
  visitor: requiredLineSchema('回访人', 60),
  visitedPartyIds: z.array(idSchema).min(1, { error: '请选择回访了哪位当事人' }).max(60),
  findings: textSchema('回访情况', 5_000),
  satisfaction: z.enum(SATISFACTIONS, { error: '请选择当事人的满意程度' }),
  /** 二次办理 done; null while open or not needed. */
  reworkResolvedOn: localDateSchema.nullable(),
  reworkNote: textSchema('二次办理情况', 2_000),
});
export type FollowUp = z.infer<typeof followUpSchema>;

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
  state: z.enum(CONFIRMATION_STATES, { error: '请选择司法确认的进展' }),
  appliedOn: localDateSchema,
  court: requiredLineSchema('法院名称', 100),
  decidedOn: localDateSchema.nullable(),
  note: lineSchema('说明', 500),
});
export type JudicialConfirmation = z.infer<typeof judicialConfirmationSchema>;
