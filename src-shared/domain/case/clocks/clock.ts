import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date';
import { CONFIRMATION_STATES } from '../model/follow-through';

/** The time limits that are shown wherever a case is shown. */
export const CLOCK_KINDS = ['mediation', 'judicial_confirmation'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];
export const CLOCK_KIND_LABELS = {
  mediation: '调解期限',
  judicial_confirmation: '共同申请司法确认',
} as const satisfies Record<ClockKind, string>;

/** `due_soon` = 7 days or less; `stopped` = the act was done or the clock lost its object. */
export const CLOCK_STATES = ['running', 'due_soon', 'overdue', 'stopped'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];
export const CLOCK_STATE_LABELS = {
  running: '进行中',
  due_soon: '即将到期',
  overdue: '已过期',
  stopped: '已停止',
} as const satisfies Record<ClockState, string>;

/** One time limit of one case, seen from one day. */
export const clockSchema = z.object({
  kind: z.enum(CLOCK_KINDS),
  /** The day that sets it going; itself not counted (民法典 第201条). */
  startsOn: localDateSchema,
  limitInDays: z.int(),
  dueOn: localDateSchema,
  /** Moved from a rest day to the next workday (民法典 第203条). */
  isRolled: z.boolean(),
  /** The holiday table of the due day's year is not known here: the unrolled, earlier day is shown. */
  isProvisional: z.boolean(),
  state: z.enum(CLOCK_STATES),
  /** Days from today to `dueOn`; negative when past. */
  daysLeft: z.int(),
  /** How far the joint application has come that stopped the clock; null while there is none, and for other clocks. */
  application: z.enum(CONFIRMATION_STATES).nullable(),
  /** Where the limit comes from, in one Chinese phrase with its article. */
  basis: z.string(),
});
export type Clock = z.infer<typeof clockSchema>;
