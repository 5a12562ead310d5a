import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Mediator } from '@shared/domain/mediator/mediator';
import type { Studio } from '@shared/domain/studio/studio';
import type { QueryClient, UseQueryResult } from '@tanstack/react-query';
import type { Bootstrap, Preferences } from './answers';
import { type RequestError, request } from './request';
import { askAhead, UNTIL_CHANGED, useRouteMutation, useRouteQuery } from './use-route';

const KEY = ['app.bootstrap', null];

/**
 * Asks for `useBootstrap` before anything is drawn; answers null when it failed, of which the window then tells. What is
 * known of the studio while its disputes are still being read does to begin with; the whole answer follows it.
 */
export async function askBootstrap(client: QueryClient): Promise<Bootstrap | null> {
  const whole = askAhead(client, 'app.bootstrap', null);
  const known = () => client.getQueryData<Bootstrap>(KEY) ?? null;
  const begun = request('app.beginning', null).catch(() => null);
  const first = await Promise.race([begun, whole.then(known)]);
  if (first === null) await whole;
  else if (known() === null) {
    client.setQueryData(KEY, first);
    void whole.then(() => askOnceMoreIfFailed(client));
  }
  return known();
}

/** A folder that could not be opened after all is told in place of what had been known of it. */
async function askOnceMoreIfFailed(client: QueryClient): Promise<void> {
  if (client.getQueryState(KEY)?.status === 'error') await client.resetQueries({ queryKey: KEY });
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
  /**
   * Whom a form offers for what a mediator does: who is at the desk, else who was there last. In sight and one click to
   * change; the history names who is at the desk alone.
   */
  readonly usualMediator: Mediator | null;
}

/** The open studio, for pages inside the shell; throws when none is open (the shell never shows them then). */
export function useStudio(): ReadyStudio {
  const { data } = useBootstrap();
  if (!data?.studio) throw new Error('no studio is open');
  const { studio, today, preferences, desk } = data;
  const activeMediators = studio.mediators.filter(({ isActive }) => isActive);
  const deskMediator = activeMediators.find(({ id }) => id === desk.mediatorId) ?? null;
  const usualMediator =
    deskMediator ?? activeMediators.find(({ id }) => id === preferences.deskMediatorId) ?? null;
  return {
    ...{ studio, today, preferences, bootstrap: data },
    ...{ activeMediators, deskMediator, usualMediator },
  };
}

/** Changes the preferences of this computer. */
export function useSetPreferences(): (change: Partial<Preferences>) => void {
  const { mutate } = useRouteMutation('app.setPreferences');
  return mutate;
}
