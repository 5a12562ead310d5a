import { reasonToDecline, reasonToTerminate } from '@shared/domain/case/model/recorded-reason';
import { lastProposal } from '@shared/domain/case/model/session-facts';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { makeCase, makeConsent, makeParty, makeSession } from '../../../support/make-case';

const parties = [
  makeParty({ id: 'p1', name: '王某' }),
  makeParty({ id: 'p2', name: '李某', side: 'respondent' }),
];
const refused = makeConsent('p2', { isGiven: false, askedOn: day('2026-11-05'), method: 'phone' });
const failed = makeSession({
  heldOn: day('2026-11-12'),
  result: 'not_agreed',
  resultNote: '数额谈不拢。',
});

describe('已经登记过的原因带过来', () => {
  it('拒绝调解的：谁、哪天、怎样说的', () => {
    const one = makeCase({ parties, consents: [makeConsent('p1'), refused] });
    expect(reasonToDecline(one)).toEqual({
      ground: 'party_refused',
      reason: '李某2026年11月5日电话表示不同意调解。',
      from: '登记的调解意愿',
    });
    expect(reasonToTerminate(one)?.ground).toBe('party_refused');
  });

  it('没有人拒绝，不替人编原因（bug: 不予受理自己填了“拒绝”）', () => {
    const one = makeCase({ parties, consents: [makeConsent('p1')] });
    expect([reasonToDecline(one), reasonToTerminate(one)]).toEqual([null, null]);
  });

  it('最后一场没达成的，终止用它的说明；后来又谈成的，不用前一场的', () => {
    expect(reasonToTerminate(makeCase({ parties, sessions: [failed] }))).toEqual({
      ground: 'no_agreement',
      reason: '数额谈不拢。',
      from: '2026年11月12日的调解记录',
    });
    const later = makeSession({ id: 's2', heldOn: day('2026-11-20'), result: 'agreed' });
    expect(reasonToTerminate(makeCase({ parties, sessions: [failed, later] }))).toBeNull();
  });

  it('调解方案用最近写了的那一场', () => {
    const first = makeSession({ id: 's1', heldOn: day('2026-11-10'), proposal: '各让一步' });
    const second = makeSession({ id: 's2', heldOn: day('2026-11-12'), proposal: '' });
    const text = (...sessions: (typeof first)[]) => lastProposal(makeCase({ sessions }))?.text;
    expect([text(first, second), text(second), text()]).toEqual(['各让一步', undefined, undefined]);
  });
});
