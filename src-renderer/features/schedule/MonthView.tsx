import { AgendaList } from '@renderer/components/agenda/AgendaList';
import type { AgendaEntry } from '@renderer/components/agenda/agenda-entry';
import { WEEKDAY_NAMES, weeksOfMonth } from '@renderer/components/day/month-days';
import { Section } from '@renderer/components/layout/Section';
import { wordDay, wordFullDay } from '@renderer/messages/day-wording';
import { RECURRING_LABELS } from '@shared/domain/calendar/rhythm';
import { type LocalDate, partsOf } from '@shared/domain/kernel/local-date';
import { dragOf, Move, type Moving } from './moving';
import { type RecurringItem, RecurringList } from './Recurring';

interface MonthViewProps {
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly items: readonly AgendaEntry[];
  readonly recurring: readonly RecurringItem[];
  readonly moving: Moving;
  readonly onPick: (day: LocalDate) => void;
}

const MOST_IN_CELL = 2;

/** A month as a table of days; the chosen day's items are listed in full beside it. */
export function MonthView({ day, today, items, recurring, moving, onPick }: MonthViewProps) {
  const againOn = (date: LocalDate) => recurring.filter(({ on }) => on === date);
  const ofDay = (date: LocalDate) => items.filter(({ on }) => on === date);
  const chosen = ofDay(day);
  return (
    <div className="month">
      <table className="month-table">
        <thead>
          <tr>
            {WEEKDAY_NAMES.map((name) => (
              <th key={name} scope="col">
                周{name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(day).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td
                  key={date}
                  className={cellClass(date, day, today)}
                  {...moving.target({ on: date })}
                >
                  <button
                    type="button"
                    aria-pressed={date === day}
                    aria-current={date === today ? 'date' : undefined}
                    aria-label={`${wordFullDay(date)}，${ofDay(date).length} 项${wordRecurring(againOn(date))}`}
                    onClick={() => onPick(date)}
                  >
                    <span className="month-day">{partsOf(date).day}</span>
                    <CellItems items={ofDay(date)} recurring={againOn(date)} moving={moving} />
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Section title={wordDay(day)} aside={day === today ? '今天' : null}>
        {chosen.length === 0 && againOn(day).length === 0 && (
          <p className="schedule-nothing">这一天没有安排。</p>
        )}
        {chosen.length > 0 && (
          <AgendaList
            items={chosen}
            isDayHidden
            beside={(item) => <Move item={item} moving={moving} />}
            dragOf={(item) => dragOf(moving, item)}
          />
        )}
        <RecurringList items={againOn(day)} />
      </Section>
    </div>
  );
}

type CellItemsProps = Pick<MonthViewProps, 'items' | 'recurring' | 'moving'>;

/** What recurs comes last; one of it has its own line, or a full month would never show the days of the week and the month. */
function CellItems({ items, recurring, moving }: CellItemsProps) {
  const shown = items.slice(0, MOST_IN_CELL);
  const again = recurring.slice(0, Math.max(1, MOST_IN_CELL - items.length));
  const rest = items.length - shown.length + recurring.length - again.length;
  return (
    <>
      {shown.map((item) => {
        const drag = dragOf(moving, item);
        const isClash = (moving.find(item)?.clashes.length ?? 0) > 0;
        return (
          <span
            key={item.key}
            className={`month-item month-${isClash ? 'soon' : item.lateness}`}
            {...(drag !== null && { draggable: true, onDragStart: drag })}
          >
            {isClash && '▲ '}
            {'startsAt' in item && item.startsAt} {item.label}
          </span>
        );
      })}
      {again.map(({ kind, name }) => (
        <span key={`${kind} ${name}`} className="month-item month-recurring">
          {name}
        </span>
      ))}
      {rest > 0 ? <span className="month-rest">还有 {rest} 项</span> : null}
    </>
  );
}

/** ，该开的会、该走的访 2 项; nothing where there is none. */
function wordRecurring(items: readonly RecurringItem[]): string {
  const kinds = [...new Set(items.map(({ kind }) => RECURRING_LABELS[kind]))];
  return items.length === 0 ? '' : `，${kinds.join('、')} ${items.length} 项`;
}

function cellClass(date: LocalDate, day: LocalDate, today: LocalDate): string {
  const isOutside = date.slice(0, 7) !== day.slice(0, 7);
  return [
    'month-cell',
    isOutside && 'month-outside',
    date === today && 'month-today',
    date === day && 'month-chosen',
  ]
    .filter(Boolean)
    .join(' ');
}
