import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { isAccepted } from '@shared/domain/case/model/proposal';
import { addDays } from '@shared/domain/kernel/local-date';
import { makeClause, makeObligation, makeTerms } from './make-agreement';
import { makePlannedSession, makeSession } from './make-case';
import { makeConfirmation, makeFollowUp, makeFulfillment } from './make-follow-through';
import { RISKY } from './random-alerts';
import { PAUSES_AND_ARCHIVE } from './random-archiving';
import { makeRandomAccepting } from './random-at-once';
import { HANDLING } from './random-handling';
import { INTAKE } from './random-intake';
import { anyDay, type Moment, type RandomAct } from './random-moment';
import { OUTCOMES } from './random-outcomes';
import { PAPERWORK } from './random-paperwork';
import { corrected, tied } from './random-people';
import { removalsOf } from './random-removals';
import { UNPERFORMED } from './random-unperformed';

const MAKERS: Readonly<Record<string, (moment: Moment) => RandomAct>> = {
  updateRegistration: (moment) => ({
    route: 'cases.updateRegistration',
    input: {
      registration: {
        ...moment.now.registration,
        ...(moment.seeded.chance(0.5)
          ? { requestedOn: anyDay(moment) }
          : { registeredOn: anyDay(moment) }),
      },
    },
  }),
  ...PAPERWORK,
  ...PAUSES_AND_ARCHIVE,
  ...INTAKE,
  ...HANDLING,
  ...OUTCOMES,
  saveParties: corrected,
  linkPerson: tied,
  recordConsents: (moment) => {
    const { now, seeded } = moment;
    const consents = now.parties
      .filter(() => seeded.chance(0.95))
      .map(({ id }) => {
        const { earlier: _kept, ...known } = now.consents.find(({ partyId }) => partyId === id) ?? {
          partyId: id,
          isGiven: seeded.chance(0.93),
          askedOn: anyDay(moment),
          method: 'phone' as const,
        };
        if (seeded.chance(0.6)) return known;
        return { ...known, isGiven: seeded.chance(0.75), askedOn: anyDay(moment) };
      });
    return { route: 'cases.recordConsents', input: { consents } };
  },
  appointMediators: ({ mediatorId }) => ({
    route: 'cases.appointMediators',
    input: { mediators: [{ mediatorId, isPresiding: true, appointment: 'committee' }] },
  }),
  accept: (moment) => ({
    route: 'cases.accept',
    input: { acceptance: { acceptedOn: anyDay(moment), acceptedBy: '', limitInDays: 30 } },
  }),
  acceptAtOnce: makeRandomAccepting,
  withdraw: (moment) => ({
    route: 'cases.withdraw',
    input: { withdrawal: { withdrawnOn: anyDay(moment), reason: '和解' } },
  }),
  extend: (moment) => ({
    route: 'cases.extend',
    input: {
      extension: {
        extendedOn: anyDay(moment),
        untilOn: moment.seeded.chance(0.7)
          ? addDays(moment.today, 40 + moment.seeded.below(100))
          : anyDay(moment),
        reason: '双方同意',
      },
    },
  }),
  openSession: (moment) => {
    const { now, seeded } = moment;
    const id = `s${now.sessions.length + 1}-${seeded.digits(4)}`;
    const presentPartyIds = now.parties.map((party) => party.id).filter(() => seeded.chance(0.9));
    const soon = seeded.chance(0.5) ? addDays(moment.today, 3) : anyDay(moment);
    const session = seeded.chance(0.3)
      ? makePlannedSession({ id, heldOn: soon })
      : makeSession({ id, heldOn: anyDay(moment), presentPartyIds, statements: [] });
    return { route: 'cases.openSession', input: { session } };
  },
  editSession: (moment) => {
    const { now, seeded } = moment;
    const known = seeded.pick([...now.sessions, makeSession({ id: 'nobody' })]);
    const blank = makePlannedSession({ id: known.id, heldOn: known.heldOn });
    const ids = now.parties.map(({ id }) => id);
    const change = seeded.pick([
      { ...known, heldOn: anyDay(moment) },
      { ...known, presentPartyIds: ids, proposal: '各让一步', result: 'agreed' },
      { ...known, presentPartyIds: [...ids, ...ids].slice(0, 1 + seeded.below(4)) },
      { ...known, statements: [], factsFound: '', proposal: '', resultNote: '', result: null },
      blank,
      { ...blank, heldOn: anyDay(moment) },
    ]);
    return { route: 'cases.saveSession', input: { session: change } };
  },
  removeSession: ({ now, seeded }) => {
    const sessionId = now.sessions.length > 0 ? seeded.pick(now.sessions).id : 'nobody';
    return { route: 'cases.removeSession', input: { sessionId } };
  },
  rescheduleSession: (moment) => {
    const known = moment.seeded.pick([...moment.now.sessions, makeSession()]);
    const { id: sessionId, startsAt, endsAt, place } = known;
    const session = { heldOn: anyDay(moment), startsAt, endsAt, place };
    return { route: 'cases.rescheduleSession', input: { sessionId, session } };
  },
  draftAgreement: (moment) => {
    // Few walks come to an agreement with a proposal at hand: then it is taken up every other time.
    const accepted = moment.now.proposals.findLast(isAccepted);
    if (accepted !== undefined && moment.seeded.chance(0.5))
      return { route: 'cases.adoptProposal', input: { proposalId: accepted.id } };
    return { route: 'cases.draftAgreement', input: { terms: makeRandomTerms(moment) } };
  },
  signAgreement: (moment) => {
    const on = anyDay(moment);
    const other = () => (moment.seeded.chance(0.6) ? on : anyDay(moment));
    const signing = { partiesSignedOn: on, mediatorsSignedOn: other(), sealedOn: other() };
    return { route: 'cases.signAgreement', input: { signing } };
  },
  concludeOrally: (moment) => ({
    route: 'cases.concludeOrally',
    input: { terms: makeRandomTerms(moment), agreedOn: anyDay(moment) },
  }),
  recordFulfillment: (moment) => {
    const { seeded } = moment;
    const state = seeded.pick([
      'fulfilled',
      'partly_fulfilled',
      'partly_fulfilled',
      'overdue',
      'released',
    ] as const);
    const paidFen =
      state === 'fulfilled'
        ? seeded.pick([120_000, null])
        : seeded.pick([null, 10, 50_000, 90_000]);
    const record = makeFulfillment({
      id: `f${seeded.digits(8)}`,
      state,
      paidFen,
      recordedOn: anyDay(moment),
      note: seeded.chance(0.8) ? '对方放弃' : '',
      ...(seeded.chance(0.2) && { correctionReason: '上次看错了收条' }),
    });
    return { route: 'cases.recordFulfillment', input: { record } };
  },
  recordFollowUp: (moment) => {
    const { now, seeded } = moment;
    const ids = now.parties.map(({ id }) => id);
    const followUp = makeFollowUp({
      id: `v${seeded.digits(8)}`,
      visitedOn: anyDay(moment),
      visitedPartyIds: seeded.chance(0.1) ? [...ids, ...ids] : ids.slice(0, 1),
      satisfaction: seeded.chance(0.3) ? 'dissatisfied' : 'satisfied',
    });
    return { route: 'cases.recordFollowUp', input: { followUp } };
  },
  ...UNPERFORMED,
  recordConfirmation: (moment) => {
    const isDecided = moment.seeded.chance(0.6);
    const confirmation = makeConfirmation({
      state: isDecided ? 'confirmed' : 'applied',
      appliedOn: moment.now.judicialConfirmation?.appliedOn ?? anyDay(moment),
      decidedOn: isDecided ? anyDay(moment) : null,
    });
    return { route: 'cases.recordConfirmation', input: { confirmation } };
  },
  close: (moment) => ({
    route: 'cases.close',
    input: { closure: { closedOn: anyDay(moment), note: '权利人放弃' } },
  }),
};

type Act = keyof typeof MAKERS;

// What gets a case on comes more often, or hardly any would ever get beyond 受理.
const USUAL: Readonly<Record<MediationCase['status'], readonly Act[]>> = {
  registered: [
    'recordCallAttempt',
    'recordConsents',
    'recordConsents',
    'appointMediators',
    'acceptAtOnce',
    'updateRegistration',
    'accept',
    'accept',
    'saveParties',
  ],
  accepted: [
    ...(['openSession', 'openSession', 'recordConsents', 'saveParties', 'extend'] as const),
    'pauseMediation',
  ],
  mediating: [
    ...RISKY,
    'recordFeedback',
    'answerFeedback',
    'pauseMediation',
    ...(['resumeMediation', 'openSession', 'recordPrivateTalk', 'removePrivateTalk'] as const),
    'editSession',
    'editSession',
    'removeSession',
    'rescheduleSession',
    'recordLeaving',
    'removeLeaving',
    'addParties',
    'recordRecusal',
    'removeRecusal',
    'decideRecusal',
    'recordPrivateTalk',
    'removePrivateTalk',
    'recordProposal',
    'recordProposal',
    'removeProposal',
    'adoptProposal',
    'adoptProposal',
    'recordInvestigation',
    'removeInvestigation',
    'recordConsents',
    'saveParties',
    'extend',
    ...(['draftAgreement', 'draftAgreement', 'noteSignatures', 'signAgreement'] as const),
    ...(['signAgreement', 'signAgreement', 'concludeOrally'] as const),
  ],
  agreement_reached: [
    'recordFeedback',
    'answerFeedback',
    'removeFeedback',
    'recordFulfillment',
    'recordFulfillment',
    'recordFollowUp',
    'resolveRework',
    'recordConfirmation',
    ...Object.keys(UNPERFORMED),
    'updateContacts',
    ...RISKY,
    'recordLeaving',
    'addParties',
    'draftAmendment',
    'putInWriting',
    'signAmendment',
    'signAmendment',
    'removeAmendment',
    'recordDelivery',
    'removeDelivery',
    'close',
  ],
  closed: [
    'recordFeedback',
    'answerFeedback',
    'archive',
    'reopen',
    'recordFulfillment',
    'recordFollowUp',
    'resolveRework',
    'recordConfirmation',
    ...Object.keys(UNPERFORMED),
    'updateContacts',
  ],
  terminated: ['recordFollowUp', 'resolveRework'],
  declined: ['recordFollowUp', 'resolveRework'],
  withdrawn: ['recordFollowUp', 'resolveRework'],
  transferred: ['recordFollowUp', 'resolveRework'],
};

/** What somebody might try next with the case, sensible or not, rather of what is `wanted` because nobody was let do it yet. */
export function makeRandomAct(moment: Moment, wanted: readonly string[] = []): RandomAct {
  const usual = USUAL[moment.now.status];
  const isUsual = usual.length > 0 && moment.seeded.chance(0.85);
  const removals = removalsOf(moment.now);
  // What is taken out was written down before: by mere chance the two hardly ever meet.
  const isRemoval = removals.length > 0 && moment.seeded.chance(0.15);
  const others = isUsual ? usual : Object.keys(MAKERS);
  const missed = wanted.filter((name) => name in MAKERS);
  const isWanted = missed.length > 0 && moment.seeded.chance(0.2);
  const name = moment.seeded.pick(isWanted ? missed : isRemoval ? removals : others);
  const make = MAKERS[name];
  if (make === undefined) throw new Error(`no such act: ${name}`);
  return make(moment);
}

function makeRandomTerms(moment: Moment) {
  const { seeded, today } = moment;
  const dueOn = seeded.chance(0.7) ? addDays(today, seeded.below(60)) : anyDay(moment);
  const mode = seeded.pick(['lump_sum', 'lump_sum', 'immediate'] as const);
  return makeTerms({ clauses: [makeClause({ obligations: [makeObligation({ dueOn, mode })] })] });
}
