import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { CaseLedgerPage } from '@renderer/features/cases';
import { TodayPage } from '@renderer/features/today';
import { createHashRouter, type RouteObject } from 'react-router';
import { FaultPage } from './faults/FaultPage';
import { LATER_PAGES } from './later-pages';
import { StudioShell } from './shell/StudioShell';

/** The pages with which a day begins come with the window; the others are loaded behind it. */
const PAGES: RouteObject[] = [
  { path: '/', Component: TodayPage },
  { path: '/cases', Component: CaseLedgerPage },
  // Loaded before the page before it is left: nothing empty is shown in between.
  ...LATER_PAGES.map(({ path, load }) => ({
    path,
    lazy: async () => ({ Component: await load() }),
  })),
];

/** The places of the window. Each page fails alone: the rail and the other pages stay usable. */
export function createRouter() {
  const routes: RouteObject[] = [
    {
      Component: StudioShell,
      children: [
        ...PAGES.map((page) => ({
          ...page,
          ErrorBoundary: FaultPage,
          // Only when the window is reloaded on a page that is not there yet.
          HydrateFallback: LoadingState,
        })),
        { path: '*', loader: refuseLostPath, ErrorBoundary: FaultPage, Component: TodayPage },
      ],
    },
  ];
  return createHashRouter(routes, { window: windowWithoutStorage() });
}

/**
 * The window as the router knows it. It would look up in the storage of the page which view transitions were used before,
 * and there are none: an answer that another process gives, for which the first drawing waited 30 ms.
 */
function windowWithoutStorage(): Window {
  const nothingKept = { getItem: () => null, setItem: () => undefined };
  return new Proxy(window, {
    get(page, name) {
      if (name === 'sessionStorage') return nothingKept;
      const value: unknown = Reflect.get(page, name, page);
      // What the page does it does as itself.
      return typeof value === 'function' ? value.bind(page) : value;
    },
  });
}

function refuseLostPath(): never {
  throw new Response(null, { status: 404, statusText: 'Not Found' });
}
