import { OPEN_CASES } from '@renderer/features/today/open-cases';
import { TodayPage } from '@renderer/features/today/TodayPage';
import { localDate } from '@shared/domain/kernel/local-date';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { refuse, settle, showPage } from '../../show-page';

afterEach(cleanup);

const agenda = () => ({ today: localDate('2026-11-19'), groups: [], counting: null });

describe('今日', () => {
  it('问一次这一周和在办的案件；“登记纠纷”一步就到（bug: 每画一次问一次）', async () => {
    const { asked } = await showPage(<TodayPage />, {
      ...{ at: '/today', pattern: '/today' },
      answers: {
        'agenda.day': agenda,
        'cases.list': () => ({ items: [], total: 0, countsByStatus: {}, searched: 1 }),
      },
    });
    expect(asked.map(({ route }) => route).toSorted()).toEqual(['agenda.day', 'cases.list']);
    expect(asked.find(({ route }) => route === 'cases.list')?.input).toEqual(OPEN_CASES);
    expect(screen.getByText('今天没有要办的事')).toBeDefined();
    fireEvent.click(screen.getByText('登记纠纷'));
    await settle();
    expect(screen.getByText('别的页面')).toBeDefined();
  });

  it('案件还在重新清点：说期限还可能变（bug: “今天没有要办的事”，其实还没数完）', async () => {
    await showPage(<TodayPage />, {
      answers: {
        'agenda.day': () => ({ ...agenda(), counting: { done: 0, total: 4 } }),
        'cases.list': () => ({ items: [], total: 0, countsByStatus: {}, searched: 1 }),
      },
    });
    expect(screen.getByText(/还可能变.*已数完 0／4 个月/)).toBeDefined();
  });

  it('问不到案件，说打不开，不说今天没有要办的事', async () => {
    await showPage(<TodayPage />, {
      answers: { 'agenda.day': agenda, 'cases.list': () => refuse({ code: 'DATA_FOLDER_GONE' }) },
    });
    expect(screen.queryByText('今天没有要办的事')).toBeNull();
    expect(screen.getByRole('alert').textContent).toMatch(/。/);
  });
});
