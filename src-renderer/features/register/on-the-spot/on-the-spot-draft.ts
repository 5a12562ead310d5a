import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { askedSchema } from '@renderer/components/mediator/conflict-entry';
import {
  emptyParty,
  isPartyDraftEmpty,
  type PartyDraft,
  partyDraftSchema,
} from '@renderer/components/party/party-draft';
import { onTheSpotSchema } from '@shared/domain/case/model/at-once';
import { acceptanceSchema, consentSchema } from '@shared/domain/case/model/mediation-case';
import { registrationSchema } from '@shared/domain/case/model/registration';
import { sessionSchema } from '@shared/domain/case/model/session';
import type { Party } from '@shared/domain/party/party';
import { z } from 'zod';

/** How it stands with what was promised; nobody but a person says that it was done. */
export const PERFORMANCES = ['done', 'later', 'none'] as const;
export type Performance = (typeof PERFORMANCES)[number];

/** The days of the acts, each with its own; null where it is the day on which it was settled. */
export const DAY_FIELDS = {
  requestedOn: registrationSchema.shape.requestedOn,
  askedOn: consentSchema.shape.askedOn,
  acceptedOn: acceptanceSchema.shape.acceptedOn,
  heldOn: sessionSchema.shape.heldOn,
  agreedOn: onTheSpotSchema.shape.agreedOn,
} as const;
export type DayField = keyof typeof DAY_FIELDS;
export const DAY_FIELD_NAMES = Object.keys(DAY_FIELDS) as DayField[];

const told = draftSchemaOf(
  registrationSchema.pick({
    registeredOn: true,
    source: true,
    category: true,
    community: true,
    grid: true,
    place: true,
    placeId: true,
    difficulty: true,
    registrar: true,
  }),
);
const chosen = draftSchemaOf(onTheSpotSchema.pick({ form: true }));
const typedDay = z.string().nullable().default(null);

/** The page while it is typed. */
export const onTheSpotDraftSchema = z.object({
  ...told.shape,
  ...chosen.shape,
  parties: z.array(partyDraftSchema),
  facts: z.string().default(''),
  agreed: z.string().default(''),
  performance: z.enum(PERFORMANCES).nullable().default(null),
  obligorId: z.string().default(''),
  amountFen: z.number().nullable().default(null),
  dueOn: typedDay,
  settledOn: typedDay,
  days: z.object({
    requestedOn: typedDay,
    askedOn: typedDay,
    acceptedOn: typedDay,
    heldOn: typedDay,
    agreedOn: typedDay,
  }),
  mediatorId: z.string().nullable().default(null),
  ...askedSchema.omit({ checkedOn: true }).shape,
  areAllWilling: z.boolean().default(false),
  isRightsNoticeGiven: z.boolean().default(false),
  closes: z.boolean().default(false),
});
export type OnTheSpotDraft = z.infer<typeof onTheSpotDraftSchema>;

/** What the desk knows before anything is typed. */
export interface AtTheDesk {
  readonly today: string;
  readonly community: string;
  /** The studio's only grid, or empty. */
  readonly grid: string;
  /** Who is at the desk. */
  readonly registrar: string;
  readonly mediatorId: string | null;
}

/** The empty page: one party on each side, today, whoever is at the desk. Nothing of what was said or done is in it. */
export function emptyOnTheSpot(desk: AtTheDesk, makeId: () => string): OnTheSpotDraft {
  const { today, mediatorId, ...known } = desk;
  return {
    ...emptyDraftOf(
      registrationSchema.pick({ source: true, category: true, place: true, placeId: true }),
    ),
    ...known,
    ...{ registeredOn: today, settledOn: today, mediatorId },
    ...{ difficulty: 'simple', form: null, performance: null },
    parties: [emptyParty(makeId(), 'applicant'), emptyParty(makeId(), 'respondent')],
    ...{ facts: '', agreed: '', obligorId: '', amountFen: null, dueOn: null },
    days: { requestedOn: null, askedOn: null, acceptedOn: null, heldOn: null, agreedOn: null },
    ...{ asked: 'not_asked', found: '' },
    ...{ areAllWilling: false, isRightsNoticeGiven: false, closes: false },
  };
}

/** Those of whom something was typed, in the order of the page. */
export function partiesIn({ parties }: OnTheSpotDraft): PartyDraft[] {
  return parties.filter((party) => !isPartyDraftEmpty(party));
}

/** Those that were typed as parties of a case, for what is compared with them before there is one. */
export function partiesTyped(draft: OnTheSpotDraft): Party[] {
  return partiesIn(draft).map((party) => ({ ...party }) as unknown as Party);
}

/** The day of one of the acts. */
export function dayOf(draft: OnTheSpotDraft, name: DayField): string | null {
  return draft.days[name] ?? draft.settledOn;
}
