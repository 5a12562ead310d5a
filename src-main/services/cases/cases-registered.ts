import type { StudioStore } from '@main/store/studio-store';
import type { CaseFacts } from '@shared/domain/case/facts/case-facts';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { hasRight, type PresentActor, sightOf } from '@shared/domain/record/actor';

/** First and last day, both counted. */
export interface RegisteredDays {
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
}

/**
 * Ids of the cases that were registered in these days, of those that somebody may see; none for who may not look at disputes.
 * No case is read for it. @param isWanted by what reports count of it
 */
export function idsRegistered(
  { cases }: Pick<StudioStore, 'cases'>,
  actor: PresentActor,
  { fromOn, untilOn }: RegisteredDays,
  isWanted: (facts: CaseFacts) => boolean = () => true,
): string[] {
  if (!hasRight(actor, 'cases.read')) return [];
  const table = cases.facts(sightOf(actor));
  const ids: string[] = [];
  for (const { facts, place } of table.happened(['registeredOn'], { from: fromOn, to: untilOn }))
    if (isWanted(facts)) ids.push(table.idAt(place));
  return ids;
}
