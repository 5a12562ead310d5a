import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { CASE_CLOCKS } from './clock-list';
import { CLOCK_STATES } from './clock-words';

/** One time limit of one case, seen from one day. */
export const clockSchema = z.object({
  kind: z.enum(CASE_CLOCKS.map(({ kind }) => kind)),
  /** The day that sets it going; itself not counted (民法典 第201条). */
  startsOn: localDateSchema,
  /** What happened on that day: 受理. */
  startedBy: z.string(),
  /** How long it is: 30日, 一个月, 到2026年12月20日. */
  length: z.string(),
  /** The last day; of one that stands still, as it was when it was paused. */
  dueOn: localDateSchema,
  /** Moved from a rest day to the next workday (民法典 第203条). */
  isRolled: z.boolean(),
  /** The holiday table of the due day's year is not known here: the unrolled, earlier day is shown. */
  isProvisional: z.boolean(),
  state: z.enum(CLOCK_STATES),
  /** Days from today to `dueOn`; negative when past. Of one that stands still those that are left when it runs on. */
  daysLeft: z.int(),
  /** What stopped it, where more is to be said than that it stopped; null otherwise. */
  stoppedBy: z.string().nullable(),
  /** Where the limit comes from, in one Chinese phrase with its article. */
  basis: z.string(),
});
export type Clock = z.infer<typeof clockSchema>;
