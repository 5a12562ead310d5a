import { DayWorkView } from '@renderer/features/today/DayWorkView';
import { MOST_CASES, type OpenCase } from '@renderer/features/today/open-cases';
import { caseSummarySchema, type Waiting } from '@shared/domain/case/view/case-view';
import { waitingDayOf } from '@shared/domain/case/view/waiting';
import { localDate } from '@shared/domain/kernel/local-date';
import { cleanup, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);

const TODAY = localDate('2026-11-19');

function open(id: string, more: Partial<OpenCase> = {}): OpenCase {
  const summary = caseSummarySchema.parse({
    id,
    number: '（2026）人调字第1号',
    title: '车棚维修',
    status: 'accepted',
    category: 'other_consumer',
    alertColor: null,
    applicants: ['王某'],
    respondents: ['李某'],
    community: '',
    registeredOn: '2026-11-05',
    presidingMediator: null,
    amountInDisputeFen: null,
    clocks: [],
    nextStep: 'open_session',
    waiting: { for: 'step', on: '2026-11-06' },
    updatedAt: '2026-11-06T09:00:00+08:00',
    ...more,
  });
  const waitingDay = waitingDayOf(summary.waiting, TODAY);
  return { ...summary, waitingDay, highlights: [], found: null };
}

function show(cases: readonly OpenCase[], caseCount = cases.length): void {
  render(
    <MemoryRouter>
      <DayWorkView work={[]} cases={cases} caseCount={caseCount} today={TODAY} />
    </MemoryRouter>,
  );
}

const waiting = open('waiting');
const red = open('red', {
  title: '井盖伤人',
  status: 'registered',
  alertColor: 'red',
  nextStep: 'ask_consent',
  waiting: { for: 'step', on: localDate('2026-11-05') },
});

describe('今日：在办案件', () => {
  it('没有日程也列出每一件和它的下一步，红的在最上面（bug: 旁边写着今天没有要办的事）', () => {
    show([red, waiting]);
    expect(screen.queryByText('今天没有要办的事')).toBeNull();
    const [first, second] = screen.getAllByRole('region');
    if (first === undefined || second === undefined) throw new Error('two sections are expected');
    expect(within(first).getByRole('heading').textContent).toBe('红色·即时报');
    expect(first.textContent).toContain('井盖伤人');
    expect(first.textContent).toContain('下一步：征询当事人意愿');
    expect(first.textContent).toContain('等了 14 天');
    expect(second.textContent).toContain('车棚维修');
    expect(second.textContent).toContain('下一步：开一场调解');
  });

  it('红色而只等日子的，不挤在最上面；一大片红色也只把最急的六件放上去', () => {
    const later = open('later', {
      ...red,
      id: 'later',
      title: '分期付款',
      status: 'agreement_reached',
      nextStep: 'record_fulfillment',
      waiting: { for: 'performance', on: localDate('2026-12-31') },
    });
    const many = Array.from({ length: 9 }, (_, at) => ({ ...red, id: `r${at}` }));
    show([...many, later]);
    const [first, second] = screen.getAllByRole('region');
    if (first === undefined || second === undefined) throw new Error('two sections are expected');
    expect(within(first).getAllByRole('listitem')).toHaveLength(6);
    expect(within(second).getAllByRole('listitem')).toHaveLength(4);
    expect(second.textContent).toContain('12月31日到期');
  });

  it('约好的一场写哪一天；过了没有记录的，下一步是写记录', () => {
    const fixed = (on: string): Waiting => ({ for: 'session', on: localDate(on) });
    show([
      open('ahead', { waiting: fixed('2026-11-26') }),
      open('past', { waiting: fixed('2026-11-17') }),
    ]);
    expect(screen.getByText('约在11月26日')).toBeTruthy();
    expect(screen.getByText('写调解记录')).toBeTruthy();
    expect(screen.getByText('11月17日的一场')).toBeTruthy();
  });

  it('两千件在办，只列最急的一页，其余到台账看（bug: 页面被淹没）', () => {
    const page = Array.from({ length: MOST_CASES }, (_, at) => ({ ...waiting, id: `c${at}` }));
    show(page, 2_000);
    expect(screen.getAllByRole('listitem')).toHaveLength(MOST_CASES);
    expect(screen.getByText(/还有 1980 件在办/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '全部看台账' }).getAttribute('href')).toBe(
      '/cases?sort=urgent',
    );
  });

  it('真的没有要办的才这样说', () => {
    show([]);
    expect(screen.getByText('今天没有要办的事')).toBeTruthy();
  });
});
