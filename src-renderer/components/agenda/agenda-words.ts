import { wordDaysLeft } from '@renderer/messages/day-wording';
import { OBLIGATION_STANDING_LABELS } from '@shared/domain/case/agreement/standing-words';
import { CLOCK_KIND_LABELS } from '@shared/domain/case/clocks/clock-words';
import type { AgendaItem } from '@shared/domain/case/dues/agenda';
import { formatYuan } from '@shared/domain/kernel/money';

export const AGENDA_KIND_LABELS = {
  session: '调解',
  clock: '期限',
  obligation: '履行',
  follow_up: '回访',
  rework: '二次办理',
} as const satisfies Record<AgendaItem['kind'], string>;

interface AgendaWords {
  /** What is to be done, in a few words. */
  readonly what: string;
  /** The mark at the end of the line. */
  readonly mark: string;
}

/** An item of the agenda in words. */
export function wordAgendaItem(item: AgendaItem): AgendaWords {
  switch (item.kind) {
    case 'session':
      return {
        what: [item.startsAt ?? '时间未定', item.place || '地点未定'].join(' · '),
        mark: '调解',
      };
    case 'clock': {
      const { kind, daysLeft, isProvisional } = item.clock;
      return {
        what: `${CLOCK_KIND_LABELS[kind]}到期`,
        mark: `${wordDaysLeft(daysLeft)}${isProvisional ? '（暂定）' : ''}`,
      };
    }
    case 'obligation':
      return wordObligation(item);
    case 'follow_up':
      return { what: '约定的回访', mark: wordDaysLeft(item.daysLeft) };
    case 'rework':
      return { what: '当事人不满意，需二次办理', mark: '待办' };
  }
}

function wordObligation({
  standing,
  lateness,
}: Extract<AgendaItem, { kind: 'obligation' }>): AgendaWords {
  const { obligation, obligorName, state, daysLeft } = standing;
  const amount = obligation.amountFen === null ? '' : ` ${formatYuan(obligation.amountFen)} 元`;
  return {
    what: `${obligorName}：${obligation.action}${amount}`,
    mark:
      lateness === 'late' || daysLeft === null
        ? OBLIGATION_STANDING_LABELS[state]
        : wordDaysLeft(daysLeft),
  };
}

/** Stable React key of an item. */
export function agendaKey(item: AgendaItem): string {
  const { kind, caseId, on } = item;
  if (kind === 'session') return `${kind}-${item.sessionId}`;
  if (kind === 'obligation') return `${kind}-${caseId}-${item.standing.obligation.id}`;
  return kind === 'clock' ? `${kind}-${caseId}-${item.clock.kind}` : `${kind}-${caseId}-${on}`;
}
