import { CaseLedgerPage } from '@renderer/features/cases/ledger/CaseLedgerPage';
import type { CasePage } from '@renderer/ipc/answers';
import type { StudioWire } from '@renderer/ipc/studio-wire';
import { caseSummarySchema } from '@shared/domain/case/view/case-view';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import type { OutputOf } from '@shared/ipc/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const ROW: CasePage['items'][number] = {
  ...caseSummarySchema.parse({
    ...{ id: 'c1', number: '（2026）人调字第1号', title: '车棚维修', status: 'accepted' },
    ...{
      category: 'other_consumer',
      alertColor: null,
      applicants: ['王某'],
      respondents: ['李某'],
    },
    ...{ community: '', registeredOn: '2026-11-05', presidingMediator: null },
    ...{ amountInDisputeFen: null, clocks: [], nextStep: 'open_session' },
    ...{ waiting: { for: 'step', on: '2026-11-06' }, updatedAt: '2026-11-06T09:00:00+08:00' },
  }),
  waitingDay: 'past',
  highlights: [],
  found: { field: 'session', text: '…查明阀门老化', ranges: [{ start: 3, end: 5 }] },
};

const REPEATS: OutputOf<'people.repeats'> = {
  items: [{ caseId: 'c1', people: [{ name: '王某', cases: 3 }], sameSides: 1 }],
};

let answers: CasePage[] = [];
let asked = 0;

const page = (searched: number, items: CasePage['items'] = []): CasePage => ({
  ...{ searched, items, total: items.length, countsByStatus: { accepted: items.length } },
});

const wire: StudioWire = {
  request: async (route) => {
    if (route === 'people.repeats') return { ok: true, data: REPEATS };
    asked += 1;
    return { ok: true, data: answers.length > 1 ? answers.shift() : answers[0] };
  },
  on: () => () => undefined,
  claimFiles: async () => [],
};

const later = () => act(() => vi.advanceTimersByTimeAsync(400));

async function show(...inTurn: CasePage[]) {
  answers = inTurn;
  asked = 0;
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(['app.bootstrap', null], {
    ...{ state: 'ready', notices: [], today: '2026-11-19' },
    ...{
      preferences: { textSize: 'normal' },
      studio: { mediators: [], settings: DEFAULT_SETTINGS },
    },
  });
  client.setQueryDefaults(['app.bootstrap'], { staleTime: Number.POSITIVE_INFINITY });
  const shown = render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={['/cases?text=阀门']}>
        <CaseLedgerPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await later();
  return shown;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('studio', wire);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('台账：还在翻案卷', () => {
  it('says that more may come, marks the count, and asks until there is no more (bug: a count that is too small)', async () => {
    await show(page(0.2), page(0.4), page(0.7, [ROW]), page(1, [ROW]));
    expect(screen.getByText('还在翻案卷…')).toBeDefined();
    expect(screen.queryByText(/没有符合条件/)).toBeNull();
    await later();
    await later();
    expect(screen.queryByText('还在翻案卷…')).toBeNull();
    expect(screen.getByText('阀门').tagName).toBe('MARK');
    expect(screen.getByText('阀门').closest('.ledger-found')?.textContent).toBe(
      '调解记录：…查明阀门老化',
    );
    const before = asked;
    await later();
    expect(asked).toBe(before);
  });

  it('finds nothing only when everything was looked through', async () => {
    await show(page(0.5), page(1));
    await later();
    expect(screen.getByText(/没有符合条件/)).toBeDefined();
  });

  it('can be left and gone on with; meanwhile nothing is asked (bug: a disk kept busy for nobody)', async () => {
    await show(page(0.3, [ROW]));
    fireEvent.click(screen.getByRole('button', { name: '不翻了' }));
    await later();
    const before = asked;
    await later();
    expect(asked).toBe(before);
    expect(screen.getByText(/只翻了 30% 的案卷，找到 1 件/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: '接着翻' }));
    await later();
    expect(asked).toBeGreaterThan(before);
  });

  it('a page that was left asks no more', async () => {
    const { unmount } = await show(page(0.3));
    unmount();
    const before = asked;
    await later();
    expect(asked).toBe(before);
  });
});

it('台账里看得出谁来过、同样的双方（bug: 老对头又来一次，打开案卷才知道）', async () => {
  await show(page(1, [ROW]));
  await later();
  expect(screen.getByText('↻ 王某来过 3 次，同样的双方另有 1 件')).toBeDefined();
});
