import { mediatorAtDesk } from '@shared/domain/mediator/at-desk';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import type { StudioDesk } from './studio-desk';

/**
 * Who works now: the mediator that was chosen at the desk, or nobody by name. Without accounts whoever sits there may do
 * and see everything.
 * @param chosenId the mediator who was chosen today, or null
 */
export function whoWorks(desk: StudioDesk, chosenId: string | null): PresentActor {
  const found = desk.isOpen ? mediatorAtDesk(desk.studio.mediators, chosenId) : null;
  return actorWithAllRights(found ?? NOBODY);
}
