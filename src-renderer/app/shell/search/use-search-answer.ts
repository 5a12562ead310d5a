import { useRouteQuery } from '@renderer/ipc/use-route';
import { useEffect, useState } from 'react';
import { type ChoiceGroup, foundGroups, lastOpenedGroups } from './search-choices';
import { SEARCHED_LISTS, type SearchedList } from './searched-list';

/** So long the typing rests before it is looked for, in milliseconds. */
const PAUSE_MS = 150;
/** While what search needs is still being read, it is asked again. */
const ASK_AGAIN_MS = 400;

interface SearchAnswer {
  readonly groups: readonly ChoiceGroup[];
  /** What is said where there is nothing to choose. */
  readonly note: string | null;
}

/** What stands under the search box for what is typed; asks only while the list is open. */
export function useSearchAnswer(
  typed: string,
  isOpen: boolean,
  onEnter: SearchedList,
): SearchAnswer {
  const text = useRested(typed.trim());
  const isTyped = text !== '';
  const last = useRouteQuery('search.lastOpened', {}, { enabled: isOpen && !isTyped });
  const found = useRouteQuery(
    'search.everywhere',
    { text },
    {
      enabled: isOpen && isTyped,
      keepPrevious: true,
      askAgainMs: ({ isWhole }) => (isWhole ? false : ASK_AGAIN_MS),
    },
  );
  if (!isTyped) {
    const groups = lastOpenedGroups(last.data?.items ?? []);
    const isEmpty = last.data !== undefined && groups.length === 0;
    return { groups, note: isEmpty ? '输入姓名、拼音首字母、编号或电话。' : null };
  }
  if (found.data === undefined) return { groups: [], note: '正在找…' };
  const groups = foundGroups(found.data, text, SEARCHED_LISTS, onEnter);
  return { groups, note: noteOf(found.data) };
}

function noteOf({ groups, isWhole }: { groups: readonly unknown[]; isWhole: boolean }) {
  if (!isWhole) return '还在找…';
  return groups.length === 0 ? '没有找到，换个写法试试。' : null;
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), text === '' ? 0 : PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return rested;
}
