import { type Reminder, remindersAt } from '@shared/domain/case/schedule/reminders';
import type { Services } from '../create-services';
import type { Clock, Notes } from '../ports';
import { timeOf, todayOf } from '../studio-day';

const LOOK_EVERY_MS = 20_000;

/**
 * Tells of sessions that are near while the program runs; of each once, and again only when it was moved. Looks at the
 * clock instead of waiting, so that a computer that slept tells when it wakes. A failure is noted and tried again.
 * @returns a function that ends the watch
 */
export function watchReminders(
  { current, schedule, whoWorks }: Pick<Services, 'current' | 'schedule' | 'whoWorks'>,
  clock: Clock,
  notes: Notes,
  tell: (reminder: Reminder) => void,
  lookEveryMs = LOOK_EVERY_MS,
): () => void {
  const told = new Set<string>();
  const look = async (): Promise<void> => {
    if (!current.isOpen) return;
    const before = current.studio.settings.sessionReminderMinutes;
    if (before === null) return;
    const today = todayOf(clock);
    const sessions = await schedule.sessions({ from: today, to: today }, whoWorks());
    for (const reminder of remindersAt(sessions, { today, time: timeOf(clock) }, before)) {
      if (told.has(reminder.key)) continue;
      told.add(reminder.key);
      tell(reminder);
    }
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => notes.warn('sessions not told', error));
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}
