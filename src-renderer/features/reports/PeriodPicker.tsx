import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { TypedSelect } from '@renderer/components/form/TypedSelect';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import {
  formatPeriod,
  periodAfter,
  periodBefore,
  type ReportPeriodKind,
} from '@shared/domain/reports/period';
import { Button, Segmented } from 'antd';
import { type ChosenReport, type Offered, type OfferedReport, ofSort, sortsOf } from './offered';
import { offeredPeriods, periodHolding } from './report-period';
import { SpanFields } from './SpanFields';

interface PeriodPickerProps {
  readonly offered: Offered;
  readonly chosen: ChosenReport;
  readonly today: LocalDate;
  readonly onPick: (chosen: ChosenReport) => void;
}

/** Which report, and of which period. */
export function PeriodPicker({ offered, chosen, today, onPick }: PeriodPickerProps) {
  const { report, period } = chosen;
  const { period: kind, sort } = report;
  const sorts = sortsOf(offered);
  const ofThisSort = ofSort(offered, sort);
  const pickReport = (next: OfferedReport | undefined) =>
    next && onPick({ report: next, period: periodHolding(period, next.period) });
  const pickPeriod = (next: string) => onPick({ report, period: next });
  return (
    <div className="period-picker">
      {sorts.length > 1 ? (
        <TypedSelect
          className="report-sort"
          aria-label="统计什么"
          value={sort}
          popupMatchSelectWidth={false}
          options={sorts.map((value) => ({ value, label: value }))}
          onChange={(next) => {
            if (next === null) return;
            const others = ofSort(offered, next);
            pickReport(others.find((one) => one.period === kind) ?? others[0]);
          }}
        />
      ) : null}
      <Segmented
        aria-label="哪种报表"
        value={report.key}
        options={ofThisSort.map(({ key: value, name: label }) => ({ value, label }))}
        onChange={(next) => pickReport(ofThisSort.find(({ key }) => key === next))}
      />
      {kind === 'span' ? (
        <SpanFields key={period} period={period} onPick={pickPeriod} />
      ) : (
        <PeriodSteps kind={kind} period={period} today={today} onPick={pickPeriod} />
      )}
    </div>
  );
}

const UNITS = { month: '个月', quarter: '个季度', half: '个半年', year: '年' } as const;

interface PeriodStepsProps {
  readonly kind: ReportPeriodKind;
  readonly period: string;
  readonly today: LocalDate;
  readonly onPick: (period: string) => void;
}

/** One back, one on, or any of the last years. */
function PeriodSteps({ kind, period, today, onPick }: PeriodStepsProps) {
  const unit = UNITS[kind];
  const [before, after] = [periodBefore(period), periodAfter(period)];
  return (
    <div className="period-steps">
      <Button
        icon={<LeftOutlined aria-hidden />}
        aria-label={`上一${unit}`}
        disabled={before === null}
        onClick={() => onPick(before ?? period)}
      />
      <TypedSelect
        className="period-select"
        aria-label="统计期"
        value={period}
        options={offeredPeriods(kind, today, period).map((value) => ({
          value,
          label: formatPeriod(value),
          also: value,
        }))}
        onChange={(next) => next !== null && onPick(next)}
      />
      <Button
        icon={<RightOutlined aria-hidden />}
        aria-label={`下一${unit}`}
        disabled={after === null}
        onClick={() => onPick(after ?? period)}
      />
    </div>
  );
}
