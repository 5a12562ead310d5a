import { formatChineseDate } from '../../kernel/local-date';
import { isOpen } from '../model/case-status';
import { hasRecord } from '../model/session-facts';
import { defineCaseWarning } from './case-warning';

/** A session whose day has passed without a record. */
export const SESSION_WARNING = defineCaseWarning({
  key: 'sessions',
  of: ({ sessions, status }, { today }) =>
    isOpen(status)
      ? sessions
          .filter((session) => session.heldOn < today && !hasRecord(session))
          .map((session) => ({
            field: null,
            message: `${formatChineseDate(session.heldOn)}的调解还没有记录；如果没有开，请改期或取消这一场`,
          }))
      : [],
});
