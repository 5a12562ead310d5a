import { mediatorAtDesk } from '@shared/domain/mediator/at-desk';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import type { CurrentStudio } from './current-studio';

/**
 * Who works now: the mediator that was chosen at the desk, or nobody by name. Without accounts whoever sits there may do
 * and see everything.
 * @param chosenId the mediator who was chosen today, or null
 */
export function whoWorks(current: CurrentStudio, chosenId: string | null): PresentActor {
  const studio = current.knownStudio;
  const found = studio && mediatorAtDesk(studio.mediators, chosenId);
  return actorWithAllRights(found ?? NOBODY);
}
