import { LawPlace } from '@renderer/components/law/LawPlace';
import { PlaceTabsContext } from '@renderer/components/layout/place-tabs-context';
import { useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { tabsAt } from '../record-places';
import { DeskQuestion } from './DeskQuestion';
import { NoticesBanner } from './NoticesBanner';
import { PlaceRail } from './PlaceRail';
import { ReadOnlyBanner } from './ReadOnlyBanner';
import { SampleBar } from './SampleBar';
import { useNoteOpened } from './search/use-note-opened';
import { TopBar } from './TopBar';
import { useAllowedPlace } from './use-allowed-place';
import { useDeskKeys } from './use-desk-keys';
import { useShortcuts } from './use-shortcuts';
import './shell.css';

/** The frame around every page: rail, top bar, notices, and the page itself. */
export function StudioShell() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shownPath = useRef(pathname);
  useShortcuts();
  useNoteOpened(pathname);
  useDeskKeys();
  useAllowedPlace(pathname);
  useEffect(() => {
    if (shownPath.current === pathname) return;
    // A new page starts at its top, and the keyboard starts there too.
    shownPath.current = pathname;
    main.current?.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className="shell">
      <LawPlace page={pathname}>
        <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
          跳到正文
        </button>
        <PlaceRail />
        <TopBar />
        <main className="shell-main" ref={main} tabIndex={-1}>
          <SampleBar />
          <ReadOnlyBanner />
          <NoticesBanner />
          <DeskQuestion />
          <PlaceTabsContext value={tabsAt(pathname)}>
            <Outlet />
          </PlaceTabsContext>
        </main>
      </LawPlace>
    </div>
  );
}
