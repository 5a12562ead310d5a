import { AgendaList } from '@renderer/components/agenda/AgendaList';
import type { AgendaEntry } from '@renderer/components/agenda/agenda-entry';
import { WEEKDAY_NAMES, weeksOfMonth } from '@renderer/components/day/month-days';
import { Section } from '@renderer/components/layout/Section';
import { wordDay, wordFullDay } from '@renderer/messages/day-wording';
import { type LocalDate, partsOf } from '@shared/domain/kernel/local-date';
import { dragOf, Move, type Moving } from './moving';

interface MonthViewProps {
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly items: readonly AgendaEntry[];
  readonly moving: Moving;
  readonly onPick: (day: LocalDate) => void;
}

const MOST_IN_CELL = 2;

/** A month as a table of days; the chosen day's items are listed in full beside it. */
export function MonthView({ day, today, items, moving, onPick }: MonthViewProps) {
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
                    aria-label={`${wordFullDay(date)}，${ofDay(date).length} 项`}
                    onClick={() => onPick(date)}
                  >
                    <span className="month-day">{partsOf(date).day}</span>
                    <CellItems items={ofDay(date)} moving={moving} />
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Section title={wordDay(day)} aside={day === today ? '今天' : null}>
        {chosen.length === 0 ? (
          <p className="schedule-nothing">这一天没有安排。</p>
        ) : (
          <AgendaList
            items={chosen}
            isDayHidden
            beside={(item) => <Move item={item} moving={moving} />}
            dragOf={(item) => dragOf(moving, item)}
          />
        )}
      </Section>
    </div>
  );
}

function CellItems({ items, moving }: Pick<MonthViewProps, 'items' | 'moving'>) {
  return (
    <>
      {items.slice(0, MOST_IN_CELL).map((item) => {
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
      {items.length > MOST_IN_CELL ? (
        <span className="month-rest">还有 {items.length - MOST_IN_CELL} 项</span>
      ) : null}
    </>
  );
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
