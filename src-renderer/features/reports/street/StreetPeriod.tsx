import { TypedSelect } from '@renderer/components/form/TypedSelect';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import {
  formatPeriod,
  periodKindOf,
  REPORT_PERIOD_KINDS,
  type ReportPeriodKind,
} from '@shared/domain/reports/period';
import { Segmented } from 'antd';
import { offeredPeriods, periodHolding } from '../report-period';

const KIND_LABELS = {
  month: '月',
  quarter: '季',
  half: '半年',
  year: '年',
} as const satisfies Record<ReportPeriodKind, string>;

interface StreetPeriodProps {
  readonly period: string;
  readonly today: LocalDate;
  readonly onPick: (period: string) => void;
}

/** Which month, or what is made of months, is looked at. */
export function StreetPeriod({ period, today, onPick }: StreetPeriodProps) {
  const kind = REPORT_PERIOD_KINDS.find((one) => one === periodKindOf(period)) ?? 'month';
  return (
    <div className="period-picker">
      <Segmented
        aria-label="汇总多长"
        value={kind}
        options={REPORT_PERIOD_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))}
        onChange={(next) => onPick(periodHolding(period, next))}
      />
      <TypedSelect
        className="period-select"
        aria-label="统计期"
        value={period}
        options={offeredPeriods(kind, today, period).map((value) => ({
          ...{ value, label: formatPeriod(value), also: value },
        }))}
        onChange={(next) => next !== null && onPick(next)}
      />
    </div>
  );
}
