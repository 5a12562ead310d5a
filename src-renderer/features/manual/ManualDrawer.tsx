import { Button, Drawer, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import manual from '../../../docs/使用手册.md?raw';
import { type Chapter, chaptersOf, findInChapters } from './chapters';
import { LawList } from './LawList';
import { ManualText } from './ManualText';
import './manual.css';

/** The whole manual, as it is shipped with the window. */
export const CHAPTERS: readonly Chapter[] = chaptersOf(manual);

const PICTURE_FILES = import.meta.glob<string>('../../../docs/images/manual/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});
const PICTURES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PICTURE_FILES).map(([path, url]) => [path.replace(/^.*\/|\.svg$/g, ''), url]),
);

interface ManualDrawerProps {
  /** Title of the chapter of the page from which it was asked for. */
  readonly chapter: string;
  readonly onClose: () => void;
}

/** The manual beside the page: the chapter of the page one is on, the others, a search through all of it, and the law. */
export function ManualDrawer({ chapter, onClose }: ManualDrawerProps) {
  const [isLaw, setIsLaw] = useState(false);
  return (
    <Drawer open title="使用手册" size="min(46rem, 92vw)" onClose={onClose} rootClassName="manual">
      <div className="manual-parts">
        <PartButton name="怎么用" isShown={!isLaw} onShow={() => setIsLaw(false)} />
        <PartButton name="法条" isShown={isLaw} onShow={() => setIsLaw(true)} />
      </div>
      {isLaw ? <LawList /> : <Chapters chapter={chapter} />}
    </Drawer>
  );
}

interface PartButtonProps {
  readonly name: string;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function PartButton({ name, isShown, onShow }: PartButtonProps) {
  return (
    <Button className={isShown ? 'toggle-on' : undefined} aria-pressed={isShown} onClick={onShow}>
      {name}
    </Button>
  );
}

function Chapters({ chapter }: Pick<ManualDrawerProps, 'chapter'>) {
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      CHAPTERS.findIndex(({ title }) => title === chapter),
    ),
  );
  const [text, setText] = useState('');
  const shown = CHAPTERS[place];
  const top = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chapter begins at its top
  useEffect(() => top.current?.scrollIntoView({ block: 'nearest' }), [place]);
  const go = (to: number): void => {
    setPlace(to);
    setText('');
  };
  return (
    <>
      <div className="manual-search">
        <label className="visually-hidden" htmlFor="manual-search">
          在手册里找
        </label>
        <Input
          id="manual-search"
          value={text}
          maxLength={40}
          allowClear
          placeholder="在手册里找，例如 撤销、备份"
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {text.trim() === '' ? (
        <>
          <label className="manual-chapters">
            <span>看哪一章</span>
            <select value={place} onChange={(event) => go(Number(event.target.value))}>
              {CHAPTERS.map(({ title }, at) => (
                <option key={title} value={at}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <article className="manual-text">
            <h2 ref={top}>{shown?.title}</h2>
            <ManualText text={shown?.text ?? ''} pictures={PICTURES} />
          </article>
          <div className="manual-turn">
            <Button disabled={place === 0} onClick={() => go(place - 1)}>
              上一章
            </Button>
            <Button disabled={place === CHAPTERS.length - 1} onClick={() => go(place + 1)}>
              下一章
            </Button>
          </div>
        </>
      ) : (
        <Finds text={text} onPick={go} />
      )}
    </>
  );
}

function Finds({
  text,
  onPick,
}: {
  readonly text: string;
  readonly onPick: (place: number) => void;
}) {
  const found = findInChapters(CHAPTERS, text);
  return (
    <>
      <p role="status" className="quiet">
        {found.length === 0 ? '手册里没有这几个字，换个说法试试。' : `在 ${found.length} 章里找到`}
      </p>
      <ul className="manual-finds">
        {found.map(({ place, title, around }) => (
          <li key={title}>
            <Button type="link" onClick={() => onPick(place)}>
              {title}
            </Button>
            <p>{around}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
