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

interface QueryOptions<Answer = unknown> {
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is fetched (paging, typing in a search box). */
  readonly keepPrevious?: boolean;
  /** Milliseconds for which an answer is not asked again. */
  readonly staleTime?: number;
  /** After how many milliseconds an answer is asked for again; false for one that stands. */
  readonly askAgainMs?: (answer: Answer) => number | false;
}

/** Asks a route and keeps the answer until an event or a save makes it stale. */
export function useRouteQuery<K extends RouteName>(
  route: K,
  input: InputOf<K>,
  options: QueryOptions<OutputOf<K>> = {},
): UseQueryResult<OutputOf<K>, RequestError> {
  const { enabled = true, keepPrevious = false, staleTime = 0, askAgainMs } = options;
  const query = useQuery<unknown, RequestError>({
    queryKey: [route, input],
    queryFn: () => request(route, input),
    enabled,
    staleTime,
    placeholderData: keepPrevious ? keepPreviousData : undefined,
    refetchInterval: ({ state: { data } }) =>
      data === undefined || askAgainMs === undefined ? false : askAgainMs(data as OutputOf<K>),
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
