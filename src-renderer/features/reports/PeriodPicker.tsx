import { TypedSelect } from '@renderer/components/form/TypedSelect';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { Segmented } from 'antd';
import { type ChosenReport, type Offered, type OfferedReport, ofSort, sortsOf } from './offered';
import { PeriodSteps } from './PeriodSteps';
import { periodHolding } from './report-period';
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
