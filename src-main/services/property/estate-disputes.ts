import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { EstateRow } from '@shared/domain/property/estate/estate';
import type { PresentActor } from '@shared/domain/record/actor';
import { idsRegistered, type RegisteredDays } from '../cases/cases-registered';
import { seenCases } from '../cases/seen-cases';
import { isSettled } from '../organisations/organisation-disputes';
import { readTree } from '../places/offer-places';
import { idsWithin } from '../places/who-is-here';
import type { CurrentStudio } from '../studio/current-studio';

type Placed = Pick<EstateRow, 'placeId'> & { readonly id: string };

/**
 * 物业纠纷 of many estates that were registered in these days, as the page of an estate finds them (`property.estateDisputes`):
 * each dispute is read once for all of them. Of an estate that stands at no place of the tree nothing is known. Throws
 * StoreError.
 */
export async function countEstateDisputes(
  current: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  estates: readonly Placed[],
  days: RegisteredDays,
): Promise<Map<string, { disputes: number; settled: number }>> {
  const counts = new Map<string, { disputes: number; settled: number }>();
  const placed = estates.flatMap(({ id, placeId }) => (placeId === null ? [] : [{ id, placeId }]));
  if (placed.length === 0) return counts;
  const happened = await happenedAt(current, actor, days);
  const tree = await readTree(current, actor);
  for (const { id, placeId } of placed) {
    const here = [...idsWithin(tree, placeId)].flatMap((at) => happened.get(at) ?? []);
    counts.set(id, { disputes: here.length, settled: here.filter(Boolean).length });
  }
  return counts;
}

/** Whether each 物业纠纷 of these days was settled, by the place at which it happened. */
async function happenedAt(
  { store }: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  days: RegisteredDays,
): Promise<ReadonlyMap<string, readonly boolean[]>> {
  const caseIds = idsRegistered(
    store,
    actor,
    days,
    ({ category }) => category === 'property_management',
  );
  const byPlace = new Map<string, boolean[]>();
  if (caseIds.length === 0) return byPlace;
  const entries = await seenCases(store, actor).entries({ caseIds });
  const settled = new Set(entries.filter(isSettled).map(({ id }) => id));
  for await (const { record } of store.storedRecordsOf(CASE_KIND, caseIds)) {
    const { placeId } = record.registration;
    if (placeId === null) continue;
    const known = byPlace.get(placeId);
    if (known === undefined) byPlace.set(placeId, [settled.has(record.id)]);
    else known.push(settled.has(record.id));
  }
  return byPlace;
}
