import { REWORK_RESULTS } from '@shared/domain/case/model/follow-through';
import { REMEDIES, remedyTakenPart } from '@shared/domain/case/model/remedy';
import { URGING_WAYS, urgingPart } from '@shared/domain/case/model/urging';
import { addDays } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import { anyDay, type Moment, type RandomAct } from './random-moment';

/** What is done where somebody is not content or does not perform: second handling, urging, and who went to court. */
export const UNPERFORMED: Readonly<Record<string, (moment: Moment) => RandomAct>> = {
  resolveRework: (moment) => {
    const open = moment.now.followUps.find(
      (visit) =>
        visit.answers.some(({ said }) => said === 'dissatisfied') &&
        visit.reworkResolvedOn === null,
    );
    const result = moment.seeded.pick(REWORK_RESULTS);
    const done = { resolvedOn: anyDay(moment), result, note: '已上门' };
    return { route: 'cases.resolveRework', input: { followUpId: open?.id ?? 'nobody', ...done } };
  },
  recordUrging: (moment) => {
    const { now, seeded, today } = moment;
    return {
      route: 'cases.recordUrging',
      input: {
        urgingId: seeded.chance(0.7) ? null : (now.urgings[0]?.id ?? 'nobody'),
        urging: {
          ...blankOf(urgingPart),
          ...{ urgedOn: anyDay(moment), urgedBy: '苏玉梅', way: seeded.pick(URGING_WAYS) },
          partyIds: [seeded.pick([...now.parties.map(({ id }) => id), 'nobody'])],
          promisedOn: seeded.chance(0.5) ? null : addDays(today, seeded.below(30) - 5),
        },
      },
    };
  },
  removeUrging: ({ now }) => ({
    route: 'cases.removeUrging',
    input: { urgingId: now.urgings.at(-1)?.id ?? 'nobody' },
  }),
  recordRemedy: (moment) => {
    const { now, seeded } = moment;
    return {
      route: 'cases.recordRemedy',
      input: {
        remedyId: seeded.chance(0.7) ? null : (now.remedies[0]?.id ?? 'nobody'),
        remedy: {
          ...blankOf(remedyTakenPart),
          ...{ soughtOn: anyDay(moment), court: '某区人民法院', remedy: seeded.pick(REMEDIES) },
          partyId: seeded.pick([...now.parties.map(({ id }) => id), 'nobody']),
        },
      },
    };
  },
  removeRemedy: ({ now }) => ({
    route: 'cases.removeRemedy',
    input: { remedyId: now.remedies.at(-1)?.id ?? 'nobody' },
  }),
};
