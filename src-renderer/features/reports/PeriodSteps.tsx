import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { TypedSelect } from '@renderer/components/form/TypedSelect';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import {
  formatPeriod,
  periodAfter,
  periodBefore,
  type ReportPeriodKind,
} from '@shared/domain/reports/period';
import { Button } from 'antd';
import { offeredPeriods } from './report-period';

const UNITS = { month: '个月', quarter: '个季度', half: '个半年', year: '年' } as const;

interface PeriodStepsProps {
  readonly kind: ReportPeriodKind;
  readonly period: string;
  readonly today: LocalDate;
  readonly onPick: (period: string) => void;
}

/** One back, one on, or any of the last years. */
export function PeriodSteps({ kind, period, today, onPick }: PeriodStepsProps) {
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
