import { EARLIER_CASES, tiesBefore, tiesTo } from '@shared/domain/case/model/mediator-ties';
import type { PresentActor } from '@shared/domain/record/actor';
import type { OutputOf } from '@shared/ipc/contract';
import type { CurrentStudio } from '../studio/current-studio';
import { newestCasesWith } from './seek-cases';
import { seenCases } from './seen-cases';

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
  const mediator = current.store.studio.mediators.find(({ id }) => id === mediatorId);
  const one = await seenCases(current.store, actor).get(caseId);
  if (mediator === undefined) return [];
  const { phone } = mediator;
  const earlier = phone === '' ? [] : await newestCasesWith(current, actor, phone, EARLIER_CASES);
  return [...tiesTo(mediator, one), ...tiesBefore(mediator, one, earlier)];
}
