import { askFirstAnswers } from '@renderer/app/first-answers';
import type { StudioWire } from '@renderer/ipc/studio-wire';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';

const BEGUN = { state: 'ready', preferences: { deskWhose: 'all' } };

afterEach(() => vi.unstubAllGlobals());

/** Asks the first questions of a main process that answers the desk when the test says so. */
async function begin(bootstrap: object) {
  const asked: string[] = [];
  let answerDesk: () => void = () => undefined;
  const desk = new Promise<void>((resolve) => {
    answerDesk = resolve;
  });
  const wire: StudioWire = {
    request: async (route) => {
      asked.push(route);
      if (route === 'agenda.desk') await desk;
      return { ok: true, data: route === 'app.bootstrap' ? bootstrap : null };
    },
    on: () => () => undefined,
    claimFiles: async () => [],
  };
  vi.stubGlobal('studio', wire);
  await askFirstAnswers(new QueryClient());
  return { asked, answerDesk };
}

const isTold = (asked: readonly string[]) => vi.waitFor(() => expect(asked).toContain('app.drawn'));

describe('头几个问题答完、画好了，告诉主程序', () => {
  it('not before the desk is answered (bug: old months are read while the first page is being drawn)', async () => {
    const { asked, answerDesk } = await begin(BEGUN);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(asked).toEqual(['app.bootstrap', 'app.beginning', 'agenda.desk', 'cases.list']);
    answerDesk();
    await isTold(asked);
    expect(asked.filter((route) => route === 'app.drawn')).toHaveLength(1);
  });

  it('nothing is told where no studio is open', async () => {
    const { asked } = await begin({ ...BEGUN, state: 'first_start' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(asked).toEqual(['app.bootstrap', 'app.beginning']);
  });
});
