import { emptyParty } from '@renderer/components/party/party-draft';
import { SameQuarrel } from '@renderer/components/registration/SameQuarrel';
import type { InputOf } from '@shared/ipc/contract';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showPage } from '../show-page';

const ITEM = {
  ...{ caseId: 'c1', number: '第7号', title: '漏水', registeredOn: '2026-11-04' },
  ...{ status: 'mediating' as const, applicants: ['王丽华'], respondents: [] },
  why: '相同：电话；经过相近',
};
const wang = { ...emptyParty('a', 'applicant'), name: '王丽华', phone: '13800001111' };

const show = (parties = [wang]) =>
  showPage(
    <SameQuarrel registration={{ place: '', placeId: null, description: '' }} parties={parties} />,
    {
      answers: {
        'cases.alike': (_input: InputOf<'cases.alike'>) => ({ items: [ITEM] }) as never,
      },
    },
  );

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

describe('可能是同一件', () => {
  it('说是哪一件、哪里相同；打得开；“不是同一件”就不再问', async () => {
    await show();
    expect(screen.getByText('可能是同一件：王丽华 与 （待补）')).toBeDefined();
    expect(screen.getByText(/调解中（相同：电话；经过相近）/)).toBeDefined();
    expect(screen.getByRole('link', { name: '打开' }).getAttribute('href')).toBe('/cases/c1');
    fireEvent.click(screen.getByRole('button', { name: '不是同一件' }));
    expect(screen.queryByText(/可能是同一件/)).toBeNull();
  });

  it('什么都没写，什么都不问', async () => {
    const { inputsOf } = await show([emptyParty('a', 'applicant')]);
    expect(inputsOf('cases.alike')).toEqual([]);
  });

  it('打字停下来才问，问的是最后写的（bug: 每个字问一次）', async () => {
    const { inputsOf, rerender } = await show();
    expect(inputsOf('cases.alike')).toHaveLength(1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(rerender).toBeDefined();
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(inputsOf('cases.alike')).toHaveLength(1);
  });
});
