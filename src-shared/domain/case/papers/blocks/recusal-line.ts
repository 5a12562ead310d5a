import { formatChineseDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import type { PaperBlock } from '../../../paper/paper';
import { askerOf, type Recusal } from '../../model/recusal';
import type { Session } from '../../model/session';
import { heldSessions } from '../../model/session-facts';
import type { CaseOnPaper } from './case-on-paper';
import { paragraph } from './plain-blocks';
import { nameOnPaper } from './signature-block';

/**
 * What the record of a session tells of 回避: the requests since the session before it, up to its own day. Room for the pen
 * while nothing is decided; nothing at all where nobody asked.
 */
export function buildRecusals(
  c: Pick<CaseOnPaper, 'recusals' | 'parties' | 'sessions'>,
  { id }: Pick<Session, 'id'>,
): PaperBlock[] {
  const held = heldSessions(c);
  const at = held.findIndex((one) => one.id === id);
  const to = held[at]?.heldOn;
  const after = held[at - 1]?.heldOn ?? '';
  if (to === undefined) return [];
  return c.recusals
    .filter(({ raisedOn }) => raisedOn > after && raisedOn <= to)
    .map((recusal) => paragraph(tell(recusal, c), recusal.decision === null ? 1 : 0, '回避：'));
}

function tell(recusal: Recusal, { parties }: Pick<CaseOnPaper, 'parties'>): string {
  const { raisedOn, name, partyId, reason, decision } = recusal;
  const day = formatChineseDate(raisedOn);
  const whom = nameOnPaper(name);
  const asked =
    partyId === null
      ? `${day}，调解员${whom}自己提出回避`
      : `${day}，${nameOnPaper(askerOf(recusal, parties))}要求调解员${whom}回避`;
  const why = toBodyText(reason);
  const because = why === '' ? '' : `，理由是：${why.replace(/[。；，\s]+$/u, '')}`;
  if (decision === null) return `${asked}${because}。处理结果：`;
  return `${asked}${because}。${tellDecision(decision)}`;
}

function tellDecision({
  result,
  ruledOn,
  ruledBy,
  reason,
  successor,
}: NonNullable<Recusal['decision']>): string {
  const day = formatChineseDate(ruledOn);
  if (result === 'taken_back') return `${day}，提出的人收回了要求。`;
  const who = nameOnPaper(ruledBy);
  const why = toBodyText(reason).replace(/[。；，\s]+$/u, '');
  const because = why === '' ? '' : `，理由是：${why}`;
  if (result === 'refused') return `${day}，${who}决定不准许${because}。`;
  const next = successor === '' ? '' : `，由${nameOnPaper(successor)}接替`;
  return `${day}，${who}决定准许${because}${next}。`;
}
