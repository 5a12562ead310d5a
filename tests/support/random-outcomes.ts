import { SIGNED_BY } from '@shared/domain/case/model/agreement';
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
};
