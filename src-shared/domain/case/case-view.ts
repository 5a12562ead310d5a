import { z } from 'zod';
import { obligationStandingSchema } from '../agreement/obligation-standing';
import { clockSchema } from '../deadline/clock';
import { localDateSchema } from '../kernel/local-date';
import { CASE_STATUSES } from './case-status';
import { DISPUTE_CATEGORIES } from './dispute-category';
import { mediationCaseSchema } from './mediation-case';
import { ALERT_COLORS } from './registration';

/** What can be done with a case. Each is a route of the same name; the main process refuses what is not listed. */
export const CASE_ACTIONS = [
  'edit_registration',
  'edit_parties',
  'edit_contacts',
  'record_consent',
  'appoint_mediators',
  'accept',
  'decline',
  'withdraw',
  'open_session',
  'edit_session',
  'extend',
  'draft_agreement',
  'sign_agreement',
  'conclude_orally',
  'terminate',
  'record_fulfillment',
  'record_follow_up',
  'record_confirmation',
  'close',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** The one next step on the path of a case: the page's primary button. */
export const NEXT_STEPS = [
  'add_parties',
  'ask_consent',
  'appoint_mediators',
  'accept',
  'decline',
  'open_session',
  'write_outcome',
  'sign_agreement',
  'terminate',
  'record_fulfillment',
  'follow_up',
  'resolve_rework',
  'close',
  'none',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];
export const NEXT_STEP_LABELS = {
  add_parties: '补齐当事人情况',
  ask_consent: '征询当事人意愿',
  appoint_mediators: '确定调解员',
  accept: '受理',
  decline: '办理不予受理',
  open_session: '开一场调解',
  write_outcome: '登记调解结果',
  sign_agreement: '登记签字盖章',
  terminate: '办理终止',
  record_fulfillment: '登记履行情况',
  follow_up: '登记回访',
  resolve_rework: '完成二次办理',
  close: '结案',
  none: '已办完',
} as const satisfies Record<NextStep, string>;

/** What the day of waiting is: the last act of the case, a session without record, or the next performance owed. */
export const WAITED_FOR = ['step', 'session', 'performance'] as const;

/** From which day a case waits for its next step; a fixed session and a due day may lie ahead. */
export const waitingSchema = z.object({ for: z.enum(WAITED_FOR), on: localDateSchema });
export type Waiting = z.infer<typeof waitingSchema>;

/** A case as the window shows it: the stored case and what the rules say about it today. */
export const caseViewSchema = z.object({
  case: mediationCaseSchema,
  /** 事由, made from parties and category when none was typed. */
  title: z.string(),
  clocks: z.array(clockSchema),
  nextStep: z.enum(NEXT_STEPS),
  actions: z.array(z.enum(CASE_ACTIONS)),
  /** Sentences that warn and never block, such as a wrong check digit. */
  warnings: z.array(z.object({ field: z.string().nullable(), message: z.string() })),
  /** 生效日 (第29、30条), or null. */
  effectiveOn: localDateSchema.nullable(),
  /** Last day on which a follow-up is expected by the studio's setting, or null. */
  followUpDueOn: localDateSchema.nullable(),
  obligations: z.array(obligationStandingSchema),
  today: localDateSchema,
});
/** An interface, so that the contract names it and does not spell it out for each of its routes. */
export interface CaseView extends z.infer<typeof caseViewSchema> {}

/** A line of the list. */
export const caseSummarySchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  status: z.enum(CASE_STATUSES),
  category: z.enum(DISPUTE_CATEGORIES),
  alertColor: z.enum(ALERT_COLORS).nullable(),
  applicants: z.array(z.string()),
  respondents: z.array(z.string()),
  community: z.string(),
  registeredOn: localDateSchema,
  presidingMediator: z.string().nullable(),
  amountInDisputeFen: z.int().nullable(),
  /** Running clocks only. */
  clocks: z.array(clockSchema),
  nextStep: z.enum(NEXT_STEPS),
  waiting: waitingSchema,
  updatedAt: z.string(),
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;
