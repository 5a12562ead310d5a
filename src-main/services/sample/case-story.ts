import type { FulfillmentMode } from '@shared/domain/agreement/agreement';
import type {
  ConfirmationState,
  FollowUpMethod,
  FulfillmentState,
  Satisfaction,
} from '@shared/domain/agreement/follow-through';
import type { CaseSource } from '@shared/domain/case/case-source';
import type { DeclineGround, TerminationGround } from '@shared/domain/case/closing';
import type { DisputeCategory } from '@shared/domain/case/dispute-category';
import type { ConsentMethod } from '@shared/domain/case/mediation-case';
import type { AlertColor, Difficulty, EscalationRisk } from '@shared/domain/case/registration';
import type { SessionResult } from '@shared/domain/case/session';
import type { IdentityPaperKind, Sex } from '@shared/domain/party/party';
import type { FlowerKey } from './sample-studio';

/** Days from the case's anchor day: negative before, positive after. */
export type DayOffset = number;

/** Applicants are `a1`, `a2` …, respondents `b1`, `b2` …, in the order in which they are listed. */
export type PartyKey = `${'a' | 'b'}${number}`;

export interface HelperSketch {
  readonly name: string;
  readonly relation: string;
}

export interface PersonSketch {
  readonly kind: 'natural_person';
  readonly name: string;
  readonly sex: Sex;
  /** Age in years on the day the sample is made. */
  readonly age: number;
  readonly occupation: string;
  readonly address: string;
  readonly ethnicity: string;
  readonly paper: IdentityPaperKind;
  readonly guardians: readonly HelperSketch[];
  readonly agents: readonly HelperSketch[];
}

export interface OrganizationSketch {
  readonly kind: 'company' | 'organization';
  readonly name: string;
  readonly head: string;
  readonly headTitle: string;
  readonly address: string;
  readonly agents: readonly HelperSketch[];
}

export type PartySketch = PersonSketch | OrganizationSketch;

export interface DisputeSketch {
  readonly source: CaseSource;
  readonly referringUnit?: string;
  readonly referralNumber?: string;
  readonly category: DisputeCategory;
  readonly title?: string;
  readonly grid: string;
  readonly place: string;
  readonly description: string;
  readonly requests: string;
  readonly yuan: number | null;
  readonly difficulty?: Difficulty;
  readonly alert?: AlertColor;
  readonly involvesDeath?: boolean;
  readonly groups?: readonly string[];
  readonly risk?: EscalationRisk;
}

export interface SessionSketch {
  readonly day: DayOffset;
  readonly from: string;
  readonly to: string | null;
  readonly place?: string;
  readonly isPublic?: boolean;
  readonly absent?: readonly PartyKey[];
  readonly helpers?: readonly HelperSketch[];
  readonly said?: Readonly<Partial<Record<PartyKey, string>>>;
  readonly facts?: string;
  readonly proposal?: string;
  readonly result?: SessionResult;
  readonly note?: string;
}

export interface ObligationSketch {
  readonly by: PartyKey;
  readonly to: PartyKey | null;
  readonly action: string;
  readonly yuan: number | null;
  readonly mode: FulfillmentMode;
  /** Null for what is done on the spot. */
  readonly due: DayOffset | null;
}

/** A declaration, or obligations whose wording is composed from their data. */
export interface ClauseSketch {
  readonly text: string;
  readonly obligations: readonly ObligationSketch[];
}

interface TermsSketch {
  /** Left out: what the last session found. */
  readonly facts?: string;
  readonly disputed: string;
  readonly responsibilities?: string;
  readonly clauses: readonly ClauseSketch[];
  readonly place?: string;
  readonly note?: string;
}

export type OutcomeSketch =
  /** `sealed`: days after the signatures at which the committee's seal was set. */
  | (TermsSketch & { readonly kind: 'written'; readonly sealed?: DayOffset })
  /** Drafted, not yet signed by all. */
  | (TermsSketch & { readonly kind: 'draft' })
  | (TermsSketch & { readonly kind: 'oral' })
  | {
      readonly kind: 'terminated';
      readonly ground: TerminationGround;
      readonly reason: string;
      readonly remedies: string;
    }
  | { readonly kind: 'declined'; readonly ground: DeclineGround; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  | { readonly kind: 'open' };

export type EventSketch =
  | {
      readonly kind: 'fulfillment';
      readonly day: DayOffset;
      /** 1 = the first obligation of the agreement. */
      readonly obligation: number;
      readonly state: FulfillmentState;
      readonly paidYuan: number | null;
      readonly note: string;
    }
  | {
      readonly kind: 'follow_up';
      readonly day: DayOffset;
      readonly method: FollowUpMethod;
      readonly visited: readonly PartyKey[];
      readonly satisfaction: Satisfaction;
      readonly findings: string;
      readonly rework: { readonly day: DayOffset; readonly note: string } | null;
    }
  | {
      readonly kind: 'confirmation';
      readonly day: DayOffset;
      readonly state: ConfirmationState;
      readonly decided: DayOffset | null;
    }
  | { readonly kind: 'closure'; readonly day: DayOffset; readonly note: string };

/**
 * When a case happens. `in_month`: the anchor is the day of conclusion, at this share (0–1) of the report month so far.
 * `days_ago`: the anchor lies so many days before today.
 */
export type Moment =
  | { readonly kind: 'in_month'; readonly share: number }
  | { readonly kind: 'days_ago'; readonly days: number };

/** How far an open case has come before its sessions. */
export type IntakeStage = 'registered' | 'asked' | 'accepted';

/** One invented dispute, told with days relative to its anchor. */
export interface CaseStory {
  readonly key: string;
  readonly when: Moment;
  readonly registered: DayOffset;
  readonly accepted: DayOffset;
  readonly stage: IntakeStage;
  readonly dispute: DisputeSketch;
  readonly applicants: readonly PartySketch[];
  readonly respondents: readonly PartySketch[];
  readonly consentBy: ConsentMethod;
  readonly refusedBy: PartyKey | null;
  /** The first presides. */
  readonly flowers: readonly FlowerKey[];
  readonly chosenByParties: boolean;
  readonly sessions: readonly SessionSketch[];
  readonly extension: { readonly day: DayOffset; readonly until: DayOffset; reason: string } | null;
  readonly outcome: OutcomeSketch;
  readonly events: readonly EventSketch[];
}
