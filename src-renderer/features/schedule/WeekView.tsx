import { AgendaList } from '@renderer/components/agenda/AgendaList';
import { wordDay } from '@renderer/messages/day-wording';
import type { AgendaItem } from '@shared/domain/case/dues/agenda';
import type { LocalDate } from '@shared/domain/kernel/local-date';

interface WeekViewProps {
  readonly days: readonly LocalDate[];
  readonly today: LocalDate;
  readonly items: readonly AgendaItem[];
}

/** Seven days one below the other. */
export function WeekView({ days, today, items }: WeekViewProps) {
  return (
    <div className="section-card">
      {days.map((day) => {
        const ofDay = items.filter(({ on }) => on === day);
        return (
          <section key={day} className="week-day" aria-labelledby={`week-${day}`}>
            <h3 id={`week-${day}`} className={day === today ? 'week-today' : undefined}>
              {wordDay(day)}
              {day === today ? <span className="mark mark-jade">今天</span> : null}
            </h3>
            {ofDay.length === 0 ? (
              <p className="schedule-nothing">没有安排</p>
            ) : (
              <AgendaList items={ofDay} isDayHidden />
            )}
          </section>
        );
      })}
    </div>
  );
}
