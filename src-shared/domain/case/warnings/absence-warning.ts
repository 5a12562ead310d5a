import { formatChineseDate } from '../../kernel/local-date';
import { absencesOn, tellAbsence } from '../../mediator/absences';
import { hasRecord, sessionsInOrder } from '../model/session-facts';
import { defineCaseWarning } from './case-warning';

/** A session is planned for a day on which one of the mediators will be away: the absence was written down later. */
export const ABSENCE_WARNING = defineCaseWarning({
  key: 'planned_while_away',
  of: ({ sessions, mediators }, { roster = [], today }) =>
    sessionsInOrder(sessions)
      .filter((session) => !hasRecord(session) && session.heldOn >= today)
      .flatMap(({ heldOn }) =>
        mediators.flatMap(({ mediatorId, name }) => {
          const known = roster.find(({ id }) => id === mediatorId);
          return (known === undefined ? [] : absencesOn(known, heldOn)).map((absence) => ({
            field: null,
            message: `${formatChineseDate(heldOn)}约了调解，${name}${tellAbsence(absence)}，请改期或者换人`,
          }));
        }),
      ),
});
