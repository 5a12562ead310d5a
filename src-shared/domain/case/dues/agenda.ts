import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { obligationStandingSchema } from '../agreement/obligation-standing';
import { clockSchema } from '../clocks/clock';

/** How pressing something is today: it has time, its day is near, or its day is over. */
export const LATENESS = ['calm', 'soon', 'late'] as const;
export type Lateness = (typeof LATENESS)[number];

const ofCase = { caseId: z.string(), number: z.string(), title: z.string() };
const caseReference = { ...ofCase, lateness: z.enum(LATENESS) };

/** What a day asks of the studio. Each item names its case and the day that makes it due. */
export const agendaItemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('session'),
    ...caseReference,
    on: localDateSchema,
    sessionId: z.string(),
    startsAt: z.string().nullable(),
    place: z.string(),
  }),
  z.object({ kind: z.literal('clock'), ...caseReference, on: localDateSchema, clock: clockSchema }),
  z.object({
    kind: z.literal('obligation'),
    ...caseReference,
    on: localDateSchema,
    standing: obligationStandingSchema,
  }),
  z.object({
    kind: z.literal('follow_up'),
    ...caseReference,
    on: localDateSchema,
    daysLeft: z.int(),
  }),
  z.object({ kind: z.literal('rework'), ...caseReference, on: localDateSchema }),
]);
export type AgendaItem = z.infer<typeof agendaItemSchema>;

type WithoutCase<Item> = Item extends AgendaItem ? Omit<Item, keyof typeof caseReference> : never;
/** The same without the case, which is known where a case's own dues are spoken of, and without what only today tells. */
export type Due = WithoutCase<AgendaItem>;
