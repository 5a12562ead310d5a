import { request } from '@renderer/ipc/request';
import { useEffect } from 'react';
import { SEARCHED_LISTS } from './searched-list';

/** What stands behind the address of a list without being the id of a record. */
const NO_RECORDS = ['new', 'removed'];

/** Remembers which record was opened, so that the search box offers it first. */
export function useNoteOpened(pathname: string): void {
  useEffect(() => {
    const opened = openedAt(pathname);
    if (opened === null) return;
    // Not being able to is no fault: it is only not offered.
    request('search.noteOpened', opened).catch(() => undefined);
  }, [pathname]);
}

/** The record whose page stands at an address; null for any other page. */
export function openedAt(
  pathname: string,
): { readonly prefix: string; readonly id: string } | null {
  const [, prefix = '', id = '', ...rest] = pathname.split('/');
  const isRecord = SEARCHED_LISTS.some(({ path }) => path === `/${prefix}`);
  if (!isRecord || id === '' || rest.length > 0 || NO_RECORDS.includes(id)) return null;
  return { prefix, id };
}
