import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { formatPeriod, periodAfter, periodBefore } from '@shared/domain/reports/period';
import { CASE_REPORT_WORDS, type CaseReportWords } from '@shared/domain/reports/report-words';
import { Button, Segmented, Select } from 'antd';
import { offeredPeriods, periodHolding } from './report-period';

interface PeriodPickerProps {
  readonly report: CaseReportWords;
  /** Key of a period that the report is made for. */
  readonly period: string;
  readonly today: LocalDate;
  readonly onPick: (period: string) => void;
}

const KINDS = CASE_REPORT_WORDS.map(({ period: value, name: label }) => ({ value, label }));
const UNITS = { month: '个月', quarter: '个季度', half: '个半年', year: '年' } as const;

/** Which report, and of which period: one back, one on, or any of the last years. */
export function PeriodPicker({ report, period, today, onPick }: PeriodPickerProps) {
  const { period: kind } = report;
  const unit = UNITS[kind];
  const [before, after] = [periodBefore(period), periodAfter(period)];
  return (
    <div className="period-picker">
      <Segmented
        aria-label="哪种报表"
        value={kind}
        options={KINDS}
        onChange={(chosen) => onPick(periodHolding(period, chosen))}
      />
      <div className="period-steps">
        <Button
          icon={<LeftOutlined />}
          aria-label={`上一${unit}`}
          disabled={before === null}
          onClick={() => onPick(before ?? period)}
        />
        <Select
          className="period-select"
          aria-label="统计期"
          value={period}
          options={offeredPeriods(kind, today, period).map((value) => ({
            value,
            label: formatPeriod(value),
          }))}
          onChange={onPick}
        />
        <Button
          icon={<RightOutlined />}
          aria-label={`下一${unit}`}
          disabled={after === null}
          onClick={() => onPick(after ?? period)}
        />
      </div>
    </div>
  );
}
