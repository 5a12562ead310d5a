import { placeOfStep } from '@renderer/features/case-file/shared/place-of-step';
import { describe, expect, it } from 'vitest';
import { makeView } from '../../support/case-view';

describe('下一步在页面的哪里', () => {
  it('有一场等着写记录的，去那一场，不再开一场', () => {
    const view = makeView({}, { nextStep: 'open_session', nextStepTarget: 's-1' });
    expect(placeOfStep(view)).toEqual({ section: 'sessions', act: null, targetId: '' });
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
