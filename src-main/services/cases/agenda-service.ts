import { type DayRange, duesWithin } from '@shared/domain/case/dues/build-agenda';
import { latenessOf } from '@shared/domain/case/dues/lateness';
import type { PresentActor } from '@shared/domain/record/actor';
import type { OutputOf } from '@shared/ipc/contract';
import type { StudioDesk } from '../studio/studio-desk';
import { seenCases } from './seen-cases';

/**
 * What the days from `from` to `to` ask of the studio, earliest first. Answered from the index: no ledger is opened,
 * however many cases are open. Throws StoreError.
 */
export async function listAgenda(
  desk: StudioDesk,
  actor: PresentActor,
  range: DayRange,
): Promise<OutputOf<'agenda.list'>> {
  const { today } = desk.context();
  const entries = await seenCases(desk.store, actor).entries({ asksWithin: { range, today } });
  const items = entries.flatMap(({ id, number, dues, summary }) =>
    duesWithin(dues, range, today).map((due) => ({
      ...due,
      ...{ lateness: latenessOf(due, today), caseId: id, number, title: summary.title },
    })),
  );
  items.sort((a, b) => compare(a.on, b.on) || compare(a.number, b.number));
  return { today, items };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
