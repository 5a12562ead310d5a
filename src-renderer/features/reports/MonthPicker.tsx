import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { wordMonth } from '@renderer/messages/day-wording';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { Button, Select } from 'antd';
import { offeredMonths, shiftMonth } from './report-month';

interface MonthPickerProps {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly today: LocalDate;
  readonly onPick: (month: string) => void;
}

/** The report's month: one back, one on, or any of the last years. */
export function MonthPicker({ month, today, onPick }: MonthPickerProps) {
  return (
    <div className="month-picker">
      <Button
        icon={<LeftOutlined />}
        aria-label="上一个月"
        onClick={() => onPick(shiftMonth(month, -1))}
      />
      <Select
        className="month-select"
        aria-label="报表月份"
        value={month}
        options={offeredMonths(today, month).map((value) => ({ value, label: wordMonth(value) }))}
        onChange={onPick}
      />
      <Button
        icon={<RightOutlined />}
        aria-label="下一个月"
        onClick={() => onPick(shiftMonth(month, 1))}
      />
    </div>
  );
}
