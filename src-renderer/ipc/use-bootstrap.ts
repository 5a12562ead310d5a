import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Mediator } from '@shared/domain/mediator/mediator';
import type { Studio } from '@shared/domain/studio/studio';
import type { QueryClient, UseQueryResult } from '@tanstack/react-query';
import type { Bootstrap, Preferences } from './answers';
import type { RequestError } from './request';
import { askAhead, UNTIL_CHANGED, useRouteMutation, useRouteQuery } from './use-route';

/** Asks for `useBootstrap` before anything is drawn; answers null when it failed, of which the window then tells. */
export async function askBootstrap(client: QueryClient): Promise<Bootstrap | null> {
  await askAhead(client, 'app.bootstrap', null);
  return client.getQueryData<Bootstrap>(['app.bootstrap', null]) ?? null;
}

/** What the program knows at its start: state, studio, today, preferences. */
export function useBootstrap(): UseQueryResult<Bootstrap, RequestError> {
  return useRouteQuery('app.bootstrap', null, { staleTime: UNTIL_CHANGED });
}

interface ReadyStudio {
  readonly studio: Studio;
  readonly today: LocalDate;
  readonly preferences: Preferences;
  readonly bootstrap: Bootstrap;
  /** Mediators who are still on the roster. */
  readonly activeMediators: readonly Mediator[];
  /** Who is at the desk today, as the main process tells. */
  readonly deskMediator: Mediator | null;
}

/** The open studio, for pages inside the shell; throws when none is open (the shell never shows them then). */
export function useStudio(): ReadyStudio {
  const { data } = useBootstrap();
  if (!data?.studio) throw new Error('no studio is open');
  const { studio, today, preferences, desk } = data;
  const activeMediators = studio.mediators.filter(({ isActive }) => isActive);
  const deskMediator = activeMediators.find(({ id }) => id === desk.mediatorId) ?? null;
  return { studio, today, preferences, bootstrap: data, activeMediators, deskMediator };
}

/** Changes the preferences of this computer. */
export function useSetPreferences(): (change: Partial<Preferences>) => void {
  const { mutate } = useRouteMutation('app.setPreferences');
  return mutate;
}
