import {
  isInvitedByBoth,
  SESSION_RESULT_LABELS,
  type Session,
  sessionSchema,
  wordNoShow,
} from '@shared/domain/case/model/session';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { GONE_PARTY, PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { useCaseFile } from '../shared/case-file-context';

/** A piece of the record: what it is, and what stands there. */
interface Piece {
  readonly lead: string;
  readonly text: string;
}

/** The record of a session as one reads it: a page of text, in the order of the paper. What is not written is named below. */
export function SessionRecord({ session }: { readonly session: Session }) {
  const { view } = useCaseFile();
  const { parties } = view.case;
  const said = parties.map(({ id, name, side }) => ({
    lead: `${PARTY_SIDE_LABELS[side]}${name}`,
    text: session.statements.find(({ partyId }) => partyId === id)?.text ?? '',
  }));
  const pieces: Piece[] = [
    ...said,
    { lead: labelOf(sessionSchema.shape.factsFound), text: session.factsFound },
    { lead: labelOf(sessionSchema.shape.proposal), text: session.proposal },
    { lead: labelOf(sessionSchema.shape.result), text: tellResult(session) },
  ];
  const isNotTold = !session.isRightsNoticeGiven;
  const blanks = [
    ...(isNotTold ? ['权利义务告知'] : []),
    ...pieces.filter(({ text }) => text === '').map(({ lead }) => lead),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long record scrolls by itself, so the keyboard must reach it
    <article className="record-sheet" tabIndex={0} aria-label="调解记录">
      <p>{tellWhen(session)}</p>
      <p>{useAttendance(session)}</p>
      {!isNotTold && <p>已告知当事人在调解中的权利和义务。</p>}
      {pieces
        .filter(({ text }) => text !== '')
        .map(({ lead, text }) => (
          <p key={lead}>
            <strong>{lead}：</strong>
            {text}
          </p>
        ))}
      {blanks.length > 0 && <p className="record-blanks">没有记：{blanks.join('、')}</p>}
    </article>
  );
}

/** 2026年11月25日 15:00至16:20，在滨河路调解室，公开进行。记录人苏玉梅。 */
function tellWhen({ heldOn, startsAt, endsAt, place, isPublic, recorder }: Session): string {
  const times = [startsAt, endsAt].filter(Boolean).join('至');
  const facts = [
    `${formatChineseDate(heldOn)}${times === '' ? '' : ` ${times}`}`,
    place === '' ? '' : `在${place}`,
    isPublic === null ? '' : isPublic ? '公开进行' : '不公开进行',
  ];
  const written = recorder === '' ? '' : `记录人${recorder}。`;
  return `${facts.filter(Boolean).join('，')}。${written}`;
}

function useAttendance(session: Session): string {
  const { presentPartyIds, presentAgents, invitedHelpers, noShows } = session;
  const { parties } = useCaseFile().view.case;
  const names = parties.filter(({ id }) => presentPartyIds.includes(id)).map(({ name }) => name);
  const here = [...names, ...presentAgents.map((name) => `${name}（代理人）`)];
  const helpers = invitedHelpers.map(({ name, relation }) =>
    [name, relation === '' ? '' : `（${relation}）`].join(''),
  );
  const isAgreed = invitedHelpers.length > 0 && invitedHelpers.every(isInvitedByBoth);
  const absent = noShows.map((noShow) => {
    const name = parties.find(({ id }) => id === noShow.partyId)?.name ?? GONE_PARTY;
    const why = wordNoShow(noShow).join('，');
    return why === '' ? name : `${name}（${why}）`;
  });
  return [
    here.length === 0 ? '没有记到场的当事人。' : `到场：${here.join('、')}。`,
    absent.length === 0 ? '' : `没有到场：${absent.join('、')}。`,
    helpers.length === 0
      ? ''
      : `参加人：${helpers.join('、')}${isAgreed ? '，双方都同意邀请' : ''}。`,
  ].join('');
}

function tellResult({ result, resultNote }: Session): string {
  const word = result === null ? '' : `${SESSION_RESULT_LABELS[result]}。`;
  return `${word}${resultNote}`;
}
