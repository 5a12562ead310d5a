import { LEDGER_TABS } from '../../record-places';

/** A list that the search box can be asked to search. */
export interface SearchedList {
  readonly path: string;
  readonly name: string;
}

/** The lists of 台账. Each takes what is looked for from its address (`?text=`); none has a box of its own. */
export const SEARCHED_LISTS: readonly SearchedList[] = LEDGER_TABS;

/** Which list Enter searches: the one in sight, else that of the disputes. */
export function searchedFrom(pathname: string): SearchedList {
  const [cases = { path: '/cases', name: '纠纷' }] = SEARCHED_LISTS;
  return SEARCHED_LISTS.find(({ path }) => path === pathname) ?? cases;
}
