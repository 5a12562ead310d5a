import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { formatPeriod, periodAfter, periodBefore } from '@shared/domain/reports/period';
import { Button, Segmented, Select } from 'antd';
import { type ChosenReport, type Offered, type OfferedReport, ofSort, sortsOf } from './offered';
import { offeredPeriods, periodHolding } from './report-period';

interface PeriodPickerProps {
  readonly offered: Offered;
  readonly chosen: ChosenReport;
  readonly today: LocalDate;
  readonly onPick: (chosen: ChosenReport) => void;
}

const UNITS = { month: '个月', quarter: '个季度', half: '个半年', year: '年' } as const;

/** Which report, and of which period: one back, one on, or any of the last years. */
export function PeriodPicker({ offered, chosen, today, onPick }: PeriodPickerProps) {
  const { report, period } = chosen;
  const { period: kind, sort } = report;
  const sorts = sortsOf(offered);
  const ofThisSort = ofSort(offered, sort);
  const pickReport = (next: OfferedReport | undefined) =>
    next && onPick({ report: next, period: periodHolding(period, next.period) });
  const pickPeriod = (next: string) => onPick({ report, period: next });
  const unit = UNITS[kind];
  const [before, after] = [periodBefore(period), periodAfter(period)];
  return (
    <div className="period-picker">
      {sorts.length > 1 ? (
        <Segmented
          aria-label="统计什么"
          value={sort}
          options={sorts}
          onChange={(next) => {
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
      <div className="period-steps">
        <Button
          icon={<LeftOutlined />}
          aria-label={`上一${unit}`}
          disabled={before === null}
          onClick={() => pickPeriod(before ?? period)}
        />
        <Select
          className="period-select"
          aria-label="统计期"
          value={period}
          options={offeredPeriods(kind, today, period).map((value) => ({
            value,
            label: formatPeriod(value),
          }))}
          onChange={pickPeriod}
        />
        <Button
          icon={<RightOutlined />}
          aria-label={`下一${unit}`}
          disabled={after === null}
          onClick={() => pickPeriod(after ?? period)}
        />
      </div>
    </div>
  );
}
