import { TodayContext } from '@renderer/components/day/today-context';
import { ErrorState } from '@renderer/components/feedback/ErrorState';
import { LoadingState } from '@renderer/components/feedback/LoadingState';
import type { Bootstrap } from '@renderer/ipc/answers';
import { useBootstrap } from '@renderer/ipc/use-bootstrap';
import { DeskContext, useDeskState, useDeskTurns } from '@renderer/ipc/use-desk';
import { useFreshAnswers } from '@renderer/ipc/use-studio-events';
import type { OutputOf } from '@shared/ipc/contract';
import { type QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { FaultBoundary } from './faults/FaultBoundary';
import { loadPagesAhead } from './later-pages';
import { ManualKey } from './ManualKey';
import { chapterOfPage, SETUP_CHAPTER, TROUBLE_CHAPTER } from './manual-chapters';
import { createRouter } from './routes';
import { LookProvider } from './theme/LookProvider';

// A day seldom begins with them.
const SetupPage = lazy(async () => ({
  default: (await import('@renderer/features/setup')).SetupPage,
}));
const UnavailablePage = lazy(async () => ({
  default: (await import('@renderer/features/setup')).UnavailablePage,
}));

const LockScreen = lazy(async () => ({
  default: (await import('@renderer/features/lock')).LockScreen,
}));

/** The whole window. */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      <StudioWindow />
    </QueryClientProvider>
  );
}

function StudioWindow() {
  const bootstrap = useBootstrap();
  const client = useQueryClient();
  useFreshAnswers();
  const turn = useDeskTurns();
  const chapterNow = CHAPTERS_NOW[bootstrap.data?.state ?? 'ready'];
  return (
    <LookProvider textSize={bootstrap.data?.preferences.textSize ?? 'normal'}>
      <FaultBoundary where="start">
        <ManualKey chapterNow={() => chapterNow(client)}>
          <Place bootstrap={bootstrap} turn={turn} />
        </ManualKey>
      </FaultBoundary>
    </LookProvider>
  );
}

/** Which chapter of the manual tells of what is shown now, by how things stand. */
const CHAPTERS_NOW: Readonly<Record<Bootstrap['state'], (client: QueryClient) => string>> = {
  first_start: () => SETUP_CHAPTER,
  unavailable: () => TROUBLE_CHAPTER,
  // The address of the page, as the router keeps it.
  ready: (client) => {
    const path = window.location.hash.slice(1).split(/[?#]/)[0] || '/';
    const stepOf = (caseId: string) =>
      client.getQueryData<OutputOf<'cases.get'>>(['cases.get', { caseId }])?.nextStep;
    return chapterOfPage(path, stepOf) ?? '';
  },
};

interface PlaceProps {
  readonly bootstrap: ReturnType<typeof useBootstrap>;
  /** How often somebody else came to the desk. */
  readonly turn: number;
}

function Place({ bootstrap, turn }: PlaceProps) {
  const { data, error, refetch } = bootstrap;
  const desk = useDeskState();
  // Sealed, and nobody has unlocked it since the start: a state, not a fault.
  const isLockedAway = data?.problem?.code === 'DATA_FOLDER_LOCKED';
  if (data === undefined) {
    return (
      <main className="page">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />}
      </main>
    );
  }
  return (
    <TodayContext value={data.today}>
      <DeskContext value={desk}>
        <Suspense fallback={<LoadingState />}>
          {data.state === 'first_start' ? <SetupPage bootstrap={data} /> : null}
          {data.state === 'unavailable' && !isLockedAway ? (
            <UnavailablePage bootstrap={data} />
          ) : null}
          {isLockedAway || desk?.isLocked === true ? <LockScreen bootstrap={data} /> : null}
        </Suspense>
        {/* Keyed by studio and by who works: another folder, and somebody else, starts at the home page. */}
        {data.state === 'ready' ? <OpenStudio key={`${data.studio?.id} ${turn}`} /> : null}
      </DeskContext>
    </TodayContext>
  );
}

function OpenStudio() {
  const [router] = useState(createRouter);
  useEffect(loadPagesAhead, []);
  return <RouterProvider router={router} useTransitions={false} />;
}
