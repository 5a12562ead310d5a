import { sortAgenda } from '@renderer/components/agenda/agenda-words';
import type { AgendaItem } from '@shared/domain/case/dues/agenda';
import type { LocalDate } from '@shared/domain/kernel/local-date';

/** The day's work, sorted into what a mediator looks for. */
export interface DayWork {
  readonly sessionsToday: AgendaItem[];
  readonly sessionsSoon: AgendaItem[];
  readonly clocks: AgendaItem[];
  /** Due and not recorded as done. */
  readonly overdueObligations: AgendaItem[];
  readonly obligationsSoon: AgendaItem[];
  readonly followUps: AgendaItem[];
  readonly reworks: AgendaItem[];
}

/** Sorts the agenda of the next days; within a group the earlier day comes first. */
export function groupAgenda(items: readonly AgendaItem[], today: LocalDate): DayWork {
  const sorted = sortAgenda(items);
  const ofKind = (kind: AgendaItem['kind']) => sorted.filter((item) => item.kind === kind);
  const sessions = ofKind('session');
  const obligations = ofKind('obligation');
  return {
    sessionsToday: sessions.filter(({ on }) => on === today),
    sessionsSoon: sessions.filter(({ on }) => on > today),
    clocks: ofKind('clock'),
    overdueObligations: obligations.filter(({ lateness }) => lateness === 'late'),
    obligationsSoon: obligations.filter(({ lateness }) => lateness !== 'late'),
    followUps: ofKind('follow_up'),
    reworks: ofKind('rework'),
  };
}
