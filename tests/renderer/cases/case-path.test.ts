import { placeOfStep } from '@renderer/features/case-file/shared/place-of-step';
import { localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';
import { makeView } from '../../support/case-view';

describe('下一步在页面的哪里', () => {
  it('有一场等着写记录的，去那一场，不再开一场', () => {
    const view = makeView({}, { nextStep: 'open_session', nextStepTarget: 's-1' });
    expect(placeOfStep(view)).toEqual({ section: 'sessions', act: 'saveSession', targetId: 's-1' });
  });

  it('排在以后的一场，还没有可写的，只去看它', () => {
    const sessions = [{ sessionId: 's-1', isPlanned: true, hasRecord: false }];
    const view = makeView({}, { nextStep: 'open_session', nextStepTarget: 's-1', sessions });
    expect(placeOfStep(view)).toEqual({ section: 'sessions', act: null, targetId: '' });
  });

  it('办完了的，看它怎样了结：有结果的看结果，没受理的看意愿与受理', () => {
    expect(placeOfStep(makeView({}, { nextStep: 'none' })).section).toBe('outcome');
    const decline = {
      declinedOn: localDate('2026-11-05'),
      ground: 'party_refused',
      reason: '',
      sentTo: null,
      sentToName: '',
    } as const;
    expect(placeOfStep(makeView({ decline }, { nextStep: 'none' })).section).toBe('acceptance');
  });

  it('一场都没有时，下一步是开一场', () => {
    const view = makeView({}, { nextStep: 'open_session' });
    expect(placeOfStep(view)).toMatchObject({ section: 'sessions', act: 'openSession' });
  });

  it('要登记履行的，直接打开到期的那一项', () => {
    const view = makeView({}, { nextStep: 'record_fulfillment', nextStepTarget: 'o2' });
    expect(placeOfStep(view)).toEqual({
      section: 'fulfillment',
      act: 'recordFulfillment',
      targetId: 'o2',
    });
  });
});
