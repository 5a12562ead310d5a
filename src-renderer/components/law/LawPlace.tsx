import { Button } from 'antd';
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { type Cited, type ShowArticle, ShowArticleContext } from './show-article-context';
import './law-place.css';

// No day begins with it: it comes when an article is first asked for.
const ArticlePanel = lazy(async () => ({
  default: (await import('./ArticlePanel')).ArticlePanel,
}));

interface LawPlaceProps {
  /** What is shown here: of another page nothing is explained any more. */
  readonly page?: string;
  readonly children: ReactNode;
}

interface Opened {
  readonly cited: Cited;
  readonly opener: HTMLElement;
  readonly isByKeyboard: boolean;
}

/** Where articles are explained: a column beside what is inside, which makes room for it and can be worked in meanwhile. */
export function LawPlace({ page = '', children }: LawPlaceProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const show = useCallback<ShowArticle>(
    (cited, { by, isByKeyboard }) => setOpened({ cited, opener: by, isByKeyboard }),
    [],
  );
  const [shownPage, setShownPage] = useState(page);
  if (shownPage !== page) {
    setShownPage(page);
    setOpened(null);
  }
  return (
    <ShowArticleContext value={show}>
      {children}
      {opened && <LawColumn opened={opened} onClose={() => setOpened(null)} />}
    </ShowArticleContext>
  );
}

interface LawColumnProps {
  readonly opened: Opened;
  readonly onClose: () => void;
}

function LawColumn({ opened, onClose }: LawColumnProps) {
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    column.current?.scrollTo(0, 0);
    if (opened.isByKeyboard) column.current?.focus();
  }, [opened]);
  const close = (): void => {
    // Who only read goes on where he was; who came with the keyboard gets it back.
    if (column.current?.contains(document.activeElement)) focusAgain(opened.opener);
    onClose();
  };
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || isMeantForSomethingElse(column.current))
      return;
    event.preventDefault();
    // Else the dialog behind it would close as well.
    event.stopPropagation();
    close();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => onEscape(event);
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
  return (
    <aside ref={column} className="law-beside" aria-labelledby="law-beside-title" tabIndex={-1}>
      <div className="law-beside-head">
        <h2 id="law-beside-title">法条说明</h2>
        <Button onClick={close}>收起</Button>
      </div>
      <Suspense fallback={null}>
        <ArticlePanel {...opened.cited} />
      </Suspense>
    </aside>
  );
}

/** An open list of choices, a month, or a dialog above this place: Escape closes those first. */
function isMeantForSomethingElse(column: HTMLElement | null): boolean {
  const active = document.activeElement;
  if (active === null || column === null) return false;
  if (active.getAttribute('aria-expanded') === 'true' || active.closest('.ant-popover'))
    return true;
  const dialog = active.closest('[role="dialog"]');
  return dialog !== null && !dialog.contains(column);
}

/** The page's main part where the place that had the keyboard is gone. */
function focusAgain(opener: HTMLElement): void {
  const place = opener.isConnected ? opener : document.querySelector<HTMLElement>('main');
  place?.focus({ preventScroll: true });
}
