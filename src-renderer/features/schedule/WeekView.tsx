import { AgendaList } from '@renderer/components/agenda/AgendaList';
import { type AgendaEntry, nameEntry } from '@renderer/components/agenda/agenda-entry';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { wordDay } from '@renderer/messages/day-wording';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { dragOf, Move, type Moving } from './moving';
import { type RecurringItem, RecurringList } from './Recurring';

interface WeekViewProps {
  readonly days: readonly LocalDate[];
  readonly today: LocalDate;
  readonly items: readonly AgendaEntry[];
  readonly recurring: readonly RecurringItem[];
  readonly moving: Moving;
}

/** More than so many of a day are folded, sooner in 大字, where a week is long; what is today never is. */
const FEW = { large: 3, normal: 4 } as const;

/** Seven days one below the other. */
export function WeekView({ days, today, items, recurring, moving }: WeekViewProps) {
  const few = FEW[useStudio().preferences.textSize];
  return (
    <div className="section-card">
      {days.map((day) => {
        const ofDay = items.filter(({ on }) => on === day);
        const again = recurring.filter(({ on }) => on === day);
        return (
          <section
            key={day}
            className="week-day"
            aria-labelledby={`week-${day}`}
            {...moving.target({ on: day })}
          >
            <h3 id={`week-${day}`} className={day === today ? 'week-today' : undefined}>
              <span>{wordDay(day)}</span>
              {day === today ? <span className="mark mark-jade">今天</span> : null}
            </h3>
            <div>
              {(ofDay.length > 0 || again.length === 0) && (
                <OfDay
                  items={ofDay}
                  moving={moving}
                  isFolded={day !== today && ofDay.length > few}
                />
              )}
              <RecurringList items={again} />
            </div>
          </section>
        );
      })}
    </div>
  );
}

interface OfDayProps {
  readonly items: readonly AgendaEntry[];
  readonly moving: Moving;
  readonly isFolded: boolean;
}

function OfDay({ items, moving, isFolded }: OfDayProps) {
  if (items.length === 0) return <p className="schedule-nothing">没有安排</p>;
  const list = (
    <AgendaList
      items={items}
      isDayHidden
      beside={(item) => <Move item={item} moving={moving} />}
      dragOf={(item) => dragOf(moving, item)}
    />
  );
  if (!isFolded) return list;
  const first = items[0];
  const who = first === undefined ? '' : nameEntry(first).name;
  return (
    <details className="week-fold">
      <summary>
        {items.length} 项 <span className="quiet">{who} 等</span>
      </summary>
      {list}
    </details>
  );
}
