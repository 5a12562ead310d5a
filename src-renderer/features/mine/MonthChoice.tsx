import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { wordMonth } from '@renderer/messages/day-wording';
import { addMonths, type LocalDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import './mine.css';

interface MonthChoiceProps {
  /** A day of the month. */
  readonly day: LocalDate;
  readonly onChange: (day: LocalDate) => void;
}

/** The month of which the page tells, and the ways to those beside it. */
export function MonthChoice({ day, onChange }: MonthChoiceProps) {
  return (
    <div className="mine-month">
      <Button
        icon={<LeftOutlined aria-hidden />}
        aria-label="上一月"
        onClick={() => onChange(addMonths(day, -1))}
      />
      <h2 aria-live="polite">{wordMonth(day)}</h2>
      <Button
        icon={<RightOutlined aria-hidden />}
        aria-label="下一月"
        onClick={() => onChange(addMonths(day, 1))}
      />
    </div>
  );
}
