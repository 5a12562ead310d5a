import type { AgendaItem } from '@shared/domain/case/agenda';
import { agendaItemsOf } from '@shared/domain/case/build-agenda';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { StudioDesk } from './studio-desk';

export interface Agenda {
  today: LocalDate;
  items: AgendaItem[];
}

/** What the days from `from` to `to` ask of the studio, earliest first. Throws StoreError. */
export async function listAgenda(
  desk: StudioDesk,
  range: { from: LocalDate; to: LocalDate },
): Promise<Agenda> {
  const { archive } = desk.store;
  const context = desk.context();
  const items: AgendaItem[] = [];
  for (const { id } of archive.keys({ isOpenOnly: true })) {
    items.push(...agendaItemsOf(await archive.get(id), range, context));
  }
  items.sort((a, b) => compare(a.on, b.on) || compare(a.number, b.number));
  return { today: context.today, items };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
