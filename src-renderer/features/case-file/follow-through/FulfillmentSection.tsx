import { MoneyText } from '@renderer/components/amount/MoneyText';
import type { ObligationStanding } from '@shared/domain/case/agreement/obligation-standing';
import {
  OBLIGATION_STANDING_LABELS,
  type ObligationStandingState,
} from '@shared/domain/case/agreement/standing-words';
import { FULFILLMENT_MODE_LABELS } from '@shared/domain/case/model/agreement';
import { FULFILLMENT_STATE_LABELS } from '@shared/domain/case/model/follow-through';
import { formatChineseDate, wordDaysLeft } from '@shared/domain/kernel/local-date';
import { formatYuan } from '@shared/domain/kernel/money';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { sayFulfillment } from '../shared/section-summaries';
import { FulfillmentDialog } from './FulfillmentDialog';
import './follow-through.css';

/** 履行: every obligation of the agreement and how it stands. */
export function FulfillmentSection() {
  const { view, openAct } = useCaseFile();
  const open =
    openAct?.name === 'recordFulfillment'
      ? view.obligations.find(({ obligation }) => obligation.id === openAct.targetId)
      : undefined;
  return (
    <CaseSection
      name="fulfillment"
      title="履行"
      summary={sayFulfillment(view)}
      acts={['recordFulfillment']}
    >
      {view.obligations.length === 0 && (
        <p className="section-not-yet">
          {view.effectiveOn === null
            ? '协议生效后，在这里登记每一项的履行情况。'
            : '协议里没有写要履行的事项。'}
        </p>
      )}
      <ul className="standings">
        {view.obligations.map((standing) => (
          <Standing key={standing.obligation.id} standing={standing} />
        ))}
      </ul>
      {open && <FulfillmentDialog standing={open} />}
    </CaseSection>
  );
}

function Standing({ standing }: { readonly standing: ObligationStanding }) {
  const { obligation, obligorName, obligeeName, clauseOrdinal, state, records } = standing;
  return (
    <li className="standing">
      <div className="standing-head">
        <div className="standing-words">
          <span className="quiet">
            第 {clauseOrdinal} 条 · {FULFILLMENT_MODE_LABELS[obligation.mode]}
          </span>
          <span>
            <strong>{obligorName}</strong>
            {obligeeName && (
              <>
                {' '}
                对 <strong>{obligeeName}</strong>
              </>
            )}
            ：{obligation.action}
            {obligation.amountFen !== null && (
              <>
                {' '}
                <MoneyText fen={obligation.amountFen} />
              </>
            )}
          </span>
          <span className="quiet">{wordDueDay(standing)}</span>
        </div>
        <StandingMark state={state} />
        <ActButton
          act="recordFulfillment"
          targetId={obligation.id}
          isAgain={state === 'fulfilled'}
          type={state === 'fulfilled' ? 'text' : 'default'}
        />
      </div>
      {records.length > 0 && (
        <ul className="standing-records">
          {records.map((record) => (
            <li key={record.id}>
              {formatChineseDate(record.recordedOn)} {FULFILLMENT_STATE_LABELS[record.state]}
              {record.paidFen !== null && `，累计 ${formatYuan(record.paidFen)} 元`}
              {record.note && `，${record.note}`}
              {record.correctionReason && `（更正：${record.correctionReason}）`}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function wordDueDay({ obligation, daysLeft }: ObligationStanding): string {
  if (obligation.dueOn === null) return '';
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
};

function StandingMark({ state }: { readonly state: ObligationStandingState }) {
  const { className, shape } = MARKS[state];
  return (
    <span className={className}>
      <span aria-hidden="true">{shape}</span>
      {OBLIGATION_STANDING_LABELS[state]}
    </span>
  );
}
