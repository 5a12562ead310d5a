import { formatChineseDate } from '../../kernel/local-date';
import { sessionsInOrder } from '../model/session-facts';
import { defineCaseWarning } from './case-warning';

/** Two sessions of one case that begin at the same moment: one of them was entered twice, or on the wrong day. */
export const SAME_TIME_WARNING = defineCaseWarning({
  key: 'same_time',
  of: ({ sessions }) =>
    sessionsInOrder(sessions).flatMap(({ heldOn, startsAt }, at, all) => {
      const before = all[at - 1];
      if (startsAt === null || before?.heldOn !== heldOn || before.startsAt !== startsAt) return [];
      const message = `${formatChineseDate(heldOn)} ${startsAt} 有两场调解，请核对是不是重复登记了，或者写错了日子`;
      return [{ field: null, message }];
    }),
});
