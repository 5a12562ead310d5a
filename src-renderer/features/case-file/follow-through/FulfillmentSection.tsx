import { MoneyText } from '@renderer/components/amount/MoneyText';
import { seriesOf } from '@shared/domain/case/agreement/installment-series';
import type { ObligationStanding } from '@shared/domain/case/agreement/obligation-standing';
import { isSettled } from '@shared/domain/case/agreement/obligations';
import { FULFILLMENT_MODE_LABELS } from '@shared/domain/case/model/agreement';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { sayFulfillment } from '../shared/section-summaries';
import { FulfillmentDialog } from './FulfillmentDialog';
import { InstallmentSeries } from './InstallmentSeries';
import { Remedies } from './Remedies';
import { StandingMark, StandingRecords, wordDueDay } from './standing-parts';
import { Urgings } from './Urgings';
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
      acts={['recordFulfillment', 'recordUrging', 'recordRemedy']}
    >
      {view.obligations.length === 0 && (
        <p className="section-not-yet">
          {view.effectiveOn === null
            ? '协议生效后，在这里登记每一项的履行情况。'
            : '协议里没有写要履行的事项。'}
        </p>
      )}
      <ul className="standings">
        {seriesOf(view.obligations).map((series) =>
          series.length === 1 ? (
            <Standing key={series[0].obligation.id} standing={series[0]} />
          ) : (
            <InstallmentSeries key={series[0].obligation.id} series={series} />
          ),
        )}
      </ul>
      <Urgings />
      <Remedies />
      {open && <FulfillmentDialog key={open.obligation.id} standing={open} />}
    </CaseSection>
  );
}

function Standing({ standing }: { readonly standing: ObligationStanding }) {
  const { obligation, obligorName, obligeeName, clauseName, state, records } = standing;
  return (
    <li className="standing">
      <div className="standing-head">
        <div className="standing-words">
          <span className="quiet">
            {clauseName} · {FULFILLMENT_MODE_LABELS[obligation.mode]}
            {standing.isReplaced && ' · 已由补充协议代替，付过的照算'}
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
          isAgain={isSettled(standing)}
          type={isSettled(standing) ? 'text' : 'default'}
        />
      </div>
      <StandingRecords records={records} />
    </li>
  );
}
