import { z } from 'zod';
import { agendaItemSchema } from '../dues/agenda';
import { CASE_STATUSES } from '../model/case-status';
import { ALERT_COLORS } from '../model/registration-words';
import { waitingSchema } from './case-view';
import { DESK_GROUPS } from './desk-words';
import { NEXT_STEPS, WAITING_DAYS } from './next-steps';

/** An open case on the desk, by its people. */
export const deskLineSchema = z.object({
  caseId: z.string(),
  number: z.string(),
  /** 事由 where one was typed, else the category. */
  about: z.string(),
  status: z.enum(CASE_STATUSES),
  alertColor: z.enum(ALERT_COLORS).nullable(),
  applicants: z.array(z.string()),
  respondents: z.array(z.string()),
  /** Of each side the first that left a number, to be rung up. */
  phones: z.array(z.object({ name: z.string(), phone: z.string() })),
  presidingMediator: z.string().nullable(),
  nextStep: z.enum(NEXT_STEPS),
  waiting: waitingSchema,
  /** Where the day lies since which it waits, or for which. */
  waitingDay: z.enum(WAITING_DAYS),
  /** The hour and place of the session that it waits for. */
  session: z.object({ startsAt: z.string().nullable(), place: z.string() }).nullable(),
  /** What else of it falls on today or before: time limits, money owed, visits. */
  asks: z.array(agendaItemSchema),
});
export interface DeskLine extends z.infer<typeof deskLineSchema> {}

/** A part of the desk: how many cases there are, and the first of them. */
export const deskGroupSchema = z.object({
  key: z.enum(DESK_GROUPS),
  total: z.int(),
  lines: z.array(deskLineSchema),
});
