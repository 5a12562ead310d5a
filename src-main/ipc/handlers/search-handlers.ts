import type { Services } from '@main/services/create-services';
import { listLastOpened, noteOpened } from '@main/services/search/last-opened';
import { searchEverywhere } from '@main/services/search/search-everywhere';
import { tellSounds } from '@main/services/search/sounds';
import type { HandlersFor } from '@shared/ipc/define';
import type { SEARCH_ROUTES } from '@shared/ipc/routes-search';

/** The search box, and how words sound. */
export function createSearchHandlers({
  current,
  lastOpened,
}: Pick<Services, 'current' | 'lastOpened'>): HandlersFor<typeof SEARCH_ROUTES> {
  return {
    'words.sounds': async ({ texts }) => ({ sounds: await tellSounds(texts) }),
    'search.everywhere': ({ text }, actor) => searchEverywhere(current, actor, text),
    'search.lastOpened': async (_input, actor) => ({
      items: await listLastOpened(current, lastOpened, actor),
    }),
    'search.noteOpened': (ref) => noteOpened(current, lastOpened, ref),
  };
}
