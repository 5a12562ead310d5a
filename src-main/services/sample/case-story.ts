import { agreementTermsSchema, obligationSchema } from '@shared/domain/case/model/agreement';
import {
  declineSchema,
  terminationSchema,
  transferSchema,
} from '@shared/domain/case/model/closing';
import { feedbackPart } from '@shared/domain/case/model/feedback';
import { FEEDBACK_KINDS } from '@shared/domain/case/model/feedback-words';
import {
  followUpSchema,
  fulfillmentRecordSchema,
  judicialConfirmationSchema,
  REWORK_RESULTS,
  SATISFACTIONS,
  VISIT_ANSWERS,
} from '@shared/domain/case/model/follow-through';
import { CONSENT_METHODS } from '@shared/domain/case/model/mediation-case';
import { registrationSchema } from '@shared/domain/case/model/registration';
import { DIFFICULTIES, ESCALATION_RISKS } from '@shared/domain/case/model/registration-words';
import { sessionSchema } from '@shared/domain/case/model/session';
import {
  IDENTITY_PAPER_KINDS,
  naturalPersonSchema,
  organizationSchema,
  SEXES,
} from '@shared/domain/party/party';
import { z } from 'zod';
import { FLOWER_KEYS } from './sample-studio';
import { toldPart } from './told-part';

/**
 * How an invented dispute is told in `resources/sample`. Everything but what is said to be left out must be there; a key
 * that is not known here is refused, so a slip of the pen never tells another story than was meant.
 */

/** Days from the case's anchor day: negative before, positive after. */
const dayOffset = z.int();

/** Applicants are `a1`, `a2` …, respondents `b1`, `b2` …, in the order in which they are listed. */
const partyKey = z.templateLiteral([z.enum(['a', 'b']), z.number()]);
export type PartyKey = z.infer<typeof partyKey>;

const text = z.string().min(1);

/** Somebody who acts for a party or helps at a session. */
const helper = z.strictObject({ name: text, relation: text });
export type HelperSketch = z.infer<typeof helper>;

const helpers = z.array(helper);

/** What a story leaves to the program: numbers and days of birth are made up, and nobody's are taken. */
export const PERSON = toldPart(naturalPersonSchema, [
  ...(['id', 'side', 'phone', 'authorizedAgents', 'statutoryAgents'] as const),
  ...(['idNumber', 'birthDate', 'statedAge'] as const),
]);
const person = z.strictObject({
  ...PERSON.shape,
  name: text,
  sex: z.enum(SEXES),
  address: text,
  occupation: text,
  ethnicity: text.default('汉族'),
  identityPaper: z.enum(IDENTITY_PAPER_KINDS).default('resident_id'),
  /** Age in years on the day the sample is made. */
  age: z.int().nonnegative(),
  guardians: helpers.default([]),
  agents: helpers.default([]),
});

export const ORGANIZATION = toldPart(organizationSchema, [
  ...(['id', 'side', 'phone', 'authorizedAgents', 'creditCode'] as const),
]);
const organization = z.strictObject({
  ...ORGANIZATION.shape,
  name: text,
  legalRepresentative: text,
  address: text,
  agents: helpers.default([]),
});

const party = z.discriminatedUnion('kind', [person, organization]);
export type PartySketch = z.infer<typeof party>;

export const DISPUTE = toldPart(registrationSchema, [
  ...(['registeredOn', 'requestedOn', 'registrar', 'community', 'involvesMigrantWorkers'] as const),
]);
const dispute = z.strictObject({
  ...DISPUTE.shape,
  description: text,
  title: text.optional(),
  requests: text,
  grid: text,
  place: text,
  difficulty: z.enum(DIFFICULTIES).default('ordinary'),
  /** What it might have turned into; where an agreement was reached, what that prevented. */
  escalationRisk: z.enum(ESCALATION_RISKS).default('none'),
});

/** One without a result has only been arranged. */
export const SESSION = toldPart(sessionSchema, [
  ...([
    'id',
    'presentPartyIds',
    'recorder',
    'isRightsNoticeGiven',
    'statements',
    'tookPlace',
  ] as const),
]);
const session = z.strictObject({
  ...SESSION.shape,
  absent: z.array(partyKey).optional(),
  said: z.record(partyKey, text).optional(),
});
export type SessionSketch = z.infer<typeof session>;

/** Nothing is owed in money where no amount is told, and what is done on the spot has no day. */
export const OBLIGATION = toldPart(obligationSchema, ['id']);
const obligation = z.strictObject({
  ...OBLIGATION.shape,
  obligorPartyId: partyKey,
  obligeePartyId: partyKey.nullable().default(null),
  action: text,
});

/**
 * A declaration in words, or obligations whose wording is composed from their data. An obligation may have words of its
 * own, `{日}` standing for the due day.
 */
const clause = z.strictObject({
  text: z.string().default(''),
  obligations: z.array(obligation).default([]),
});
export type ClauseSketch = z.infer<typeof clause>;

/** The facts may be left out: those that the last session found. */
export const TERMS = toldPart(agreementTermsSchema, ['clauses']);
const terms = { ...TERMS.shape, disputedPoints: text, clauses: z.array(clause).min(1) };

export const TERMINATION = toldPart(terminationSchema, ['terminatedOn', 'areRemediesExplained']);
export const FULFILLMENT = toldPart(fulfillmentRecordSchema, ['id', 'obligationId', 'recordedOn']);
/** All who were visited said the same, but for those of whom something else is told. */
export const FOLLOW_UP = toldPart(followUpSchema, ['id', 'visitedOn', 'visitor', 'answers']);
export const CONFIRMATION = toldPart(judicialConfirmationSchema, ['appliedOn', 'court']);

/** `told` is what is told: `kind` names the event itself. */
export const FEEDBACK = toldPart(feedbackPart, ['kind', 'reportedOn', 'to', 'reportedBy']);
export const DECLINE = toldPart(declineSchema, ['declinedOn']);
export const TRANSFER = toldPart(transferSchema, ['transferredOn']);

const outcome = z.discriminatedUnion('kind', [
  /** `sealed`: days after the signatures at which the committee's seal was set. */
  z.strictObject({ kind: z.literal('written'), ...terms, sealed: dayOffset.optional() }),
  /** Drafted, not yet signed by all. */
  z.strictObject({ kind: z.literal('draft'), ...terms }),
  z.strictObject({ kind: z.literal('oral'), ...terms }),
  z.strictObject({
    kind: z.literal('terminated'),
    ...TERMINATION.shape,
    remediesNote: text,
  }),
  z.strictObject({
    kind: z.literal('declined'),
    ...DECLINE.shape,
    reason: text,
  }),
  z.strictObject({ kind: z.literal('withdrawn'), reason: text }),
  z.strictObject({ kind: z.literal('transferred'), ...TRANSFER.shape, reason: text }),
  z.strictObject({ kind: z.literal('open') }),
]);
export type OutcomeSketch = z.infer<typeof outcome>;

const event = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fulfillment'),
    day: dayOffset,
    ...FULFILLMENT.shape,
    /** 1 = the first obligation of the agreement. */
    obligation: z.int().positive(),
    note: text,
  }),
  z.strictObject({
    kind: z.literal('follow_up'),
    day: dayOffset,
    ...FOLLOW_UP.shape,
    visitedPartyIds: z.array(partyKey).default(['a1']),
    satisfaction: z.enum(SATISFACTIONS),
    but: z.record(z.string(), z.enum(VISIT_ANSWERS)).default({}),
    findings: text,
    /** Only after 不满意. */
    rework: z
      .strictObject({ day: dayOffset, result: z.enum(REWORK_RESULTS), note: text })
      .nullable()
      .default(null),
  }),
  z.strictObject({ kind: z.literal('confirmation'), day: dayOffset, ...CONFIRMATION.shape }),
  z.strictObject({
    kind: z.literal('feedback'),
    day: dayOffset,
    told: z.enum(FEEDBACK_KINDS).default('result'),
    ...FEEDBACK.shape,
    /** What is left out went to who sent it. */
    to: z.string().default(''),
  }),
  z.strictObject({ kind: z.literal('closure'), day: dayOffset, note: z.string().default('') }),
]);
export type EventSketch = z.infer<typeof event>;

/**
 * When a case happens. `in_month`: the anchor is the day of conclusion, at this share (0–1) of the report month so far.
 * `days_ago`: the anchor lies so many days before today.
 */
const moment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('in_month'), share: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('days_ago'), days: z.int().nonnegative() }),
]);
export type Moment = z.infer<typeof moment>;

/** One invented dispute, told with days relative to its anchor. */
export const caseStorySchema = z
  .strictObject({
    key: text,
    when: moment,
    registered: dayOffset,
    /** Left out: on the day of registration. */
    accepted: dayOffset.optional(),
    /** How far an open case has come before its sessions. */
    stage: z.enum(['registered', 'asked', 'accepted']).default('accepted'),
    dispute,
    /** Whether 红色 and what may end at the police was reported on the day of registration. */
    isReported: z.boolean().default(true),
    applicants: z.array(party).min(1),
    respondents: z.array(party).min(1),
    consentBy: z.enum(CONSENT_METHODS).default('in_person'),
    refusedBy: partyKey.nullable().default(null),
    /** The first presides. */
    flowers: z.array(z.enum(FLOWER_KEYS)).min(1),
    chosenByParties: z.boolean().default(false),
    extension: z
      .strictObject({ day: dayOffset, until: dayOffset, reason: text })
      .nullable()
      .default(null),
    sessions: z.array(session).default([]),
    outcome,
    events: z.array(event).default([]),
  })
  .transform((told) => ({ ...told, accepted: told.accepted ?? told.registered }));
export type CaseStory = z.infer<typeof caseStorySchema>;
