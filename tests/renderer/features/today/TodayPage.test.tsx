import type { DoneAnswer } from '@renderer/features/today/desk-questions';
import { TodayPage } from '@renderer/features/today/TodayPage';
import { localDate } from '@shared/domain/kernel/local-date';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answers, refuse, settle, showPage } from '../../show-page';
import { makeDesk, makeLine } from './make-desk';

afterEach(cleanup);

const nothingDone = (): DoneAnswer => ({ items: [], hasMore: false });
const show = (answers: Answers) =>
  showPage(<TodayPage />, {
    ...{ at: '/today', pattern: '/today' },
    answers: { 'agenda.done': nothingDone, ...answers },
  });
const NOTHING = '今天没有要办的事';

describe('今日', () => {
  it('桌面问一次，办过的问一次；“登记纠纷”一步就到（bug: 每画一次问一次）', async () => {
    const { asked } = await show({ 'agenda.desk': () => makeDesk() });
    expect(asked).toEqual([
      { route: 'agenda.desk', input: { whose: 'all', limit: 12 } },
      { route: 'submissions.due', input: {} },
      { route: 'records.dues', input: { from: '2026-11-19', to: '2036-11-26' } },
      { route: 'agenda.done', input: {} },
    ]);
    expect(screen.getByText(NOTHING)).toBeDefined();
    fireEvent.click(screen.getByText('登记纠纷'));
    await settle();
    expect(screen.getByText('别的页面')).toBeDefined();
  });

  it('案件还在重新清点：说期限还可能变（bug: “今天没有要办的事”，其实还没数完）', async () => {
    await show({ 'agenda.desk': () => makeDesk({}, { counting: { done: 0, total: 4 } }) });
    expect(screen.getByText(/还可能变.*已数完 0／4 个月/)).toBeDefined();
  });

  it('问不到案件，说打不开，不说今天没有要办的事', async () => {
    await show({ 'agenda.desk': () => refuse({ code: 'DATA_FOLDER_GONE' }) });
    expect(screen.queryByText(NOTHING)).toBeNull();
    expect(screen.getByRole('alert').textContent).toMatch(/。/);
  });

  it('一件案子：几点、谁与谁、电话、下一步的按钮，一点就到那张表', async () => {
    const line = makeLine('c7', {
      waiting: { for: 'session', on: localDate('2026-11-19') },
      session: { startsAt: '15:00', place: '调解室' },
    });
    await show({ 'agenda.desk': () => makeDesk({ today: [line] }) });
    const section = screen.getByRole('region', { name: '今天的事' });
    expect(section.textContent).toContain('15:00');
    expect(section.textContent).toContain('13912345678');
    expect(screen.queryByText(NOTHING)).toBeNull();
    const link = within(section).getByText('王丽华 与 顺达车行');
    expect(link.getAttribute('href')).toBe('/cases/c7');
    fireEvent.click(within(section).getByText('开始记录'));
    await settle();
    expect(screen.getByText('别的页面')).toBeDefined();
  });

  it('只剩等日子的，说今天没有要办的，也照样列出来（bug: 说“没有”，案子找不到）', async () => {
    const line = makeLine('c7', {
      nextStep: 'record_fulfillment',
      waiting: { for: 'performance', on: localDate('2026-12-31') },
    });
    await show({ 'agenda.desk': () => makeDesk({ ahead: [line] }) });
    expect(screen.getByText(NOTHING)).toBeDefined();
    expect(screen.getByText(/1 件都在等日子到/)).toBeDefined();
    expect(screen.getByRole('region', { name: '等日子到' }).textContent).toContain(
      '等履行，12月31日到期',
    );
  });

  it('“我的”空着，说全室还有几件，不说没有事（bug: 当班的以为都办完了）', async () => {
    const answer = { ...makeDesk(), all: 5, mine: 0, isMineAlone: true };
    await show({ 'agenda.desk': () => answer });
    expect(screen.queryByText(NOTHING)).toBeNull();
    expect(screen.getByText(/全室在办的还有 5 件/)).toBeDefined();
    expect(screen.getByText('我的 0 件')).toBeDefined();
  });

  it('已结的案子还有钱没付，不说今天没有要办的事', async () => {
    const group = {
      ...{ key: 'obligations_late', title: '逾期未履行', nothing: null },
      ...({ half: 'follow_through', when: 'open' } as const),
    };
    await show({
      'agenda.desk': () => makeDesk({}, { days: [{ group, total: 1, items: [] }] }),
    });
    expect(screen.queryByText(NOTHING)).toBeNull();
    expect(screen.getByText('逾期未履行')).toBeDefined();
  });

  it('两千件在办，只列最前面的，再列一些，其余到台账看（bug: 页面被淹没）', async () => {
    const lines = Array.from({ length: 12 }, (_, at) => makeLine(`c${at}`));
    const answer = makeDesk({ step: lines });
    const groups = answer.groups.map((one) =>
      one.key === 'step' ? { ...one, total: 2_000 } : one,
    );
    const { inputsOf } = await show({ 'agenda.desk': () => ({ ...answer, groups, all: 2_000 }) });
    expect(screen.getByText(/还有 1988 件在办/)).toBeDefined();
    expect(screen.getByText('全部看台账').getAttribute('href')).toBe('/cases?sort=urgent');
    fireEvent.click(screen.getByText('再列一些'));
    await settle();
    expect(inputsOf('agenda.desk').at(-1)).toEqual({ whose: 'all', limit: 24 });
  });

  it('今天办过的：几点、谁与谁、办了什么；删了的没有路', async () => {
    const item = {
      ...{ seq: 9, prefix: 'cases', id: 'c1', time: '09:40', who: '王调解', acts: ['办理了受理'] },
      ...{ title: '第1号', applicants: ['王丽华'], respondents: ['顺达车行'], isRemoved: false },
    };
    await show({
      'agenda.desk': () => makeDesk(),
      'agenda.done': () => ({
        items: [item, { ...item, seq: 8, id: 'c2', isRemoved: true }],
        hasMore: false,
      }),
    });
    const section = screen.getByRole('region', { name: '今天办过的' });
    expect(within(section).getAllByRole('link')).toHaveLength(1);
    expect(section.textContent).toContain('09:40');
    expect(section.textContent).toContain('办理了受理');
    expect(section.textContent).toContain('（已删除）');
  });
});
