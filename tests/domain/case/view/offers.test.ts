import { CASE_ACT_NAMES, type CaseActName, offerActs } from '@shared/domain/case/acts/case-acts';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { buildCaseView } from '@shared/domain/case/view/build-view';
import { describe, expect, test } from 'vitest';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeContext,
  makeMediatingCase,
  makeOrallyAgreedCase,
  makeRegistration,
  makeStudio,
} from '../../../support/make-case';

const ctx = makeContext();
const { profile } = makeStudio();
const whyNot = (one: MediationCase, act: CaseActName) =>
  offerActs(one, ctx, () => true)[act].whyNot;

describe('办不了的，主进程说为什么', () => {
  const labor = makeRegistration({ category: 'other_labor' });
  test.each<[string, MediationCase, CaseActName, RegExp]>([
    ['没开过场次', makeAcceptedCase(), 'draftAgreement', /还没有一场有记录的调解/],
    ['没问过意愿', makeMediatingCase({ consents: [] }), 'draftAgreement', /第十七条/],
    [
      '劳动争议不能口头',
      makeMediatingCase({ registration: labor }),
      'concludeOrally',
      /《劳动争议调解仲裁法》第十四条/,
    ],
    ['已经生效', makeAgreedCase(), 'terminate', /现在是“履行中”/],
  ])('%s（bug: 窗口自己猜原因）', (_name, one, act, sentence) => {
    expect(whyNot(one, act)).toMatch(sentence);
  });

  test('能办的没有原因，不能办的都有一句中文', () => {
    for (const one of [makeCase(), makeMediatingCase(), makeAgreedCase()]) {
      const offers = offerActs(one, ctx, () => true);
      for (const name of CASE_ACT_NAMES) {
        const { isOpen, whyNot: why } = offers[name];
        expect(why === '', name).toBe(isOpen);
        if (!isOpen) expect(why, name).toMatch(/\p{Script=Han}.*。$/u);
      }
    }
  });

  test('没有权限的，说没有哪一项权限', () => {
    const offers = offerActs(makeMediatingCase(), ctx, (right) => right !== 'cases.handle');
    expect(offers.terminate).toMatchObject({ isOpen: false, whyNot: '您没有“办理纠纷”的权限。' });
  });
});

test.each([
  ['登记了', makeCase(), 'before_acceptance', ''],
  ['受理了', makeAcceptedCase(), 'in_mediation', ''],
  ['书面协议生效', makeAgreedCase(), 'agreed', '《人民调解法》第29条'],
  ['口头协议生效', makeOrallyAgreedCase(), 'agreed', '《人民调解法》第30条'],
  ['结案', makeAgreedCase({ status: 'closed' }), 'agreed', '《人民调解法》第29条'],
  ['撤回', makeCase({ status: 'withdrawn' }), 'ended_without', ''],
  ['移送', makeCase({ status: 'transferred' }), 'ended_without', ''],
] as const)('%s：走到哪一段、凭哪一条生效', (_name, one, stage, effectiveBy) => {
  expect(buildCaseView(one, ctx, profile)).toMatchObject({ stage, effectiveBy });
});
