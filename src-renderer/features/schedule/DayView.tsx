import { AgendaList } from '@renderer/components/agenda/AgendaList';
import type { AgendaEntry } from '@renderer/components/agenda/agenda-entry';
import { Section } from '@renderer/components/layout/Section';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { dragOf, Move, type Moving } from './moving';
import { type RecurringItem, RecurringList } from './Recurring';

interface DayViewProps {
  readonly day: LocalDate;
  readonly items: readonly AgendaEntry[];
  /** Of this day. */
  readonly recurring: readonly RecurringItem[];
  readonly moving: Moving;
}

/** The hours that a day shows at least: those of an office. */
const FIRST_HOUR = 8;
const LAST_HOUR = 17;

/** One day: its sessions by the hour, to which they can be dragged, and below them whatever else it asks for. */
export function DayView({ day, items, recurring, moving }: DayViewProps) {
  const timed = items.flatMap((item) => {
    const hour = hourOf(item);
    return hour === null ? [] : [{ item, hour }];
  });
  const others = items.filter((item) => hourOf(item) === null);
  const hours = timed.map(({ hour }) => hour);
  const from = Math.min(FIRST_HOUR, ...hours);
  const to = Math.max(LAST_HOUR, ...hours);
  const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <>
      <ol className="hours">
        {rows.map((hour) => {
          const startsAt = `${String(hour).padStart(2, '0')}:00`;
          const ofHour = timed.filter((one) => one.hour === hour).map(({ item }) => item);
          return (
            <li key={hour} className="hour" {...moving.target({ on: day, startsAt })}>
              <span className="hour-time">{startsAt}</span>
              {ofHour.length > 0 && (
                <AgendaList
                  items={ofHour}
                  isDayHidden
                  beside={(item) => <Move item={item} moving={moving} />}
                  dragOf={(item) => dragOf(moving, item)}
                />
              )}
            </li>
          );
        })}
      </ol>
      <Section title="没有定几点的">
        {others.length === 0 && recurring.length === 0 && (
          <p className="schedule-nothing">没有了。</p>
        )}
        {others.length > 0 && (
          <AgendaList
            items={others}
            isDayHidden
            beside={(item) => <Move item={item} moving={moving} />}
            dragOf={(item) => dragOf(moving, item)}
          />
        )}
        <RecurringList items={recurring} />
      </Section>
    </>
  );
}

function hourOf(item: AgendaEntry): number | null {
  const startsAt = 'startsAt' in item ? item.startsAt : null;
  return startsAt === null ? null : Number(startsAt.slice(0, 2));
}
