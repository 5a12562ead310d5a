import type { Actor } from '@shared/domain/record/actor';
import { NOBODY } from '@shared/domain/record/actor';
import { passOver } from '@shared/domain/studio/numbering';
import type { Studio } from '@shared/domain/studio/studio';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import type { CurrentStudio } from './current-studio';

/** Told in the history as what it is: the next number was changed. */
const ACTION = 'studio.setNextNumber';

/**
 * Sees to it that no number is given out a second time: counters of the open studio that lag behind are raised, one line of
 * the journal, with the reason kept. Counters that are ahead stay. Throws StoreError.
 */
export async function carryNumbers(
  current: CurrentStudio,
  highest: Studio['lastOrdinals'],
  because: string,
  actor: Actor = NOBODY,
): Promise<void> {
  const { lastOrdinals } = current.studio;
  const lagging = Object.entries(highest).filter(
    ([counter, last]) => last > (lastOrdinals[counter] ?? 0),
  );
  if (lagging.length === 0) return;
  const notedOn = current.today();
  await current.store.commit({ actor, action: ACTION }, (view) =>
    view.changeOnly(STUDIO_KIND, (studio) =>
      lagging.reduce(
        (raised, [counter, last]) => passOver(raised, counter, last, { notedOn, because }),
        studio,
      ),
    ),
  );
}
