import { COMMUNITY_TABS, LEDGER_TABS, PEOPLE_TABS } from '../../record-places';

/** A list that the search box can be asked to search. */
export interface SearchedList {
  readonly path: string;
  /** In a sentence. */
  readonly name: string;
}

/** What a list is called where its tab does not say it. */
const NAMES: Readonly<Record<string, string>> = { '/cases': '纠纷台账', '/parties': '当事人' };

/** The lists of 台账, 当事人 and 社区. Each takes what is looked for from its address (`?text=`); none has a box of its own. */
export const SEARCHED_LISTS: readonly SearchedList[] = [
  ...LEDGER_TABS,
  ...PEOPLE_TABS,
  ...COMMUNITY_TABS.filter(({ path }) => path !== '/flowers'),
].map(({ path, name }) => ({ path, name: NAMES[path] ?? name }));

/** Which list Enter searches: the one in sight, else that of the disputes. */
export function searchedFrom(pathname: string): SearchedList {
  const [cases = { path: '/cases', name: '纠纷台账' }] = SEARCHED_LISTS;
  return SEARCHED_LISTS.find(({ path }) => path === pathname) ?? cases;
}
