import type { AgendaItem } from '@shared/domain/case/dues/agenda';
import { agendaItemsOf } from '@shared/domain/case/dues/build-agenda';
import { duesOf } from '@shared/domain/case/dues/case-dues';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeContext,
  makePlannedSession,
} from '../../../support/make-case';
import { makeFollowUp, makeFulfillment } from '../../../support/make-follow-through';

const EVER = { from: day('2026-01-01'), to: day('2999-12-31') };

/** The lines of a kind, as the window shows them. */
function lines(one: MediationCase, kind: AgendaItem['kind'], today: string) {
  const dues = duesOf(one, makeContext());
  const ofCase = { caseId: 'c1', number: '第1号', applicants: ['王某'], respondents: ['李某'] };
  return agendaItemsOf(dues, ofCase, EVER, day(today))
    .filter((item) => item.kind === kind)
    .map(({ key, startsAt, label, what, mark }) => [key, startsAt, label, what, mark]);
}

const planned = makePlannedSession();
const unpaid = makeAgreedCase({ fulfillmentRecords: [makeFulfillment({ state: 'overdue' })] });
const unhappy = makeAgreedCase({ followUps: [makeFollowUp({ satisfaction: 'dissatisfied' })] });

describe('日程里的话', () => {
  it.each<[string, MediationCase, AgendaItem['kind'], string, (string | null)[]]>([
    [
      '定了钟点和地点的一场，不加记号',
      makeAcceptedCase({ sessions: [{ ...planned, startsAt: '09:30', place: '一楼' }] }),
      ...(['session', '2026-11-19'] as const),
      [`session-c1-${planned.id}`, '09:30', '调解', '09:30 · 一楼', null],
    ],
    [
      '钟点地点都没定的一场',
      makeAcceptedCase({ sessions: [{ ...planned, startsAt: null, place: '' }] }),
      ...(['session', '2026-11-19'] as const),
      [`session-c1-${planned.id}`, null, '调解', '时间未定 · 地点未定', null],
    ],
    [
      '调解期限',
      makeAcceptedCase(),
      ...(['mediation', '2026-12-05'] as const),
      ['mediation-c1-2026-12-07', null, '期限', '调解期限到期', '还剩 2 天'],
    ],
    [
      '没到日子的履行，说还剩几天',
      makeAgreedCase(),
      ...(['obligation', '2026-11-30'] as const),
      [expect.stringMatching(/^obligation-c1-./), null, '履行', expect.any(String), '还剩 1 天'],
    ],
    [
      '登记了逾期未履行的，还没到日子也说逾期',
      unpaid,
      ...(['obligation', '2026-11-30'] as const),
      [expect.any(String), null, '履行', expect.stringMatching(/^.+：.+ 元$/), '逾期未履行'],
    ],
    [
      '回访过了日子',
      makeAgreedCase({ followUps: [makeFollowUp()] }),
      ...(['follow_up', '2026-12-18'] as const),
      ['follow_up-c1-performance', null, '回访', '约定的回访', '已过 2 天'],
    ],
    [
      '二次办理',
      unhappy,
      ...(['rework', '2026-12-18'] as const),
      ['rework-c1-2026-11-18', null, '二次办理', '当事人不满意，需二次办理', '待办'],
    ],
  ])('%s', (_name, one, kind, today, expected) => {
    expect(lines(one, kind, today)).toEqual([expected]);
  });

  it('没有公布放假安排的年份，期限说明是暂定的（bug: 当成准日子）', () => {
    const far = makeAcceptedCase();
    const dues = duesOf(far, makeContext()).map((due) =>
      'clock' in due ? { ...due, clock: { ...due.clock, isProvisional: true } } : due,
    );
    const ofCase = { caseId: 'c1', number: '第1号', applicants: ['王某'], respondents: ['李某'] };
    const [clock] = agendaItemsOf(dues, ofCase, EVER, day('2026-12-05'));
    expect(clock?.mark).toBe('还剩 2 天（暂定）');
  });
});
