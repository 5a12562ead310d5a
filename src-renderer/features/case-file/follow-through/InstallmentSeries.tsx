import { Fold } from '@renderer/components/form/FieldGrid';
import { restOf, type Series, tellSums } from '@shared/domain/case/agreement/installment-series';
import type { ObligationStanding } from '@shared/domain/case/agreement/obligation-standing';
import { isSettled } from '@shared/domain/case/agreement/obligations';
import { paidOf } from '@shared/domain/case/agreement/paid-of';
import { FULFILLMENT_MODE_LABELS } from '@shared/domain/case/model/agreement';
import { formatYuan } from '@shared/domain/kernel/money';
import { toChineseNumeral } from '@shared/domain/paper/chinese-numeral';
import { ActButton } from '../shared/ActButton';
import { StandingMark, StandingRecords, wordDueDay } from './standing-parts';

/** As many instalments as are all in sight; of more, those that wait come first and the rest is folded away. */
const MOST_IN_SIGHT = 6;
const NEXT_IN_SIGHT = 3;

/** A debt in instalments: the whole of it once, then each with what was paid of it and what is left. */
export function InstallmentSeries({ series }: { readonly series: Series }) {
  const { obligation, obligorName, obligeeName, clauseName } = series[0];
  const parts = series.map((standing, at) => ({ standing, name: nameOfPart(at) }));
  const waiting = parts.filter(({ standing }) => !isSettled(standing));
  const shown = parts.length <= MOST_IN_SIGHT ? parts : waiting.slice(0, NEXT_IN_SIGHT);
  const others = parts.filter((part) => !shown.includes(part));
  return (
    <li className="standing">
      <div className="standing-words">
        <span className="quiet">
          {clauseName} · {FULFILLMENT_MODE_LABELS[obligation.mode]}
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
        </span>
        <span className="standing-sums">{tellSums(series)}</span>
      </div>
      <PartList parts={shown} />
      {others.length > 0 && (
        <Fold title={`其余 ${others.length} 期`}>
          <PartList parts={others} />
        </Fold>
      )}
    </li>
  );
}

/** 第一期, 第十二期: the name of a part by its place. */
export function nameOfPart(at: number): string {
  return `第${toChineseNumeral(at + 1)}期`;
}

interface NamedPart {
  readonly standing: ObligationStanding;
  readonly name: string;
}

function PartList({ parts }: { readonly parts: readonly NamedPart[] }) {
  return (
    <ul className="installments">
      {parts.map(({ standing, name }) => (
        <li key={standing.obligation.id}>
          <div className="installment">
            <strong>{name}</strong>
            <span className="installment-words">
              {wordAmounts(standing)}
              <span className="quiet">{wordDueDay(standing)}</span>
            </span>
            <StandingMark state={standing.state} />
            <ActButton
              act="recordFulfillment"
              targetId={standing.obligation.id}
              of={name}
              isAgain={isSettled(standing)}
              type={isSettled(standing) ? 'text' : 'default'}
            />
          </div>
          <StandingRecords records={standing.records} />
        </li>
      ))}
    </ul>
  );
}

/** 2,000.00 元，已付 500.00 元，还欠 1,500.00 元 */
function wordAmounts(standing: ObligationStanding): string {
  const { amountFen } = standing.obligation;
  const rest = restOf(standing);
  if (amountFen === null || rest === null) return '';
  const paid = paidOf(standing);
  const left =
    rest > 0 && paid > 0 ? `，已付 ${formatYuan(paid)} 元，还欠 ${formatYuan(rest)} 元` : '';
  const replaced = standing.isReplaced ? '（已由补充协议代替，付过的照算）' : '';
  return `${formatYuan(amountFen)} 元${left}${replaced}`;
}
