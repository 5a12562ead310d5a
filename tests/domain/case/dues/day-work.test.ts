import { type AgendaItem, agendaItemSchema } from '@shared/domain/case/dues/agenda';
import { dayGroupByDay, dayGroupOf, inOrderOfDay } from '@shared/domain/case/dues/day-work';
import { localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';

const today = localDate('2026-11-22');
const reference = { caseId: 'c1', number: '（2026）人调字第1号', title: '王某与李某其他消费纠纷' };

function session(on: string, startsAt: string | null, sessionId: string): AgendaItem {
  return agendaItemSchema.parse({
    kind: 'session',
    ...reference,
    lateness: 'calm',
    on,
    startsAt,
    sessionId,
    place: '',
  });
}

function obligation(on: string, lateness: string, id: string): AgendaItem {
  return agendaItemSchema.parse({
    kind: 'obligation',
    ...reference,
    lateness,
    on,
    standing: {
      obligation: {
        id,
        obligorPartyId: 'p2',
        obligeePartyId: 'p1',
        action: '支付维修费',
        amountFen: 120_000,
        mode: 'lump_sum',
        dueOn: on,
      },
      clauseOrdinal: 1,
      obligorName: '李某',
      obligeeName: '王某',
      state: 'due_soon',
      records: [],
      daysLeft: 0,
    },
  });
}

describe('今日的分组', () => {
  it('今天的场次按时间先后，没定时间的排在后面，明天的另放', () => {
    const items = inOrderOfDay([
      session('2026-11-22', null, 'c'),
      session('2026-11-22', '14:30', 'b'),
      session('2026-11-23', '08:00', 'd'),
      session('2026-11-22', '09:00', 'a'),
    ]);
    const told = items.map((item) => [
      item.kind === 'session' && item.sessionId,
      dayGroupOf(item, today),
    ]);
    expect(told).toEqual([
      ['a', 'sessions_today'],
      ['b', 'sessions_today'],
      ['c', 'sessions_today'],
      ['d', 'sessions_soon'],
    ]);
  });

  it.each([
    ['the day is over', '2026-11-21', 'late', 'obligations_late', 'obligations_late'],
    ['found unpaid before its day', '2026-11-23', 'late', null, 'obligations_late'],
    ['its day is today', '2026-11-22', 'soon', null, 'obligations_soon'],
  ])('money: %s', (_, on, lateness, byDay, whole) => {
    const item = obligation(on, lateness, 'o1');
    expect(dayGroupByDay(item, today)).toBe(byDay);
    expect(dayGroupOf(item, today)).toBe(whole);
  });
});
