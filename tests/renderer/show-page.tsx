import { TodayContext } from '@renderer/components/day/today-context';
import type { StudioWire } from '@renderer/ipc/studio-wire';
import { localDate } from '@shared/domain/kernel/local-date';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import type { AppErrorShape } from '@shared/ipc/app-error';
import type { InputOf, OutputOf, RouteName } from '@shared/ipc/contract';
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { vi } from 'vitest';

/** What a main process in little answers; a route that is not named is a fault of the test. */
export type Answers = {
  readonly [K in RouteName]?: (input: InputOf<K>) => OutputOf<K>;
};

export interface AskedRoute {
  readonly route: string;
  readonly input: unknown;
}

class Refused extends Error {
  readonly shape: AppErrorShape;

  constructor(shape: AppErrorShape) {
    super(shape.code);
    this.shape = shape;
  }
}

/** Said by an answer of a main process that refuses. */
export function refuse(shape: AppErrorShape): never {
  throw new Refused(shape);
}

interface PageOptions {
  readonly answers?: Answers;
  /** What `useStudio` knows besides an open studio on 2026-11-19 without mediators. */
  readonly bootstrap?: object;
  /** Address at which the window stands, and the pattern that the page has there. */
  readonly at?: string;
  readonly pattern?: string;
}

const BOOTSTRAP = {
  ...{ state: 'ready', notices: [], today: '2026-11-19', holder: null },
  preferences: {
    ...{ textSize: 'normal', deskMediatorId: null, deskAskedOn: '2026-11-19' },
    deskWhose: 'all',
  },
  desk: { mediatorId: null, isToBeAsked: false },
  studio: { mediators: [], profile: {}, settings: DEFAULT_SETTINGS },
};

/** Draws a page of the window; answers what it asked of the main process, in order. */
export async function showPage(page: ReactNode, options: PageOptions = {}) {
  const { answers = {}, bootstrap = {}, at = '/', pattern = '*' } = options;
  const asked: AskedRoute[] = [];
  // What changed is drawn in the same turn, so that nothing waits for a clock.
  notifyManager.setScheduler(queueMicrotask);
  const wire: StudioWire = {
    request: async (route, input) => {
      asked.push({ route, input });
      const answer = answers[route as RouteName] as ((given: unknown) => unknown) | undefined;
      try {
        if (answer === undefined) throw new Error(`not answered in this test: ${route}`);
        return { ok: true, data: answer(input) };
      } catch (error) {
        if (error instanceof Refused) return { ok: false, error: error.shape };
        throw error;
      }
    },
    on: () => () => undefined,
    claimFiles: async () => [],
  };
  vi.stubGlobal('studio', wire);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const known = { ...BOOTSTRAP, ...bootstrap };
  const today = localDate(known.today);
  client.setQueryData(['app.bootstrap', null], known);
  const shown = render(
    <QueryClientProvider client={client}>
      <TodayContext value={today}>
        <MemoryRouter initialEntries={[at]}>
          <Routes>
            <Route path={pattern} element={page} />
            <Route path="*" element={<p>别的页面</p>} />
          </Routes>
        </MemoryRouter>
      </TodayContext>
    </QueryClientProvider>,
  );
  await settle();
  return {
    ...shown,
    asked,
    /** The main process tells the window something new of the studio. */
    tell: async (news: object) => {
      client.setQueryData(['app.bootstrap', null], { ...BOOTSTRAP, ...bootstrap, ...news });
      await settle();
    },
    inputsOf: (route: RouteName) =>
      asked.filter((one) => one.route === route).map(({ input }) => input),
  };
}

/** Lets what was answered be drawn, and what a form says a timer of no length later. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1)
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
}
