import { askAhead } from '@renderer/ipc/use-route';
import { addDays, type LocalDate } from '@shared/domain/kernel/local-date';
import type { QueryClient } from '@tanstack/react-query';

const DAYS_AHEAD = 7;

/** The days of which 今日 speaks. */
export function weekFrom(today: LocalDate): { from: LocalDate; to: LocalDate } {
  return { from: today, to: addDays(today, DAYS_AHEAD) };
}

/** Asks for what 今日 shows before it is drawn. */
export function askWeek(client: QueryClient, today: LocalDate): void {
  void askAhead(client, 'agenda.list', weekFrom(today));
}
