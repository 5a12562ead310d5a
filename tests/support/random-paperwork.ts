import { deliveryPart } from '@shared/domain/case/model/delivery';
import { investigationPart } from '@shared/domain/case/model/investigation';
import { isAccepted } from '@shared/domain/case/model/proposal';
import { RECUSAL_RESULTS } from '@shared/domain/case/model/recusal';
import { blankOf } from '@shared/domain/record/blank';
import { ALERTS } from './random-alerts';
import { anyDay, type Moment, type RandomAct } from './random-moment';
import { PEOPLE } from './random-people';

/** What is done about the papers of a file, and what is noted beside the sittings. */
export const PAPERWORK: Readonly<Record<string, (moment: Moment) => RandomAct>> = {
  ...ALERTS,
  notePrinted: ({ seeded }) => ({
    route: 'cases.notePrinted',
    input: {
      sheets: [
        {
          paper: seeded.pick(['dossier_cover', 'written_agreement', 'nothing']),
          ofId: null,
          copies: 1 + seeded.below(3),
        },
      ],
    },
  }),
  notePlatform: (moment) => ({
    route: 'cases.notePlatform',
    input: {
      platform: moment.seeded.chance(0.8)
        ? { number: `平${moment.seeded.digits(5)}`, enteredOn: anyDay(moment) }
        : null,
    },
  }),
  editPaperText: ({ seeded }) => ({
    route: 'cases.editPaperText',
    input: {
      ...{ paper: seeded.pick(['file_note', 'termination_notice']), ofId: null },
      ...{ slot: seeded.pick(['note', 'reason']), text: seeded.chance(0.8) ? '另作说明' : null },
    },
  }),
  recordInvestigation: (moment) => {
    const { now, seeded } = moment;
    const known = now.investigations.map(({ id }) => id);
    return {
      route: 'cases.recordInvestigation',
      input: {
        investigationId: seeded.chance(0.5) ? null : (known[0] ?? 'nobody'),
        investigation: {
          ...blankOf(investigationPart),
          ...{
            investigatedOn: anyDay(moment),
            asked: seeded.pick(PEOPLE).name,
            text: '看见过争吵。',
          },
          investigators: '苏玉梅',
        },
      },
    };
  },
  removeInvestigation: ({ now, seeded }) => ({
    route: 'cases.removeInvestigation',
    input: {
      investigationId: seeded.pick([...now.investigations.map(({ id }) => id), 'nobody']),
    },
  }),
  recordRecusal: (moment) => {
    const { now, seeded, mediatorId } = moment;
    const asker = seeded.pick([...now.parties.map(({ id }) => id), null, 'nobody']);
    return {
      route: 'cases.recordRecusal',
      input: {
        recusalId: seeded.chance(0.8) ? null : (now.recusals[0]?.id ?? 'nobody'),
        recusal: {
          ...{ mediatorId: seeded.pick([mediatorId, 'nobody']), partyId: asker },
          ...{ raisedOn: anyDay(moment), reason: '是对方的亲戚' },
        },
      },
    };
  },
  decideRecusal: (moment) => {
    const { now, seeded, mediatorId } = moment;
    return {
      route: 'cases.decideRecusal',
      input: {
        recusalId: seeded.pick([...now.recusals.map(({ id }) => id), 'nobody']),
        decision: {
          ...{ result: seeded.pick(RECUSAL_RESULTS), ruledOn: anyDay(moment) },
          ...{ ruledBy: '调委会主任', reason: seeded.pick(['', '没有关系']) },
        },
        successorId: seeded.pick([mediatorId, null, 'nobody']),
      },
    };
  },
  removeRecusal: ({ now, seeded }) => ({
    route: 'cases.removeRecusal',
    input: { recusalId: seeded.pick([...now.recusals.map(({ id }) => id), 'nobody']) },
  }),
  recordProposal: (moment) => {
    const ids = moment.now.proposals.map(({ id }) => id);
    const { seeded } = moment;
    return proposed(moment, seeded.chance(0.6) ? null : seeded.pick([...ids, 'nobody']));
  },
  removeProposal: ({ now }) => ({
    route: 'cases.removeProposal',
    input: { proposalId: now.proposals.at(-1)?.id ?? 'nobody' },
  }),
  adoptProposal: (moment) => {
    const accepted = moment.now.proposals.findLast(isAccepted);
    // Walks are short: what there is to adopt is proposed first.
    if (accepted === undefined && moment.seeded.chance(0.8)) return proposed(moment, null);
    return { route: 'cases.adoptProposal', input: { proposalId: accepted?.id ?? 'nobody' } };
  },
  recordPrivateTalk: (moment) => {
    const { now, seeded } = moment;
    const to = seeded.chance(0.9) ? now.parties.slice(0, 1) : [{ id: 'nobody' }];
    return {
      route: 'cases.recordPrivateTalk',
      input: {
        talkId: seeded.chance(0.7) ? null : (now.privateTalks[0]?.id ?? 'nobody'),
        privateTalk: {
          ...{ startsAt: '09:00', talker: '苏玉梅', talkNotes: '底线是三百元' },
          talkedOn: seeded.chance(0.7) ? moment.today : anyDay(moment),
          partyIds: to.map(({ id }) => id),
        },
      },
    };
  },
  removePrivateTalk: ({ now }) => ({
    route: 'cases.removePrivateTalk',
    input: { talkId: now.privateTalks.at(-1)?.id ?? 'nobody' },
  }),
  recordDelivery: (moment) => {
    const { now, seeded } = moment;
    const to = now.parties.filter(() => seeded.chance(0.7)).map(({ id }) => id);
    return {
      route: 'cases.recordDelivery',
      input: {
        deliveryId: seeded.chance(0.8) ? null : (now.deliveries[0]?.id ?? 'nobody'),
        delivery: {
          ...blankOf(deliveryPart),
          ...{ deliveredOn: anyDay(moment), papers: '调解通知书 1 份', way: '当面交付' },
          ...{ partyIds: to.length === 0 ? ['nobody'] : to, deliveredBy: '苏玉梅' },
        },
      },
    };
  },
  removeDelivery: ({ now }) => ({
    route: 'cases.removeDelivery',
    input: { deliveryId: now.deliveries.at(-1)?.id ?? 'nobody' },
  }),
};

function proposed(moment: Moment, proposalId: string | null): RandomAct {
  const { now, seeded } = moment;
  const ids = now.proposals.map(({ id }) => id);
  return {
    route: 'cases.recordProposal',
    input: {
      proposalId,
      proposal: {
        counterTo: seeded.chance(0.8) ? null : seeded.pick([...ids, 'nobody']),
        partyId: seeded.chance(0.9) ? null : seeded.pick([...now.parties, { id: 'nobody' }]).id,
        proposedOn: seeded.chance(0.7) ? moment.today : anyDay(moment),
        proposal: `一、付 ${seeded.below(900) + 1} 元\n二、不再追究`,
        applicantsAnswer: seeded.chance(0.8) ? 'accepted' : seeded.pick(['refused', null]),
        ...{ respondentsAnswer: 'accepted', answerNote: '' },
      },
    },
  };
}

/** Few walks come to an agreement with a proposal at hand: every other time it is taken up. */
export function adopted({ now, seeded }: Moment): RandomAct | null {
  const accepted = now.proposals.findLast(isAccepted);
  if (accepted === undefined || seeded.chance(0.5)) return null;
  return { route: 'cases.adoptProposal', input: { proposalId: accepted.id } };
}
