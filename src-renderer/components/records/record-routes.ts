import type { CaseHistory } from '@renderer/ipc/answers';
import type { RequestError } from '@renderer/ipc/request';
import { sendChange } from '@renderer/ipc/send-change';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { KindList } from '@shared/domain/kinds';
import type { OutputOf, RouteName } from '@shared/ipc/contract';
import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';

/** What stands before the names of the routes of a kind whose routes are derived: of one that says what its list shows. */
export type RecordPrefix = Extract<KindList[number], { readonly row: unknown }>['prefix'];

type RouteOf<P extends RecordPrefix, N extends string> = Extract<RouteName, `${P}.${N}`>;

/** The record of a kind, as the contract answers it. */
export type RecordOf<P extends RecordPrefix> =
  OutputOf<RouteOf<P, 'get'>> extends { readonly record: infer R extends AnyRecord } ? R : never;

/** What the list of a kind shows of a record. */
export type RowOf<P extends RecordPrefix> =
  OutputOf<RouteOf<P, 'list'>> extends { readonly items: readonly { readonly row: infer W }[] }
    ? W
    : never;

/** The acts of a kind, by their own names. */
export type ActOf<P extends RecordPrefix> = Exclude<
  NameOf<P, RouteName>,
  keyof Questions<never, never>
>;
type NameOf<P extends RecordPrefix, N> = N extends `${P}.${infer A}` ? A : never;

export interface AnyRecord {
  readonly id: string;
  readonly revision: number;
}

/** A record as its page gets it. */
export interface RecordView<R extends AnyRecord> {
  readonly record: R;
  readonly acts: Readonly<
    Record<string, { readonly button: string; readonly isOpen: boolean; readonly whyNot: string }>
  >;
  readonly links: readonly { readonly kind: string; readonly id: string; readonly title: string }[];
}

/** A line of a list. */
export interface RecordItem<W> {
  readonly id: string;
  readonly revision: number;
  readonly row: W;
}

/** A line of 回收站. */
export interface RemovedItem<W> extends RecordItem<W> {
  readonly on: LocalDate;
  readonly time: string;
  readonly who: string | null;
  readonly reason: string;
}

/** What every kind is asked, and what it answers. */
interface Questions<R extends AnyRecord, W> {
  readonly list: {
    readonly input: { readonly text: string; readonly page: number; readonly pageSize: number };
    readonly answer: { readonly total: number; readonly items: readonly RecordItem<W>[] };
  };
  readonly get: { readonly input: { readonly id: string }; readonly answer: RecordView<R> };
  readonly history: {
    readonly input: { readonly id: string; readonly page: number };
    readonly answer: CaseHistory;
  };
  readonly removed: {
    readonly input: { readonly page: number };
    readonly answer: { readonly total: number; readonly items: readonly RemovedItem<W>[] };
  };
  readonly undo: { readonly input: never; readonly answer: never };
}

/** Names a kind to the hooks below; what it says of records and rows is known of the type alone. */
export interface RecordKindRoutes<R extends AnyRecord, W> {
  readonly prefix: RecordPrefix;
  /** Never there. */
  readonly types?: { readonly record: R; readonly row: W };
}

/**
 * Asks one of the routes that every kind has. Here and in `useRecordAct` stand the only casts of the pages of records:
 * the compiler cannot follow from a name that is put together at run time to its route. `recordRoutes` derives the
 * routes of all kinds from one place, and `defineRecordPages` takes record and row of a kind from the contract, so what
 * is said here of one holds for every one.
 */
export function useRecordQuery<
  R extends AnyRecord,
  W,
  N extends 'list' | 'get' | 'history' | 'removed',
>(
  { prefix }: RecordKindRoutes<R, W>,
  name: N,
  input: Questions<R, W>[N]['input'],
  options: { readonly keepPrevious?: boolean } = {},
): UseQueryResult<Questions<R, W>[N]['answer'], RequestError> {
  const query = useRouteQuery(`${prefix}.${name}` as RouteName, input as never, options);
  return query as UseQueryResult<Questions<R, W>[N]['answer'], RequestError>;
}

/**
 * Sends an act, or `undo`. How the record then is, is at once what its page shows; null of one that went to 回收站.
 * @param act its own name, such as `correct`
 */
export function useRecordAct<R extends AnyRecord, W>(
  { prefix }: RecordKindRoutes<R, W>,
  act: string,
): UseMutationResult<RecordView<R> | null, RequestError, object> {
  const client = useQueryClient();
  const route = `${prefix}.${act}` as RouteName;
  return useMutation<RecordView<R> | null, RequestError, object>({
    mutationFn: async (input) => {
      const view = (await sendChange(client, route, input as never)) as RecordView<R> | null;
      if (view !== null) client.setQueryData([`${prefix}.get`, { id: view.record.id }], view);
      return view;
    },
  });
}
