import type { PlannedSession } from '@shared/domain/case/schedule/planned-session';
import { type Reminder, remindersAt } from '@shared/domain/case/schedule/reminders';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Services } from '../create-services';
import type { Clock, Notes } from '../ports';
import { timeOf, todayOf } from '../studio-day';

const LOOK_EVERY_MS = 20_000;

/**
 * Tells of sessions that are near while the program runs; of each once, and again only when it was moved. Looks at the
 * clock instead of waiting, so that a computer that slept tells when it wakes; the sessions of the day are asked for only
 * when the day, who works or a record has changed since. A failure is noted and tried again.
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
  let known: { readonly from: readonly unknown[]; readonly sessions: PlannedSession[] } | null =
    null;
  const sessionsOf = async (today: LocalDate): Promise<PlannedSession[]> => {
    const actor = whoWorks();
    const { store } = current;
    // Taken before asking: what is saved meanwhile is asked for the next time.
    const from = [store, store.lastSeq, today, actor.id];
    const isKnown = known?.from.every((one, at) => one === from[at]) ?? false;
    if (isKnown && known !== null) return known.sessions;
    const sessions = await schedule.sessions({ from: today, to: today }, actor);
    // While the index is still being counted not every session has been found.
    known = store.cases.recount.progress === null ? { from, sessions } : null;
    return sessions;
  };
  const look = async (): Promise<void> => {
    if (!current.isOpen) return;
    const before = current.studio.settings.sessionReminderMinutes;
    if (before === null) return;
    const today = todayOf(clock);
    for (const reminder of remindersAt(
      await sessionsOf(today),
      { today, time: timeOf(clock) },
      before,
    )) {
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
