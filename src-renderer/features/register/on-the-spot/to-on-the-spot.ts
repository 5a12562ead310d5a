import { emptyDraftOf } from '@renderer/components/form/draft-of';
import { checksOf } from '@renderer/components/mediator/conflict-entry';
import { type PartyDraft, toPartyInput } from '@renderer/components/party/party-draft';
import { emptyRegistration } from '@renderer/components/registration/registration-draft';
import { agreementTermsSchema, obligationSchema } from '@shared/domain/case/model/agreement';
import { fulfillmentRecordSchema } from '@shared/domain/case/model/follow-through';
import { sessionSchema } from '@shared/domain/case/model/session';
import { localDate } from '@shared/domain/kernel/local-date';
import { dayOf, type OnTheSpotDraft, partiesIn } from './on-the-spot-draft';

/** What the page does not ask, because the studio knows it. */
export interface KnownAtTheDesk {
  readonly today: string;
  /** Where the studio sits: the place of the session. */
  readonly place: string;
  /** Time limit of an acceptance of this kind, in days. */
  readonly limitInDays: number | null;
  readonly recorder: string;
}

const IDS = { session: 'session1', clause: 'clause1', obligation: 'duty1', record: 'record1' };

/** The page as the acts are given it: said once, it stands in each of them. */
export function toOnTheSpot(draft: OnTheSpotDraft, known: KnownAtTheDesk): unknown {
  const parties = partiesIn(draft);
  const ids = parties.map(({ id }) => id);
  const isOral = draft.form === 'oral';
  const isDone = draft.performance === 'done';
  const { facts, agreed, mediatorId } = draft;
  return {
    registration: registrationOf(draft, known),
    parties: parties.map(toPartyInput),
    // That both agreed was said by one tick for all; without it nobody was asked.
    consents: draft.areAllWilling
      ? ids.map((partyId) => ({
          ...{ partyId, isGiven: true, method: 'in_person' },
          askedOn: dayOf(draft, 'askedOn'),
        }))
      : [],
    mediators:
      mediatorId === null ? [] : [{ mediatorId, isPresiding: true, appointment: 'committee' }],
    checks: mediatorId === null ? [] : checksOf([{ mediatorId, ...askedOf(draft) }]),
    acceptance: {
      acceptedOn: dayOf(draft, 'acceptedOn'),
      acceptedBy: known.recorder,
      limitInDays: known.limitInDays,
    },
    session: { ...emptyDraftOf(sessionSchema), ...sittingOf(draft, known), ...saidIn(draft, ids) },
    terms: {
      ...emptyDraftOf(agreementTermsSchema),
      facts,
      clauses: [{ id: IDS.clause, text: agreed, obligations: obligationsOf(draft, parties) }],
    },
    form: draft.form,
    agreedOn: dayOf(draft, 'agreedOn'),
    record:
      isOral && isDone ? { ...emptyDraftOf(fulfillmentRecordSchema), ...doneOf(draft) } : null,
    closure: isOral && isDone && draft.closes ? { closedOn: draft.registeredOn, note: '' } : null,
  };
}

/** What was asked about 回避, on the day on which it was settled. */
function askedOf({ asked, found, settledOn }: OnTheSpotDraft) {
  return { asked, found, checkedOn: settledOn };
}

function registrationOf(draft: OnTheSpotDraft, { today }: KnownAtTheDesk): object {
  const { registeredOn, source, category, community, difficulty, registrar } = draft;
  const { grid, place, placeId } = draft;
  return {
    ...emptyRegistration(localDate(today), community, registrar),
    ...{ registeredOn, source, category, grid, place, placeId, difficulty },
    requestedOn: dayOf(draft, 'requestedOn'),
    description: draft.facts,
    amountInDisputeFen: draft.amountFen,
  };
}

/** What was promised as one duty; none where nothing was to be performed, or nobody said yet how it stands. */
function obligationsOf(draft: OnTheSpotDraft, parties: readonly PartyDraft[]): object[] {
  const { performance, obligorId, agreed, amountFen, dueOn } = draft;
  if (performance === 'none' || performance === null) return [];
  const obligor = parties.find(({ id }) => id === obligorId);
  const others = parties.filter(({ side }) => obligor !== undefined && side !== obligor.side);
  const isDone = performance === 'done';
  const how = {
    mode: isDone ? 'immediate' : amountFen === null ? 'act' : 'lump_sum',
    dueOn: isDone ? null : dueOn,
  };
  const who = {
    obligorPartyId: obligorId,
    // To whom, where there is only one; several are named in the words.
    obligeePartyId: others.length === 1 ? (others[0]?.id ?? null) : null,
  };
  const what = { id: IDS.obligation, action: agreed, amountFen };
  return [{ ...emptyDraftOf(obligationSchema), ...what, ...who, ...how }];
}

function sittingOf(draft: OnTheSpotDraft, { place, recorder }: KnownAtTheDesk): object {
  return { id: IDS.session, heldOn: dayOf(draft, 'heldOn'), place, recorder };
}

/** What was said and reached in the sitting; nobody was there before somebody says so. */
function saidIn(draft: OnTheSpotDraft, ids: readonly string[]): object {
  const { facts, agreed, areAllWilling, isRightsNoticeGiven } = draft;
  return {
    presentPartyIds: areAllWilling ? ids : [],
    isRightsNoticeGiven,
    factsFound: facts,
    result: 'agreed',
    resultNote: agreed,
  };
}

function doneOf(draft: OnTheSpotDraft): object {
  const found = { recordedOn: dayOf(draft, 'agreedOn'), paidFen: draft.amountFen };
  return { id: IDS.record, obligationId: IDS.obligation, state: 'fulfilled', ...found };
}

/** Where on the page a message belongs, by its path in what is sent: one field of the page stands for several there. */
export function toPagePath(draft: OnTheSpotDraft, path: string): string {
  const party = /^parties\.(\d+)(.*)$/.exec(path);
  if (party !== null) {
    const id = partiesIn(draft)[Number(party[1])]?.id;
    const place = draft.parties.findIndex((one) => one.id === id);
    return place < 0 ? path : `parties.${place}${party[2]}`;
  }
  const own =
    PLACES.find(([pattern]) => pattern.test(path))?.[1] ?? path.replace(/^registration\./, '');
  const day = /^days\.(\w+)$/.exec(own)?.[1] as keyof OnTheSpotDraft['days'] | undefined;
  // A day that nobody set apart is the one on which it was settled.
  return day !== undefined && draft.days[day] === null ? 'settledOn' : own;
}

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^registration\.requestedOn/, 'days.requestedOn'],
  [/^registration\.description/, 'facts'],
  [/^registration\.amountInDisputeFen/, 'amountFen'],
  [/^consents\.\d+\.askedOn/, 'days.askedOn'],
  [/^consents/, 'areAllWilling'],
  [/^mediators/, 'mediatorId'],
  [/^checks\.\d+\.found/, 'found'],
  [/^checks\.\d+\.checkedOn/, 'settledOn'],
  [/^checks/, 'asked'],
  [/^acceptance/, 'days.acceptedOn'],
  [/^session\.heldOn/, 'days.heldOn'],
  [/^session\.factsFound/, 'facts'],
  [/^session\.presentPartyIds/, 'areAllWilling'],
  [/^session/, 'facts'],
  [/^terms\.facts/, 'facts'],
  [/obligations\.\d+\.oblig(or|ee)PartyId/, 'obligorId'],
  [/obligations\.\d+\.amountFen/, 'amountFen'],
  [/obligations\.\d+\.dueOn/, 'dueOn'],
  [/^terms/, 'agreed'],
  [/^agreedOn/, 'days.agreedOn'],
  [/^record/, 'performance'],
  [/^closure\.closedOn/, 'registeredOn'],
  [/^closure/, 'closes'],
];
