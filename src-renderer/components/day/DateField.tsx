import { CalendarOutlined } from '@ant-design/icons';
import { wordFullDay, wordWeekday } from '@renderer/messages/day-wording';
import {
  daysBetween,
  formatChineseDate,
  isLocalDate,
  type LocalDate,
  sayNoSuchDay,
} from '@shared/domain/kernel/local-date';
import { Button, Input, Popover, Space } from 'antd';
import { type AriaAttributes, type KeyboardEvent, useId, useState } from 'react';
import { DayPicker } from './DayPicker';
import { chipsOf, type DayAim, readTypedDay } from './read-typed-day';
import { useToday } from './today-context';
import './day.css';

interface DateFieldProps {
  readonly id?: string;
  /** `YYYY-MM-DD`, or the text as typed while it names no day; null = empty. */
  readonly value?: string | null;
  /**
   * Called on leaving the field and on Enter. Text that names no day is passed on as typed, so that drafts
   * keep it and the main process refuses it; an emptied field gives null.
   */
  readonly onChange?: (value: string | null) => void;
  readonly disabled?: boolean;
  /** Marks the field when what stands in it was refused for a reason said beside it. */
  readonly isRefused?: boolean;
  readonly placeholder?: string;
  /** Where its days lie, see `DayAim`; the days offered at one click go by it. */
  readonly aim?: DayAim;
  /** Leaves out the days at one click, where the field is only looked at as a rule. */
  readonly isPlain?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-required'?: AriaAttributes['aria-required'];
}

/**
 * A day: typed (2026-11-05, 20261105, 2026.11.5, 11-5, 3号, 昨天, 上周五), one of a few at one click, or picked from a
 * month; shown as everywhere on the page. The keyboard types the words of the few: they are no stops of their own.
 */
export function DateField({
  id,
  value = null,
  onChange,
  isRefused = false,
  aim = 'past',
  isPlain = false,
  ...input
}: DateFieldProps) {
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const noteId = useId();
  const shown = typed ?? wordValue(value);
  const day = readTypedDay(shown, today, aim);
  const isWrong = typed === null && shown !== '' && day === null;
  const chips = isPlain || input.disabled ? [] : chipsOf(today, aim);

  const settle = (text: string) => {
    setTyped(null);
    const next = text.trim() === '' ? null : (readTypedDay(text, today, aim) ?? text);
    if (next !== value) onChange?.(next);
  };
  const pick = (picked: LocalDate) => {
    setOpen(false);
    settle(picked);
    if (id) document.getElementById(id)?.focus();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) settle(shown);
    if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
  };

  return (
    <div className="date-field">
      <Space.Compact block>
        <Input
          placeholder="年-月-日"
          {...input}
          id={id}
          value={shown}
          autoComplete="off"
          // Empty it is there too: an input that gets its first suffix would lose the cursor.
          suffix={
            <span className="day-weekday">
              {wordNearWeekday(typed === null ? day : null, today)}
            </span>
          }
          status={isWrong || isRefused ? 'error' : undefined}
          aria-invalid={isWrong || isRefused}
          aria-describedby={noteId}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={press}
          onBlur={() => {
            if (typed !== null) settle(typed);
          }}
        />
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomRight"
          arrow={false}
          // As tall as most of a small window in 大字: it lies over its field rather than out of the window.
          autoAdjustOverflow={IN_THE_WINDOW}
          destroyOnHidden
          content={<DayPicker selected={day} today={today} onPick={pick} />}
        >
          <Button
            icon={<CalendarOutlined aria-hidden />}
            disabled={input.disabled}
            aria-label={`打开日历${input['aria-label'] ? `：${input['aria-label']}` : ''}`}
            aria-expanded={isOpen}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setOpen(false);
            }}
          />
        </Popover>
      </Space.Compact>
      {chips.length > 0 && (
        <div className="day-chips">
          {chips.map(({ word, on }) => (
            <button
              key={word}
              type="button"
              tabIndex={-1}
              className="day-chip"
              aria-pressed={on === day}
              aria-label={`${input['aria-label'] ?? ''}${word}`}
              onClick={() => pick(on)}
            >
              {word}
            </button>
          ))}
        </div>
      )}
      <div id={noteId} className={isWrong ? 'field-problem' : 'field-note'} aria-live="polite">
        {day !== null && typed !== null ? wordFullDay(day) : null}
        {isWrong && !isRefused ? `${sayNoSuchDay(shown)}、11.5、5号 或“周二”` : null}
      </div>
    </div>
  );
}

/** The weekday helps to know a day that one still remembers; that of a birthday helps nobody. */
function wordNearWeekday(day: LocalDate | null, today: LocalDate): string | null {
  if (day === null) return null;
  return Math.abs(daysBetween(day, today)) < 800 ? wordWeekday(day) : null;
}

const IN_THE_WINDOW = { adjustX: 1, adjustY: 1, shiftY: true } as const;

function wordValue(value: string | null): string {
  return value !== null && isLocalDate(value) ? formatChineseDate(value) : (value ?? '');
}
