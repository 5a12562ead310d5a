import { mediatorAtDesk } from '@shared/domain/mediator/at-desk';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import type { CurrentStudio } from './current-studio';

/**
 * Who works now: the mediator that was chosen at the desk, or nobody by name. Without accounts whoever sits there may do
 * and see everything.
 * @param chosenId the mediator who was chosen today, or null
 */
export function whoWorks(current: CurrentStudio, chosenId: string | null): PresentActor {
  const found = current.isOpen ? mediatorAtDesk(current.studio.mediators, chosenId) : null;
  return actorWithAllRights(found ?? NOBODY);
}
