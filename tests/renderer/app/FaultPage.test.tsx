import { FaultPage } from '@renderer/app/faults/FaultPage';
import type { StudioWire } from '@renderer/ipc/studio-wire';
import { cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What went over the wire, and the answer of a main process that keeps a log. */
const sent: { route: string; input: unknown }[] = [];
const wire: StudioWire = {
  request: async (route, input) => {
    sent.push({ route, input });
    return { ok: true, data: { faultId: 'F-0001' } };
  },
  on: () => () => undefined,
  claimFiles: async () => [],
};

function BrokenPage(): never {
  throw new TypeError('party.name is undefined');
}

function Frame() {
  return (
    <>
      <nav>今日 纠纷台账</nav>
      <Outlet />
    </>
  );
}

function openBrokenPage() {
  const router = createMemoryRouter(
    [
      {
        Component: Frame,
        children: [{ path: '/cases', Component: BrokenPage, ErrorBoundary: FaultPage }],
      },
    ],
    { initialEntries: ['/cases'] },
  );
  render(<RouterProvider router={router} />);
}

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('studio', wire);
  // React repeats every caught error on the console; here it is expected.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('一页出了故障', () => {
  it('别的地方照常能用，这一页用一句中文说明', async () => {
    openBrokenPage();
    expect(await screen.findByRole('heading', { name: '这一页出了点问题' })).toBeDefined();
    expect(screen.getByRole('navigation')).toBeDefined();
    expect(screen.getByRole('link', { name: '回到今日' })).toBeDefined();
  });

  it('记进日志：出在哪一页、什么错误', async () => {
    openBrokenPage();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      route: 'app.logFault',
      input: { message: 'TypeError: party.name is undefined', where: '/cases' },
    });
  });
});
