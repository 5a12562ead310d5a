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
import { sendChange } from './send-change';

/** For `staleTime`: an answer that holds until an event or a save says otherwise, however long that is. */
export const UNTIL_CHANGED = Number.POSITIVE_INFINITY;

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

/** Sends a change, see `sendChange`. */
export function useRouteMutation<K extends RouteName>(
  route: K,
): UseMutationResult<OutputOf<K>, RequestError, InputOf<K>> {
  const client = useQueryClient();
  return useMutation<OutputOf<K>, RequestError, InputOf<K>>({
    mutationFn: (input) => sendChange(client, route, input),
  });
}
