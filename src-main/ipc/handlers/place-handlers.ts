import type { Services } from '@main/services/create-services';
import { offerPlaces, readTree, tellChosen } from '@main/services/places/offer-places';
import { tellWhoIsHere } from '@main/services/places/who-is-here';
import type { HandlersFor } from '@shared/ipc/define';
import type { PLACE_ROUTES } from '@shared/ipc/routes-places';

/** The tree of places, as its page and the forms of cases ask it. */
export function createPlaceHandlers({
  current,
}: Pick<Services, 'current'>): HandlersFor<typeof PLACE_ROUTES> {
  return {
    'spots.tree': async (_input, actor) => ({ items: await readTree(current, actor) }),
    'spots.offer': async (asked, actor) => ({ items: await offerPlaces(current, actor, asked) }),
    'spots.chosen': async (asked, actor) => ({ chosen: await tellChosen(current, actor, asked) }),
    'spots.here': (asked, actor) => tellWhoIsHere(current, actor, asked),
  };
}
