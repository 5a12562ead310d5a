import { SIGNED_BY } from '@shared/domain/case/model/agreement';
import { AMENDMENT_KINDS, amendmentPart } from '@shared/domain/case/model/amendment';
import { isLeaving, LEAVING_KINDS } from '@shared/domain/case/model/party-change';
import { addDays } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import { makeClause, makeObligation } from './make-agreement';
import { makeParty } from './make-case';
import { anyDay, type Moment, type RandomAct } from './random-moment';

/** What is done about how a mediation comes out, besides agreements and their ends. */
export const OUTCOMES: Readonly<Record<string, (moment: Moment) => RandomAct>> = {
  noteSignatures: (moment) => {
    const { now, seeded } = moment;
    const signatures = now.parties
      .filter(() => seeded.chance(0.6))
      .map(({ id }) => ({
        ...{ partyId: id, signedOn: anyDay(moment) },
        by: seeded.pick([...SIGNED_BY, 'self', 'self', null]),
      }));
    const [first] = signatures;
    const isTwice = first !== undefined && seeded.chance(0.1);
    return {
      route: 'cases.noteSignatures',
      input: { signatures: isTwice ? [...signatures, first] : signatures },
    };
  },
  recordLeaving: (moment) => {
    const { now, seeded } = moment;
    return {
      route: 'cases.recordLeaving',
      input: {
        leaving: {
          partyId: seeded.chance(0.9) ? seeded.pick(now.parties).id : 'nobody',
          kind: seeded.pick(LEAVING_KINDS),
          ...{ changedOn: anyDay(moment), reason: '自己去法院', areRemediesExplained: true },
        },
      },
    };
  },
  removeLeaving: ({ now, seeded }) => ({
    route: 'cases.removeLeaving',
    input: { changeId: seeded.pick([...now.partyChanges.map(({ id }) => id), 'nobody']) },
  }),
  addParties: (moment) => {
    const { now, seeded } = moment;
    const gone = now.partyChanges.filter((one) => isLeaving(one)).map(({ partyId }) => partyId);
    const succeedsId = seeded.chance(0.5) ? seeded.pick([...gone, null]) : null;
    const side = now.parties.find(({ id }) => id === succeedsId)?.side ?? 'respondent';
    const party = makeParty({ id: `j${seeded.digits(6)}`, side, name: '新来的人', phone: '' });
    return {
      route: 'cases.addParties',
      input: {
        parties: [party],
        joining: { succeedsId, changedOn: anyDay(moment), reason: '也是当事人' },
      },
    };
  },
  draftAmendment: (moment) => {
    const { now, seeded, today } = moment;
    const kind = seeded.pick(AMENDMENT_KINDS);
    const known = now.amendments.find(({ signing }) => signing === null);
    const obligation = makeObligation({
      ...{ id: `a${seeded.digits(6)}`, dueOn: addDays(today, seeded.below(60) - 5) },
      ...{ obligorPartyId: 'p2', obligeePartyId: 'p1' },
    });
    const owed = now.agreement?.terms.clauses.flatMap(({ obligations }) => obligations) ?? [];
    return {
      route: 'cases.draftAmendment',
      input: {
        amendmentId: seeded.chance(0.5) ? (known?.id ?? null) : null,
        amendment: {
          ...blankOf(amendmentPart),
          ...{ kind: known?.kind ?? kind, reason: '推迟', wrong: '一号', right: '二号' },
          replacedIds: seeded.chance(0.5) ? owed.map(({ id }) => id).slice(0, 1) : [],
        },
        terms: { clauses: [makeClause({ id: `k${seeded.digits(6)}`, obligations: [obligation] })] },
      },
    };
  },
  mediateAgain: (moment) => ({
    route: 'cases.mediateAgain',
    input: {
      registration: {
        ...{ registeredOn: moment.today, requestedOn: anyDay(moment) },
        ...{ source: 'application_oral' as const, description: '又吵起来了' },
      },
    },
  }),
  putInWriting: () => ({ route: 'cases.putInWriting', input: {} }),
  signAmendment: (moment) => {
    const on = anyDay(moment);
    const known = moment.now.amendments.find(({ signing }) => signing === null);
    return {
      route: 'cases.signAmendment',
      input: {
        amendmentId: known?.id ?? 'nobody',
        signing: { partiesSignedOn: on, mediatorsSignedOn: on, sealedOn: anyDay(moment) },
      },
    };
  },
  removeAmendment: ({ now, seeded }) => ({
    route: 'cases.removeAmendment',
    input: { amendmentId: seeded.pick([...now.amendments.map(({ id }) => id), 'nobody']) },
  }),
  transfer: (moment) => ({
    route: 'cases.transfer',
    input: {
      transfer: {
        ...{ transferredOn: anyDay(moment), receiver: 'authority' as const },
        ...{ receiverName: '住建局', reason: '归行政部门管', materials: '', letterNumber: '' },
      },
    },
  }),
  terminate: (moment) => ({
    route: 'cases.terminate',
    input: {
      termination: {
        terminatedOn: anyDay(moment),
        ground: 'no_agreement',
        reason: '分歧较大',
        areRemediesExplained: true,
        remediesNote: '',
      },
    },
  }),
};
