import { PREVENTION_LABELS, PREVENTIONS, pairOf } from '../../typed/typed-lists';
import type { OwnCheck } from './own-check';

/**
 * 件 and 人 of a typed pair belong together: nobody was concerned by no case, and each case concerned somebody. What was not
 * typed is compared with nothing.
 */
export const typedPairs: OwnCheck = (figures) => {
  const faults = PREVENTIONS.flatMap((one) => {
    const { cases, persons } = pairOf(one);
    const [count, people] = [cases, persons].map(({ name }) => figures(`typed.${name}`).thisPeriod);
    const name = PREVENTION_LABELS[one];
    if ((people ?? 0) > 0 && (count ?? 0) === 0)
      return [`${name}填了 ${people} 人，件数${count === 0 ? '是 0' : '没有填'}`];
    if (typeof count === 'number' && typeof people === 'number' && people < count)
      return [`${name} ${count} 件只有 ${people} 人`];
    return [];
  });
  return {
    key: 'typed.pairs',
    label: '手填的件数和人数配得上',
    isPassed: faults.length === 0,
    detail: faults.length === 0 ? '有人数的都有件数，人数不少于件数' : faults.join('；'),
  };
};
