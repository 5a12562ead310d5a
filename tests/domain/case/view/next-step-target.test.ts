import type { ObligationStanding } from '@shared/domain/case/agreement/obligation-standing';
import { type FollowUp, followUpSchema } from '@shared/domain/case/model/follow-through';
import { sessionsInOrder } from '@shared/domain/case/model/session-facts';
import { targetOfStep } from '@shared/domain/case/view/next-step-target';
import { localDate } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { makeSession, makeView } from '../../../support/case-view';

const standing = (id: string, state: ObligationStanding['state']): ObligationStanding => ({
  obligation: {
    id,
    obligorPartyId: 'a',
    obligeePartyId: null,
    action: '道歉',
    amountFen: null,
    mode: 'act',
    dueOn: localDate('2026-12-01'),
  },
  clauseOrdinal: 1,
  clauseName: '第 1 条',
  obligorName: '李强',
  obligeeName: null,
  state,
  records: [],
  daysLeft: 11,
  isReplaced: false,
});

const visit = (id: string, more: Partial<FollowUp>): FollowUp => ({
  ...blankOf(followUpSchema),
  id,
  visitedOn: localDate('2026-11-18'),
  method: 'phone',
  visitor: '诚信花',
  visitedPartyIds: ['a'],
  satisfaction: 'dissatisfied',
  ...more,
});

describe('下一步办的是哪一项', () => {
  it.each([
    ['已到期还没登记的先办', ['fulfilled', 'not_due', 'past_due_unrecorded'], 'o2'],
    ['逾期的也先办', ['due_soon', 'overdue'], 'o1'],
    ['都没到期，第一项没履行完的', ['fulfilled', 'partly_fulfilled', 'not_due'], 'o1'],
    ['都履行了，没有', ['fulfilled'], null],
  ] as const)('登记履行：%s', (_name, given, expected) => {
    const obligations = given.map((state, index) => standing(`o${index}`, state));
    const view = makeView({}, { nextStep: 'record_fulfillment', obligations });
    expect(targetOfStep(view.case, view)).toBe(expected);
  });

  it('二次办理：还没办完的那一次回访', () => {
    const followUps = [
      visit('f0', { reworkResolvedOn: localDate('2026-11-19') }),
      visit('f1', {}),
      visit('f2', {}),
    ];
    const view = makeView({ followUps }, { nextStep: 'resolve_rework' });
    expect(targetOfStep(view.case, view)).toBe('f1');
  });

  it('别的步骤都从新的一项开始', () => {
    const view = makeView({ sessions: [makeSession('2026-11-25', '')] }, { nextStep: 'accept' });
    expect(targetOfStep(view.case, view)).toBeNull();
  });
});

describe('场次的先后', () => {
  it('先看日期再看时间，没写时间的在当天最前；同一时刻照录入的先后', () => {
    const at = (id: string, heldOn: string, startsAt: string | null) => ({
      ...makeSession(heldOn, ''),
      id,
      startsAt,
    });
    const sessions = [
      at('d', '2026-11-10', '09:00'),
      at('c', '2026-11-09', '14:00'),
      at('b', '2026-11-09', '09:30'),
      at('e', '2026-11-10', '09:00'),
      at('a', '2026-11-09', null),
    ];
    expect(sessionsInOrder(sessions).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(sessions[0]?.id).toBe('d');
  });
});
