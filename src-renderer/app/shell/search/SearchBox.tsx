import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { SEARCH_FIELD_ID } from '../use-shortcuts';
import { choiceId, SearchList } from './SearchList';
import { SEARCHED_LISTS, searchedFrom } from './searched-list';
import { useSearchAnswer } from './use-search-answer';
import './search.css';

/**
 * The one search box of the window: shows what is found in groups while it is typed, before that what was opened last.
 * Enter takes the line chosen with the arrows, and without one searches the list in sight.
 */
export function SearchBox() {
  const listId = useId();
  const { pathname } = useLocation();
  const list = searchedFrom(pathname);
  const box = useSearchedText(pathname);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  // A half-typed Chinese word is not looked for.
  const [held, setHeld] = useState<string | null>(null);
  const { groups, note } = useSearchAnswer(held ?? box.text, isOpen, list);
  const navigate = useNavigate();
  const choices = groups.flatMap((group) => group.choices);
  const chosen = isOpen ? choices.find(({ key }) => key === active) : undefined;

  const open = () => setIsOpen(true);
  const close = () => {
    setIsOpen(false);
    setActive(null);
  };
  const go = (path: string) => {
    close();
    void navigate(path);
  };
  const search = () => {
    const wanted = box.text.trim();
    go(wanted === '' ? list.path : `${list.path}?${new URLSearchParams({ text: wanted })}`);
  };
  const move = (step: 1 | -1) => {
    if (!isOpen) return open();
    const keys = choices.map(({ key }) => key);
    const at = active === null ? -1 : keys.indexOf(active);
    const next = at < 0 && step < 0 ? keys.length - 1 : at + step;
    setActive(keys[next] ?? null);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key === 'Escape') {
      if (isOpen) close();
      else box.setText('');
    }
  };
  useActiveInSight(chosen === undefined ? null : choiceId(listId, chosen.key));

  // A form of its own: the browser submits on Enter only once a Chinese candidate is settled.
  return (
    <search className="top-bar-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === undefined) search();
          else go(chosen.path);
        }}
      >
        <label className="visually-hidden" htmlFor={SEARCH_FIELD_ID}>
          搜索
        </label>
        <Input
          id={SEARCH_FIELD_ID}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen && choiceId(listId, chosen.key)}
          value={box.text}
          maxLength={100}
          autoComplete="off"
          prefix={<SearchOutlined aria-hidden="true" />}
          placeholder="搜姓名、拼音首字母、编号、电话或案情"
          allowClear
          onFocus={open}
          onClick={open}
          onBlur={close}
          onKeyDown={press}
          onCompositionStart={() => setHeld(box.text)}
          onCompositionEnd={() => setHeld(null)}
          onChange={(event) => {
            box.setText(event.target.value);
            setActive(null);
            open();
          }}
        />
        {isOpen && (
          <SearchList
            id={listId}
            groups={groups}
            note={note}
            activeKey={active}
            onChoose={({ path }) => go(path)}
          />
        )}
      </form>
    </search>
  );
}

/** What is typed; a list that is in sight shows what it was asked for, and every other page begins empty. */
function useSearchedText(pathname: string) {
  const [params] = useSearchParams();
  const isList = SEARCHED_LISTS.some(({ path }) => path === pathname);
  const searched = isList ? (params.get('text') ?? '') : '';
  const [text, setText] = useState(searched);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another search
  useEffect(() => setText(searched), [searched, pathname]);
  return { text, setText };
}

/** The line that the arrows reach is scrolled to. */
function useActiveInSight(id: string | null): void {
  const show = useEffectEvent((shown: string) =>
    document.getElementById(shown)?.scrollIntoView({ block: 'nearest' }),
  );
  useEffect(() => {
    if (id !== null) show(id);
  }, [id]);
}
