import { formatChineseDate } from '../../kernel/local-date';
import { PARTY_SIDE_LABELS, PARTY_SIDES } from '../../party/party';
import { CONSENT_OF, type InvitedHelper } from '../model/session';
import { hasRecord, sessionsInOrder } from '../model/session-facts';
import { defineCaseWarning } from './case-warning';

/**
 * Somebody took part in a session as 参加人 and not every side has agreed to that (《人民调解法》第20条: 征得当事人的同意后).
 * What happened is written down all the same.
 */
export const INVITED_WARNING = defineCaseWarning({
  key: 'invited',
  of: ({ sessions }) =>
    sessionsInOrder(sessions).flatMap((session) => {
      if (!hasRecord(session)) return [];
      return session.invitedHelpers.flatMap((helper) => {
        const message = tellLack(helper);
        if (message === null) return [];
        const day = formatChineseDate(session.heldOn);
        return [
          { field: null, message: `${day}的调解邀请了${helper.name || '参加人'}，${message}` },
        ];
      });
    }),
});

function tellLack(helper: InvitedHelper): string | null {
  const said = (answer: boolean | null) =>
    PARTY_SIDES.filter((side) => helper[CONSENT_OF[side]] === answer)
      .map((side) => PARTY_SIDE_LABELS[side])
      .join('和');
  const [refused, unasked] = [said(false), said(null)];
  if (refused !== '') return `${refused}没有同意；邀请参加人要征得当事人同意（人民调解法第20条）`;
  if (unasked === '') return null;
  return `还没有记${unasked}同不同意（人民调解法第20条）`;
}
