import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { wordFullDay, wordMonth } from '@renderer/messages/day-wording';
import { addDays, addMonths, type LocalDate, partsOf } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { WEEKDAY_NAMES, weeksOfMonth } from './month-days';
import './day.css';

const STEPS: Readonly<Record<string, (day: LocalDate) => LocalDate>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

interface DayPickerProps {
  readonly selected: LocalDate | null;
  readonly today: LocalDate;
  readonly onPick: (day: LocalDate) => void;
}

/**
 * One month to choose a day from, by mouse or by arrow keys (Page Up/Down turn the month).
 * Ant Design's own panel cannot be used from the keyboard, hence this one.
 */
export function DayPicker({ selected, today, onPick }: DayPickerProps) {
  const [current, setCurrent] = useState(selected ?? today);
  const currentButton = useRef<HTMLButtonElement>(null);
  const movedByKey = useRef(true);
  useEffect(() => {
    if (movedByKey.current && current) currentButton.current?.focus();
    movedByKey.current = false;
  }, [current]);

  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    movedByKey.current = true;
    setCurrent(step);
  };

  return (
    <div className="day-picker">
      <div className="day-picker-head">
        <Button
          type="text"
          icon={<LeftOutlined aria-hidden />}
          aria-label="上个月"
          onClick={() => setCurrent(addMonths(current, -1))}
        />
        <strong aria-live="polite">{wordMonth(current)}</strong>
        <Button
          type="text"
          icon={<RightOutlined aria-hidden />}
          aria-label="下个月"
          onClick={() => setCurrent(addMonths(current, 1))}
        />
      </div>
      <table onKeyDown={press}>
        <thead>
          <tr>
            {WEEKDAY_NAMES.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(current).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    ref={day === current ? currentButton : undefined}
                    tabIndex={day === current ? 0 : -1}
                    className={dayClass(day, current, today)}
                    aria-label={wordFullDay(day)}
                    aria-pressed={day === selected}
                    aria-current={day === today ? 'date' : undefined}
                    onClick={() => onPick(day)}
                  >
                    {partsOf(day).day}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="link" onClick={() => onPick(today)}>
        今天（{partsOf(today).month}月{partsOf(today).day}日）
      </Button>
    </div>
  );
}

function dayClass(day: LocalDate, current: LocalDate, today: LocalDate): string {
  const isOutside = day.slice(0, 7) !== current.slice(0, 7);
  return ['day-cell', isOutside && 'day-outside', day === today && 'day-today']
    .filter(Boolean)
    .join(' ');
}
