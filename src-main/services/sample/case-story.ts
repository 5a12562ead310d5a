import { FULFILLMENT_MODES } from '@shared/domain/case/model/agreement';
import { CASE_SOURCES } from '@shared/domain/case/model/case-source';
import { DECLINE_GROUNDS, TERMINATION_GROUNDS } from '@shared/domain/case/model/closing';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/model/dispute-category';
import {
  CONFIRMATION_STATES,
  FOLLOW_UP_METHODS,
  FULFILLMENT_STATES,
  SATISFACTIONS,
} from '@shared/domain/case/model/follow-through';
import { CONSENT_METHODS } from '@shared/domain/case/model/mediation-case';
import {
  ALERT_COLORS,
  DIFFICULTIES,
  ESCALATION_RISKS,
} from '@shared/domain/case/model/registration-words';
import { SESSION_RESULTS } from '@shared/domain/case/model/session';
import { IDENTITY_PAPER_KINDS, SEXES } from '@shared/domain/party/party';
import { z } from 'zod';
import { FLOWER_KEYS } from './sample-studio';

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
const yuan = z.number().nonnegative();

/** Somebody who acts for a party or helps at a session. */
const helper = z.strictObject({ name: text, relation: text });
export type HelperSketch = z.infer<typeof helper>;

const helpers = z.array(helper);

const person = z.strictObject({
  kind: z.literal('natural_person'),
  name: text,
  sex: z.enum(SEXES),
  /** Age in years on the day the sample is made. */
  age: z.int().nonnegative(),
  occupation: text,
  address: text,
  ethnicity: text.default('汉族'),
  paper: z.enum(IDENTITY_PAPER_KINDS).default('resident_id'),
  guardians: helpers.default([]),
  agents: helpers.default([]),
});

const organization = z.strictObject({
  kind: z.enum(['company', 'organization']),
  name: text,
  head: text,
  headTitle: text,
  address: text,
  agents: helpers.default([]),
});

const party = z.discriminatedUnion('kind', [person, organization]);
export type PartySketch = z.infer<typeof party>;

const dispute = z.strictObject({
  source: z.enum(CASE_SOURCES),
  referringUnit: text.optional(),
  referralNumber: text.optional(),
  category: z.enum(DISPUTE_CATEGORIES),
  title: text.optional(),
  grid: text,
  place: text,
  description: text,
  requests: text,
  yuan: yuan.nullable().default(null),
  difficulty: z.enum(DIFFICULTIES).optional(),
  alert: z.enum(ALERT_COLORS).optional(),
  involvesDeath: z.boolean().optional(),
  groups: z.array(text).optional(),
  risk: z.enum(ESCALATION_RISKS).optional(),
});

/** One without a result has only been arranged. */
const session = z.strictObject({
  day: dayOffset,
  from: text,
  to: text.nullable().default(null),
  place: text.optional(),
  isPublic: z.boolean().optional(),
  absent: z.array(partyKey).optional(),
  helpers: helpers.optional(),
  said: z.record(partyKey, text).optional(),
  facts: text.optional(),
  proposal: text.optional(),
  result: z.enum(SESSION_RESULTS).optional(),
  note: text.optional(),
});
export type SessionSketch = z.infer<typeof session>;

const obligation = z.strictObject({
  by: partyKey,
  to: partyKey.nullable().default(null),
  action: text,
  /** Left out for what is not money. */
  yuan: yuan.nullable().default(null),
  mode: z.enum(FULFILLMENT_MODES),
  /** Left out for what is done on the spot. */
  due: dayOffset.nullable().default(null),
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

const terms = {
  /** Left out: what the last session found. */
  facts: text.optional(),
  disputed: text,
  responsibilities: text.optional(),
  clauses: z.array(clause).min(1),
  place: text.optional(),
  note: text.optional(),
};

const outcome = z.discriminatedUnion('kind', [
  /** `sealed`: days after the signatures at which the committee's seal was set. */
  z.strictObject({ kind: z.literal('written'), ...terms, sealed: dayOffset.optional() }),
  /** Drafted, not yet signed by all. */
  z.strictObject({ kind: z.literal('draft'), ...terms }),
  z.strictObject({ kind: z.literal('oral'), ...terms }),
  z.strictObject({
    kind: z.literal('terminated'),
    ground: z.enum(TERMINATION_GROUNDS),
    reason: text,
    remedies: text,
  }),
  z.strictObject({
    kind: z.literal('declined'),
    ground: z.enum(DECLINE_GROUNDS),
    reason: text,
  }),
  z.strictObject({ kind: z.literal('withdrawn'), reason: text }),
  z.strictObject({ kind: z.literal('open') }),
]);
export type OutcomeSketch = z.infer<typeof outcome>;

const event = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fulfillment'),
    day: dayOffset,
    /** 1 = the first obligation of the agreement. */
    obligation: z.int().positive(),
    state: z.enum(FULFILLMENT_STATES),
    /** For obligations in money. */
    paidYuan: yuan.nullable().default(null),
    note: text,
  }),
  z.strictObject({
    kind: z.literal('follow_up'),
    day: dayOffset,
    method: z.enum(FOLLOW_UP_METHODS),
    visited: z.array(partyKey).default(['a1']),
    satisfaction: z.enum(SATISFACTIONS),
    findings: text,
    /** Only after 不满意. */
    rework: z.strictObject({ day: dayOffset, note: text }).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('confirmation'),
    day: dayOffset,
    state: z.enum(CONFIRMATION_STATES),
    decided: dayOffset.nullable().default(null),
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
