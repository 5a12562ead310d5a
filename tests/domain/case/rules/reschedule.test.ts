import { rescheduleSession } from '@shared/domain/case/acts/reschedule-session';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { codeOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeAcceptedCase,
  makeContext,
  makeMediatingCase,
  makePlannedSession,
} from '../../../support/make-case';

const ctx = { ...makeContext(), studio: { mediators: [] }, actor: {} } as never;
const planned = { ...makeAcceptedCase(), sessions: [makePlannedSession()] };
const to = (change: object) => ({
  ...{ heldOn: day('2026-11-30'), startsAt: '14:30', endsAt: null, place: '车行' },
  ...change,
});
const ask = (one: typeof planned, sessionId: string, change = {}) =>
  rescheduleSession.apply(one, { sessionId, session: to(change) as never }, ctx);

describe('改期', () => {
  it('日子、时间、地点换了，别的一样不动', () => {
    const before = planned.sessions[0];
    expect(ruledValue(ask(planned, 's9')).sessions).toEqual([{ ...before, ...to({}) }]);
    expect(ruledValue(ask(planned, 's9')).status).toBe('accepted');
  });

  it('有记录的一场不改期：日子写错了在记录里改（bug: 开过的一场挪到了以后）', () => {
    expect(codeOf(ask(makeMediatingCase(), 's1'))).toBe('NOT_NOW');
  });

  it('没有这一场、结束早于开始、早于受理，都不收', () => {
    expect(codeOf(ask(planned, 'nobody'))).toBe('SESSION_NOT_FOUND');
    expect(codeOf(ask(planned, 's9', { endsAt: '09:00' }))).toBe('SESSION_ENDS_BEFORE_START');
    expect(codeOf(ask(planned, 's9', { heldOn: day('2020-01-01') }))).not.toBeNull();
  });

  it('没有排着的场次，就没有这个按钮', () => {
    const context = makeContext();
    expect(rescheduleSession.objection(planned, context)).toBeNull();
    expect(rescheduleSession.objection(makeMediatingCase(), context)).not.toBeNull();
    expect(rescheduleSession.objection(makeAcceptedCase(), context)).not.toBeNull();
  });
});
