import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { paperEntrySchema } from '../../paper/paper';
import { CASE_ACT_NAMES } from '../acts/case-acts';
import { CONDITION_STANDINGS } from '../agreement/confirmation-eligibility';
import { obligationStandingSchema } from '../agreement/obligation-standing';
import { clockSchema } from '../clocks/clock';
import { CASE_STATUSES } from '../model/case-status';
import { DISPUTE_CATEGORIES } from '../model/dispute-category';
import { mediationCaseSchema } from '../model/mediation-case';
import { ALERT_COLORS } from '../model/registration-words';
import { REMEDIES } from '../model/remedy';
import { NEXT_STEPS, WAITED_FOR } from './next-steps';
import { STAGES } from './stages';
import { STATION_STATES, STATIONS } from './station-words';

/** From which day a case waits for its next step; a fixed session and a due day may lie ahead. */
export const waitingSchema = z.object({ for: z.enum(WAITED_FOR), on: localDateSchema });
export type Waiting = z.infer<typeof waitingSchema>;

/** One thing that happened, or is planned, in the life of a case. */
const timelineEntrySchema = z.object({
  key: z.string(),
  on: localDateSchema,
  text: z.string(),
  detail: z.string(),
  /** After today. */
  isPlanned: z.boolean(),
});

/** A case as the window shows it: the stored case and what the rules say about it today. */
export const caseViewSchema = z.object({
  case: mediationCaseSchema,
  /** 事由, made from parties and category when none was typed. */
  title: z.string(),
  stage: z.enum(STAGES),
  /** How it stands under its colour; `worn` is false once that is met or the case has ended. Null without one. */
  alert: z
    .object({
      color: z.enum(ALERT_COLORS),
      since: localDateSchema,
      isWorn: z.boolean(),
      met: z.object({ on: localDateSchema, what: z.string() }).nullable(),
    })
    .nullable(),
  /** 红色即时报 is owed. */
  owesReport: z.boolean(),
  /** Of each risk what is still owed for it, as sentences. */
  riskDuties: z.array(z.object({ riskId: z.string(), owed: z.array(z.string()) })),
  clocks: z.array(clockSchema),
  nextStep: z.enum(NEXT_STEPS),
  /** Id of the entry at which the next step is taken, see `targetOfStep`. */
  nextStepTarget: z.string().nullable(),
  /** 办案进度: its stations, and how it stands with each. */
  path: z.array(
    z.object({ name: z.enum(STATIONS), label: z.string(), state: z.enum(STATION_STATES) }),
  ),
  /** 经过, earliest first. */
  timeline: z.array(timelineEntrySchema),
  /** The sessions in the order of their days, and how each stands today. */
  sessions: z.array(
    z.object({ sessionId: z.string(), isPlanned: z.boolean(), hasRecord: z.boolean() }),
  ),
  /** The session to be written down now, or null. */
  sessionToWrite: z.string().nullable(),
  /** The words of every act, and whether it may be tried now by who asks; if not, why. */
  acts: z.record(
    z.enum(CASE_ACT_NAMES),
    z.object({
      button: z.string(),
      again: z.string(),
      about: z.string(),
      isOpen: z.boolean(),
      whyNot: z.string(),
    }),
  ),
  /** Sentences that warn and never block, such as a wrong check digit. */
  warnings: z.array(z.object({ field: z.string().nullable(), message: z.string() })),
  /** 生效日 (第29、30条), or null. */
  effectiveOn: localDateSchema.nullable(),
  /** The article by which it is in force: 《人民调解法》第29条. Empty while nothing is. */
  effectiveBy: z.string(),
  /** How many copies of a written agreement there must be: one each party, one that stays. */
  agreementCopies: z.int(),
  /** The limit offered when it is accepted. */
  mediationLimit: z.object({ days: z.int().nullable(), basis: z.string() }),
  /** Last day on which a follow-up is expected by the studio's setting, or null. */
  followUpDueOn: localDateSchema.nullable(),
  obligations: z.array(obligationStandingSchema),
  /** What is to be performed by now and is not, by the ids of the obligations. */
  unperformed: z.array(z.string()),
  /** The ways to court over the agreement, which of them are open, and why. */
  remedies: z.array(z.object({ remedy: z.enum(REMEDIES), isOpen: z.boolean(), why: z.string() })),
  /** How it stands with each condition of a 司法确认; empty while nothing is in force. */
  confirmationConditions: z.array(
    z.object({ key: z.string(), standing: z.enum(CONDITION_STANDINGS), text: z.string() }),
  ),
  /** Who holds it, and since which day; no id for who is not on the roster. */
  holder: z.object({ id: z.string().nullable(), name: z.string(), since: localDateSchema }),
  /** The level of the ladder on which it stands; empty while none was written down. */
  level: z.string(),
  /** Ids of the follow-ups that ask for 二次办理. */
  openReworks: z.array(z.string()),
  /** What papers there are of the case, in the order of the paper file. */
  papers: z.array(paperEntrySchema),
  /** Titles of the papers that its file must have and does not. */
  missingPapers: z.array(z.string()),
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
