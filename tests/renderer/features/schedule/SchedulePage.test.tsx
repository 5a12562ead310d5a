import { SchedulePage } from '@renderer/features/schedule/SchedulePage';
import type { AgendaItem } from '@shared/domain/case/dues/agenda';
import { localDate } from '@shared/domain/kernel/local-date';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { settle, showPage } from '../../show-page';

const session = (on: string, startsAt: string | null, name: string): AgendaItem => ({
  ...{ kind: 'session', caseId: name, number: '第1号', on: localDate(on) },
  ...{ applicants: [name], respondents: ['李某'] },
  ...{ key: `session-${name}-${on}`, startsAt, lateness: 'calm' },
  ...{ label: '调解', what: '调解室', mark: null },
});
const ITEMS = [
  session('2026-09-02', '09:00', '孙大海'),
  session('2026-11-19', '09:00', '周桂兰'),
  session('2026-11-19', '14:00', '王丽华'),
  session('2026-11-19', null, '程灵素'),
];

const planned = (name: string, startsAt: string, clashes: string[], hasRecord = false) => ({
  ...{ caseId: name, sessionId: '2026-11-19', revision: 1, number: '第1号', hasRecord, clashes },
  ...{ applicants: [name], respondents: ['李某'], on: localDate('2026-11-19'), startsAt },
  ...{ endsAt: null, place: '调解室', mediators: [] },
});
const SESSIONS = [
  planned('周桂兰', '09:00', ['09:30 还有第2号的一场：都在调解室']),
  planned('王丽华', '14:00', [], true),
];

type Counted = { done: number; total: number } | null;
const show = (at: string, counting: Counted = null) =>
  showPage(<SchedulePage />, {
    at,
    pattern: '/schedule',
    answers: {
      'agenda.list': () => ({ today: localDate('2026-11-19'), items: ITEMS, counting }),
      'schedule.list': () => ({ sessions: SESSIONS }),
    },
  });

afterEach(cleanup);

describe('日程', () => {
  it('不像日子的地址打开今天；整张月表的头尾都问到；更早没办的另列（bug: 混进当天，或者不见了）', async () => {
    const { inputsOf } = await show('/schedule?day=2026-13-40');
    expect(inputsOf('agenda.list')).toEqual([{ from: '2026-10-26', to: '2026-12-06' }]);
    expect(screen.getByRole('heading', { level: 2, name: '2026年11月' })).toBeDefined();
    expect(screen.getByText('更早就该办、还没有办的有 1 项')).toBeDefined();
    const day = screen.getByRole('button', { name: /11月19日.*3 项/ });
    expect(day.getAttribute('aria-current')).toBe('date');
    // Two in the cell, by the hour; the rest is counted.
    expect(day.textContent).toMatch(/09:00.*14:00.*还有 1 项/);
  });

  it('点一天看那一天；翻到下个月，问的是下个月（bug: 还是上个月的安排）', async () => {
    const { inputsOf } = await show('/schedule?day=2026-11-19');
    fireEvent.click(screen.getByRole('button', { name: /11月20日.*0 项/ }));
    await settle();
    expect(screen.getByText('这一天没有安排。')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: '下一月' }));
    await settle();
    expect(inputsOf('agenda.list').at(-1)).toEqual({ from: '2026-11-30', to: '2027-01-03' });
  });

  it('案件还在重新清点：说数到哪里，安排照样看得到（bug: 以为都在这里了）', async () => {
    await show('/schedule?day=2026-11-19', { done: 3, total: 12 });
    expect(screen.getByText(/已数完 3／12 个月/)).toBeDefined();
    expect(screen.getByRole('button', { name: /11月19日.*3 项/ })).toBeDefined();
    cleanup();
    await show('/schedule?day=2026-11-19');
    expect(screen.queryByText(/正在重新清点/)).toBeNull();
  });

  it('按周看：从周一起七天，今天有记号，每一件叫双方的名字（bug: 叫事由，不知道是谁的）', async () => {
    const { inputsOf } = await show('/schedule?view=week&day=2026-11-19');
    expect(inputsOf('agenda.list')).toEqual([{ from: '2026-11-16', to: '2026-11-22' }]);
    const today = screen.getByRole('region', { name: /11月19日.*今天/ });
    expect(
      within(today)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['周桂兰 与 李某', '王丽华 与 李某', '程灵素 与 李某']);
    expect(screen.getAllByText('没有安排')).toHaveLength(6);
  });

  it('按日看：一小时一行，撞期的说出来；记了的不能改期（bug: 开过的一场还拖得走）', async () => {
    await show('/schedule?view=day&day=2026-11-19');
    const hours = screen.getAllByRole('listitem').filter((one) => one.className === 'hour');
    expect(hours.map((one) => one.querySelector('.hour-time')?.textContent)).toEqual(
      ['08', '09', '10', '11', '12', '13', '14', '15', '16', '17'].map((hour) => `${hour}:00`),
    );
    expect(hours[1]?.textContent).toContain('撞期：09:30 还有第2号的一场');
    expect(screen.getAllByRole('button', { name: /^改期：/ })).toHaveLength(1);
    expect(hours[6]?.querySelector('[draggable]')).toBeNull();
  });

  describe('该开的会、该走的访', () => {
    const meeting = { kind: 'meeting', name: '网格员例会', on: localDate('2026-11-20') } as const;
    const round = { kind: 'round', name: '书记带头网格巡查', on: localDate('2026-11-19') } as const;
    const showWith = (at: string, works: string[]) =>
      showPage(<SchedulePage />, {
        ...{ at, pattern: '/schedule' },
        bootstrap: {
          studio: { mediators: [], profile: {}, settings: { ...DEFAULT_SETTINGS, works } },
        },
        answers: {
          'agenda.list': () => ({ today: localDate('2026-11-19'), items: ITEMS, counting: null }),
          'schedule.list': () => ({ sessions: SESSIONS }),
          'community.recurring': () => ({
            items: [
              { ...meeting, often: '每周五' },
              { ...round, often: '每月5日、15日、25日' },
            ],
          }),
        },
      });

    it('按周排在那一天，打开的表单什么会、哪天都在地址里；那天不再说没有安排', async () => {
      await showWith('/schedule?view=week&day=2026-11-19', ['meetings']);
      const friday = screen.getByRole('region', { name: /11月20日/ });
      expect(friday.textContent).toContain('该开的会');
      expect(friday.textContent).not.toContain('没有安排');
      const link = within(friday).getByRole('link', { name: '网格员例会' });
      expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe(
        '/meetings/new?name=网格员例会&on=2026-11-20',
      );
    });

    it('按月看，事情多的一天也看得到一项（bug: 都收进“还有几项”里，一个月看不到一次例会）', async () => {
      await showWith('/schedule?day=2026-11-19', ['rounds']);
      const day = screen.getByRole('button', { name: /11月19日.*3 项，该走的访 1 项/ });
      expect(day.textContent).toMatch(/09:00.*14:00.*书记带头网格巡查.*还有 1 项/);
    });

    it('会议、走访都不用的，问也不问（bug: 只办纠纷的工作室看到了例会）', async () => {
      const { inputsOf } = await showWith('/schedule?view=week&day=2026-11-19', ['matters']);
      expect(inputsOf('community.recurring')).toEqual([]);
      expect(screen.queryByText('该开的会')).toBeNull();
    });
  });

  it('拖到另一天：先打开改期，填好了那一天，等人看过才存（bug: 手一松就改了）', async () => {
    const { inputsOf } = await show('/schedule?view=week&day=2026-11-19');
    const line = document.querySelector('[draggable]');
    const to = screen.getByRole('region', { name: /11月20日/ });
    if (line === null) throw new Error('nothing can be dragged');
    fireEvent.dragStart(line);
    fireEvent.drop(to);
    await settle();
    const dialog = screen.getByRole('dialog', { name: '改期：周桂兰 与 李某' });
    expect(inputsOf('cases.rescheduleSession')).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: '改好日子' }));
    await settle();
    expect(inputsOf('cases.rescheduleSession')).toMatchObject([
      { caseId: '周桂兰', revision: 1, session: { heldOn: '2026-11-20', startsAt: '09:00' } },
    ]);
  });
});
