import type { InputOf, OutputOf, RouteName } from '@shared/ipc/contract';
import type { QueryClient } from '@tanstack/react-query';
import { whileSaving } from './case-saves';
import { request } from './request';

/** Acts that may give a number out, of a case or of its agreement. */
const GIVE_NUMBERS: ReadonlySet<RouteName> = new Set<RouteName>([
  ...(['cases.register', 'cases.settleOnTheSpot'] as const),
  ...(['cases.draftAgreement', 'cases.concludeOrally'] as const),
]);

/**
 * Sends a change and keeps what it answers: a case view that comes back is at once what `cases.get` shows, and is not
 * asked for.
 * @throws RequestError when the main process refuses or fails
 */
export async function sendChange<K extends RouteName>(
  client: QueryClient,
  route: K,
  input: InputOf<K>,
): Promise<OutputOf<K>> {
  const send = async (): Promise<OutputOf<K>> => {
    const output = await request(route, input);
    rememberAnswer(client, route, output);
    return output;
  };
  const caseId = caseIdOf(input);
  return caseId === null ? send() : whileSaving(client, caseId, send, isCaseView);
}

function caseIdOf(input: unknown): string | null {
  const isOfCase = typeof input === 'object' && input !== null && 'caseId' in input;
  return isOfCase && typeof input.caseId === 'string' ? input.caseId : null;
}

function rememberAnswer(client: QueryClient, route: RouteName, output: unknown): void {
  if (isCaseView(output)) rememberCase(client, output);
  if (GIVE_NUMBERS.has(route)) {
    // A number was given out: what says how far the year's numbers have got is the studio.
    void client.invalidateQueries({ queryKey: ['app.bootstrap'] });
  }
  if (route.startsWith('setup.') && isBootstrap(output)) {
    // Another studio: nothing cached of the one before may be shown.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.bootstrap' });
    client.setQueryData(['app.bootstrap', null], output);
  }
  if (route.startsWith('safekeeping.')) {
    // The same studio with other data, or in another place: what is shown is asked again.
    if (isBootstrap(output)) client.setQueryData(['app.bootstrap', null], output);
    void client.invalidateQueries({
      predicate: ({ queryKey }) =>
        isBootstrap(output)
          ? queryKey[0] !== 'app.bootstrap'
          : queryKey[0] === 'safekeeping.overview',
    });
  }
  if (route === 'app.setPreferences') patchBootstrap(client, output as object);
  if (route.startsWith('studio.')) {
    if (isStudio(output)) patchBootstrap(client, { studio: output });
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'drafts.get' });
  }
}

function rememberCase(client: QueryClient, view: { readonly case: { readonly id: string } }): void {
  const queryKey = ['cases.get', { caseId: view.case.id }];
  // A question that was asked before the save must not answer over it.
  void client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, view);
}

// At once, so that no form shows the old text for a moment after its save.
function patchBootstrap(client: QueryClient, change: object): void {
  client.setQueryData(['app.bootstrap', null], (old: object | undefined) =>
    old === undefined ? old : { ...old, ...change },
  );
}

function isStudio(output: unknown): boolean {
  return typeof output === 'object' && output !== null && 'profile' in output;
}

function isCaseView(output: unknown): output is { case: { id: string } } {
  return typeof output === 'object' && output !== null && 'case' in output && 'nextStep' in output;
}

function isBootstrap(output: unknown): boolean {
  return typeof output === 'object' && output !== null && 'state' in output && 'notices' in output;
}
