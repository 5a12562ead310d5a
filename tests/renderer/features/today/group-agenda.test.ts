import { groupAgenda } from '@renderer/features/today/group-agenda';
import { type AgendaItem, agendaItemSchema } from '@shared/domain/case/dues/agenda';
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
    const work = groupAgenda(
      [
        session('2026-11-22', null, 'c'),
        session('2026-11-22', '14:30', 'b'),
        session('2026-11-23', '08:00', 'd'),
        session('2026-11-22', '09:00', 'a'),
      ],
      today,
    );
    const ids = work.sessionsToday.map((item) => item.kind === 'session' && item.sessionId);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(work.sessionsSoon).toHaveLength(1);
  });

  it('逾期的和还没到的分两处，照主进程说的分（bug: 窗口自己判逾期）', () => {
    const work = groupAgenda(
      [
        obligation('2026-11-23', 'late', 'o1'),
        obligation('2026-11-21', 'late', 'o2'),
        obligation('2026-11-20', 'soon', 'o3'),
      ],
      today,
    );
    expect(work.overdueObligations).toHaveLength(2);
    expect(work.obligationsSoon).toHaveLength(1);
  });
});
