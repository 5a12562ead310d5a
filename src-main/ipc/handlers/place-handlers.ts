import type { Services } from '@main/services/create-services';
import { offerPlaces, readTree } from '@main/services/places/offer-places';
import type { HandlersFor } from '@shared/ipc/define';
import type { PLACE_ROUTES } from '@shared/ipc/routes-places';

/** The tree of places, as its page and the forms of cases ask it. */
export function createPlaceHandlers({
  current,
}: Pick<Services, 'current'>): HandlersFor<typeof PLACE_ROUTES> {
  return {
    'spots.tree': async (_input, actor) => ({ items: await readTree(current, actor) }),
    'spots.offer': async ({ text }, actor) => ({ items: await offerPlaces(current, actor, text) }),
  };
}
