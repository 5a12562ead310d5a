import type { ObligationStanding } from '@shared/domain/case/agreement/obligation-standing';
import {
  OBLIGATION_STANDING_LABELS,
  type ObligationStandingState,
} from '@shared/domain/case/agreement/standing-words';
import { FULFILLMENT_STATE_LABELS } from '@shared/domain/case/model/follow-through';
import { formatChineseDate, wordDaysLeft } from '@shared/domain/kernel/local-date';
import { formatYuan } from '@shared/domain/kernel/money';
import { AttachmentLink } from '../attachments/AttachmentLink';

/** What was found out about an obligation, the newest first. */
export function StandingRecords({ records }: Pick<ObligationStanding, 'records'>) {
  if (records.length === 0) return null;
  return (
    <ul className="standing-records">
      {records.map((record) => (
        <li key={record.id}>
          {formatChineseDate(record.recordedOn)} {FULFILLMENT_STATE_LABELS[record.state]}
          {record.paidFen !== null && `，累计 ${formatYuan(record.paidFen)} 元`}
          {record.note && `，${record.note}`}
          {record.correctionReason && `（更正：${record.correctionReason}）`}
          <AttachmentLink
            subject={{ of: 'fulfillment', recordId: record.id }}
            owner={`${formatChineseDate(record.recordedOn)}的履行登记`}
            word="凭证"
          />
        </li>
      ))}
    </ul>
  );
}

/** 最迟2026年12月1日（还剩 3 天） */
export function wordDueDay({ obligation, daysLeft, isReplaced }: ObligationStanding): string {
  if (obligation.dueOn === null || isReplaced) return '';
  const left = daysLeft === null ? '' : `（${wordDaysLeft(daysLeft)}）`;
  return `最迟${formatChineseDate(obligation.dueOn)}${left}`;
}

const MARKS: Readonly<Record<ObligationStandingState, { className: string; shape: string }>> = {
  not_in_force: { className: 'mark mark-plain', shape: '○' },
  not_due: { className: 'mark mark-plain', shape: '○' },
  due_soon: { className: 'mark mark-yellow', shape: '▲' },
  past_due_unrecorded: { className: 'mark mark-yellow', shape: '▲' },
  partly_fulfilled: { className: 'mark mark-blue', shape: '◐' },
  overdue: { className: 'mark mark-red', shape: '■' },
  fulfilled: { className: 'mark mark-jade', shape: '✓' },
  released: { className: 'mark mark-plain', shape: '－' },
};

/** How an obligation stands: a shape and a word. */
export function StandingMark({ state }: { readonly state: ObligationStandingState }) {
  const { className, shape } = MARKS[state];
  return (
    <span className={className}>
      <span aria-hidden="true">{shape}</span>
      {OBLIGATION_STANDING_LABELS[state]}
    </span>
  );
}
