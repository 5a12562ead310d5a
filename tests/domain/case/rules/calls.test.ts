import type { CallAttempt } from '@shared/domain/case/model/call-attempt';
import { recordCallAttempt, removeEntry } from '@shared/domain/case/rules/entries';
import { saveParties } from '@shared/domain/case/rules/parties';
import { buildTimeline } from '@shared/domain/case/view/build-timeline';
import { nextStep } from '@shared/domain/case/view/next-step';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import { makeCase, makeContext, makeReadyCase } from '../../../support/make-case';

const CTX = { ...makeContext(), makeId: () => 'n1' };
const MISSED: Omit<CallAttempt, 'id'> = {
  ...{ partyId: 'p2', calledOn: day('2026-11-06'), calledAt: '09:10' },
  ...{ result: 'no_answer', calledBy: '苏玉梅', note: '' },
};
const once = () => ruledValue(recordCallAttempt(makeCase(), null, MISSED, CTX));

describe('联系当事人', () => {
  it('没打通不算拒绝调解：意愿还是没有征询（法 第17条）', () => {
    expect(once().consents).toEqual([]);
    expect(nextStep(once(), CTX)).toBe(nextStep(makeCase(), CTX));
  });

  it('经过里写着打给谁、怎么没打通、几点、谁打的', () => {
    const line = buildTimeline(once(), TODAY).find(({ key }) => key === 'call-n1');
    expect(line).toMatchObject({ on: '2026-11-06', isPlanned: false });
    expect(line?.text).toMatch(/^联系.+：没人接$/);
    expect(line?.detail).toBe('09:10 · 经办 苏玉梅');
  });

  it.each([
    ['明天的事', { calledOn: day('2099-01-01') }, 'attempt.calledOn'],
    ['在申请以前', { calledOn: day('2026-01-01') }, 'attempt.calledOn'],
    ['打给不是当事人的', { partyId: 'nobody' }, 'attempt.partyId'],
  ])('%s', (_name, change, field) => {
    const ruling = recordCallAttempt(makeCase(), null, { ...MISSED, ...change }, CTX);
    expect(refusalOf(ruling).field).toBe(field);
  });

  it('周五补记周二打的，收', () => {
    const tuesday = { ...MISSED, calledOn: day('2026-11-10') };
    expect(recordCallAttempt(makeCase(), null, tuesday, CTX).ok).toBe(true);
  });

  it('改的是同一次；删了就没有了', () => {
    const mended = ruledValue(
      recordCallAttempt(once(), 'n1', { ...MISSED, result: 'wrong_number' }, CTX),
    );
    expect(mended.callAttempts).toMatchObject([{ id: 'n1', result: 'wrong_number' }]);
    expect(ruledValue(removeEntry(mended, 'callAttempts', 'n1')).callAttempts).toEqual([]);
    expect(codeOf(recordCallAttempt(once(), 'gone', MISSED, CTX))).toBe('NOT_NOW');
  });

  it('联系过的当事人不能整个删掉（bug: 记录里剩下一个没有名字的人）', () => {
    const called = { ...makeReadyCase(), callAttempts: once().callAttempts };
    const others = called.parties.filter(({ id }) => id !== 'p2');
    expect(codeOf(saveParties(called, others, CTX))).toBe('PARTY_IN_USE');
  });
});
