import { FaultBoundary } from '@renderer/app/faults/FaultBoundary';
import type { StudioWire } from '@renderer/ipc/studio-wire';
import { act, cleanup, render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const sent: { route: string; input: unknown }[] = [];
const wire: Pick<StudioWire, 'request' | 'on'> = {
  request: async (route, input) => {
    sent.push({ route, input });
    return { ok: true, data: { faultId: 'F-0001' } };
  },
  on: () => () => undefined,
};

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('studio', wire);
  // React repeats every caught error on the console; here it is expected.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('a page whose file cannot be read is told and logged; the window does not stay empty', async () => {
  const MissingPage = lazy(() => Promise.reject(new TypeError('Failed to fetch the module')));
  // All that the lost file sets off has happened when this comes back: nothing waits for a clock.
  await act(async () =>
    render(
      <FaultBoundary where="start">
        <Suspense fallback={null}>
          <MissingPage />
        </Suspense>
      </FaultBoundary>,
    ),
  );
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(screen.getByRole('button', { name: /重\s?试/ })).toBeTruthy();
  expect(sent).toMatchObject([{ route: 'app.logFault', input: { where: 'start' } }]);
});
