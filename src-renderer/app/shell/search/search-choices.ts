import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import type { EverywhereFound, FoundRecord } from '@renderer/ipc/answers';
import type { SearchedList } from './searched-list';

/** One line of the list under the search box. */
export interface SearchChoice {
  readonly key: string;
  /** Where it leads. */
  readonly path: string;
  readonly title: string;
  readonly number: string;
  readonly detail: string;
  readonly state: string;
}

/** Lines of one kind, under its heading. */
export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly SearchChoice[];
}

/** Before anything is typed: what was opened last. */
export function lastOpenedGroups(items: readonly FoundRecord[]): ChoiceGroup[] {
  return items.length === 0 ? [] : [{ label: '最近打开的', choices: items.map(choiceOf) }];
}

/**
 * What was found, a group a kind; a kind of which there is more than is shown leads to its list, and the last line to
 * the list that Enter searches.
 */
export function foundGroups(
  found: EverywhereFound,
  text: string,
  lists: readonly SearchedList[],
  onEnter: SearchedList,
): ChoiceGroup[] {
  const groups = found.groups.map(({ prefix, label, total, items }) => {
    const list = lists.find(({ path }) => path === `/${prefix}`);
    const hasMore = list !== undefined && total > items.length;
    const more = hasMore ? [listChoice(list, text, `全部 ${total} 件${label}`)] : [];
    return { label, choices: [...items.map(choiceOf), ...more] };
  });
  return [...groups, { label: '更多', choices: [listChoice(onEnter, text, wordEnter(onEnter))] }];
}

function wordEnter({ name, path }: SearchedList): string {
  // The records of sessions and agreements are looked through only there.
  return path === '/cases' ? `在${name}里找，连调解记录和协议一起` : `在${name}里找`;
}

function choiceOf({ prefix, id, title, sides, ...record }: FoundRecord): SearchChoice {
  const { number, detail, state } = record;
  return {
    ...{ key: `${prefix}-${id}`, path: `/${prefix}/${id}`, number, detail, state },
    title: sides === null ? title : wordPartiesBriefly(sides.applicants, sides.respondents),
  };
}

function listChoice({ path }: SearchedList, text: string, title: string): SearchChoice {
  const search = new URLSearchParams({ text });
  return {
    ...{ key: `list-${path}-${title}`, path: `${path}?${search}`, title },
    ...{ number: '', detail: '', state: '' },
  };
}
