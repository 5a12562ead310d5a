import type { InputOf, OutputOf, RouteName } from '@shared/ipc/contract';
import {
  keepPreviousData,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type RequestError, request } from './request';

interface QueryOptions<T> {
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is fetched (paging, typing in a search box). */
  readonly keepPrevious?: boolean;
  /** Milliseconds for which an answer is not asked again. */
  readonly staleTime?: number;
  /** Asks once more after so many milliseconds; false when the answer is whole. Nobody asks for a page that was left. */
  readonly askAgain?: (answer: T) => number | false;
}

/** Asks a route and keeps the answer until an event or a save makes it stale. */
export function useRouteQuery<K extends RouteName>(
  route: K,
  input: InputOf<K>,
  options: QueryOptions<OutputOf<K>> = {},
): UseQueryResult<OutputOf<K>, RequestError> {
  const { enabled = true, keepPrevious = false, staleTime = 0, askAgain } = options;
  const query = useQuery<unknown, RequestError>({
    queryKey: [route, input],
    queryFn: () => request(route, input),
    enabled,
    staleTime,
    placeholderData: keepPrevious ? keepPreviousData : undefined,
    // What lies in the cache under this key is an answer of this route.
    refetchInterval: ({ state }) =>
      state.data === undefined ? false : (askAgain?.(state.data as OutputOf<K>) ?? false),
  });
  // What `request` answers for this route is what the cache holds under its key.
  return query as UseQueryResult<OutputOf<K>, RequestError>;
}

/** Asks a route for `useRouteQuery` before anything shows its answer; resolves when it is there, or failed. */
export function askAhead<K extends RouteName>(
  client: QueryClient,
  route: K,
  input: InputOf<K>,
): Promise<void> {
  return client.prefetchQuery({
    queryKey: [route, input],
    queryFn: () => request(route, input),
  });
}

/** Sends a change. A case view that comes back is at once what `cases.get` shows. */
export function useRouteMutation<K extends RouteName>(
  route: K,
): UseMutationResult<OutputOf<K>, RequestError, InputOf<K>> {
  const client = useQueryClient();
  return useMutation<OutputOf<K>, RequestError, InputOf<K>>({
    mutationFn: (input) => request(route, input),
    onSuccess: (output) => rememberAnswer(client, route, output),
  });
}

function rememberAnswer(client: QueryClient, route: RouteName, output: unknown): void {
  if (route.startsWith('cases.') && isCaseView(output)) {
    client.setQueryData(['cases.get', { caseId: output.case.id }], output);
  }
  if (route === 'cases.register') {
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
  if (route === 'reports.export') {
    // The figures handed in are remembered now: 上次导出 and 更正 change.
    void client.invalidateQueries({ queryKey: ['reports.preview'] });
  }
  if (route === 'app.setPreferences') patchBootstrap(client, { preferences: output });
  if (route.startsWith('studio.')) {
    if (isStudio(output)) patchBootstrap(client, { studio: output });
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'drafts.get' });
  }
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
