import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { CONFIRMATION_STATES } from '../model/follow-through';
import { CLOCK_KINDS, CLOCK_STATES } from './clock-words';

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
