import { tieBefore, tiesTo } from '@shared/domain/case/model/mediator-ties';
import type { PresentActor } from '@shared/domain/record/actor';
import type { OutputOf } from '@shared/ipc/contract';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/** So many of the newest cases with the mediator's telephone are looked at. */
const EARLIER_CASES = 12;

/**
 * By what a mediator looks tied to a case, to be asked about before the appointment: what is the same in the case itself,
 * and earlier ones (of those that who works may see) in which both stood. Throws StoreError.
 */
export async function findMediatorTies(
  current: CurrentStudio,
  actor: PresentActor,
  caseId: string,
  mediatorId: string,
): Promise<OutputOf<'cases.mediatorTies'>['ties']> {
  const { store } = current;
  const mediator = store.studio.mediators.find(({ id }) => id === mediatorId);
  const seen = seenCases(store, actor);
  const one = await seen.get(caseId);
  if (mediator === undefined) return [];
  // By name alone every case that the mediator ever handled would be found.
  const known =
    mediator.phone === '' ? [] : await seen.newestFinding(mediator.phone, EARLIER_CASES);
  const others = known.filter(({ id }) => id !== caseId);
  const earlier = await Promise.all(others.map(({ id }) => seen.get(id)));
  return [
    ...tiesTo(mediator, one),
    ...earlier.flatMap((other) => tieBefore(mediator, one, other) ?? []),
  ];
}
