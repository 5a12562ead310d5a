import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { anyDay, type Moment, type RandomAct } from './random-moment';

/** Who holds a case, and on which level it is. */
export const HANDLING: Readonly<Record<string, (moment: Moment) => RandomAct>> = {
  handOver: (moment) => {
    const { now, seeded, mediatorId } = moment;
    const known = now.mediators.map((one) => one.mediatorId);
    return {
      route: 'cases.handOver',
      input: {
        handover: {
          fromId: seeded.chance(0.5) ? null : seeded.pick([...known, 'nobody']),
          toId: seeded.chance(0.7) ? mediatorId : 'nobody',
          handedOn: anyDay(moment),
          note: '',
        },
      },
    };
  },
  moveLevel: (moment) => ({
    route: 'cases.moveLevel',
    input: {
      step: {
        level: moment.seeded.pick([...DEFAULT_SETTINGS.levelLadder, '省']),
        levelOn: anyDay(moment),
        unit: '',
        reason: '没有说成',
      },
    },
  }),
};
