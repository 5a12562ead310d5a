import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { LATENESS } from '../../record/due';
import { CASE_DUES } from './case-dues';

/** What a day asks of the studio, worded by the definition of the due. Each item names its case and its day. */
export const agendaItemSchema = z.object({
  kind: z.enum(CASE_DUES.map(({ kind }) => kind)),
  /** Tells it from every other item. */
  key: z.string(),
  caseId: z.string(),
  number: z.string(),
  /** The case is told by its people. */
  applicants: z.array(z.string()),
  respondents: z.array(z.string()),
  on: localDateSchema,
  /** The hour of the day, where one is fixed. */
  startsAt: z.string().nullable(),
  lateness: z.enum(LATENESS),
  /** What it is called in the cell of a day. */
  label: z.string(),
  /** What is to be done, in a few words. */
  what: z.string(),
  /** The mark at the end of its line, or null. */
  mark: z.string().nullable(),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;
