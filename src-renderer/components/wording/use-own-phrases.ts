import { useRouteQuery } from '@renderer/ipc/use-route';
import type { OwnPhrase } from '@shared/domain/phrase/phrase';
import { useMemo } from 'react';

/** One of the studio's own phrases, as its list has it. */
export interface OwnOne {
  readonly id: string;
  readonly revision: number;
  readonly row: OwnPhrase & { readonly rank: number };
}

/** More are not offered at once; nobody looks through so many. */
const MOST = 100;

/** The same with how it was asked, for a page that shows nothing else. */
export function useOwnPhraseQuery() {
  const query = useRouteQuery('phrases.list', { text: '', page: 1, pageSize: MOST });
  const { data } = query;
  const ordered = useMemo(
    () =>
      (data?.items ?? []).toSorted((one: OwnOne, other: OwnOne) => one.row.rank - other.row.rank),
    [data],
  );
  return { query, ordered };
}

/** The studio's own phrases in the order in which they were put; none while they are not known. */
export function useOwnPhrases(): readonly OwnOne[] {
  return useOwnPhraseQuery().ordered;
}
