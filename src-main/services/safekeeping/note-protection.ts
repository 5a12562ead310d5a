import { type Actor, NOBODY } from '@shared/domain/record/actor';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import type { CurrentStudio } from '../studio/current-studio';

/**
 * Lets the history tell whether the data are sealed: one line of the journal when that is another than it told last, because
 * it was changed, or a restore or a power cut came between. Throws StoreError.
 */
export async function noteProtection(current: CurrentStudio, actor: Actor = NOBODY): Promise<void> {
  const { isSealed } = current;
  if (current.holder !== null || current.studio.isSealed === isSealed) return;
  await current.store.commit({ actor, action: 'change' }, (view) =>
    view.changeOnly(STUDIO_KIND, (studio) => ({ ...studio, isSealed })),
  );
}
