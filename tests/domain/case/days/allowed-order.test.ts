import { findDisorders } from '@shared/domain/case/days/find-disorders';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { concludeOrally } from '@shared/domain/case/rules/agreement';
import { recordConfirmation } from '@shared/domain/case/rules/confirmation';
import { recordFollowUp, recordFulfillment } from '@shared/domain/case/rules/follow-through';
import { saveParties } from '@shared/domain/case/rules/parties';
import { registerCase } from '@shared/domain/case/rules/registration';
import { saveSession } from '@shared/domain/case/rules/sessions';
import { buildCaseView } from '@shared/domain/case/view/build-view';
import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import { describe, expect, test } from 'vitest';
import {
  accept,
  accepted,
  consent,
  ctx,
  drafted,
  extend,
  given,
  joined,
  owing,
  refused,
  sign,
} from '../../../support/dated-acts';
import { day, TODAY } from '../../../support/day';
import { codeOf, ruledValue } from '../../../support/expect-ruling';
import { makeTerms, makeWrittenAgreement } from '../../../support/make-agreement';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeMediatingCase,
  makeOrallyAgreedCase,
  makeOrganization,
  makeParty,
  makePlannedSession,
  makeReadyCase,
  makeRegistration,
  makeSession,
  makeStudio,
} from '../../../support/make-case';
import {
  makeConfirmation,
  makeFollowUp,
  makeFulfillment,
} from '../../../support/make-follow-through';

describe('实务上允许的次序照收', () => {
  const late = makeRegistration({ registeredOn: TODAY });

  test('先调解、达成协议，后登记', () => {
    const registered = ruledValue(registerCase({ ...makeCase(), registration: late }, ctx));
    const ready = {
      ...registered,
      consents: makeReadyCase().consents,
      mediators: makeReadyCase().mediators,
    };
    const done = ruledValue(
      saveSession(ruledValue(accept(ready, '2026-11-06')), makeSession(), ctx),
    );
    const agreed = concludeOrally(done, { terms: makeTerms(), agreedOn: day('2026-11-10') }, ctx);
    expect(codeOf(agreed)).toBeNull();
  });

  test('钱在签字那天付，第二天才盖章', () => {
    const signed = ruledValue(
      sign(drafted(owing({ dueOn: day('2026-11-12') })), { sealedOn: day('2026-11-13') }),
    );
    const paid = makeFulfillment({ recordedOn: day('2026-11-12') });
    expect(codeOf(recordFulfillment(signed, paid, ctx))).toBeNull();
    const before = makeFulfillment({ recordedOn: day('2026-11-11') });
    expect(codeOf(recordFulfillment(signed, before, ctx))).toBe('DATE_BEFORE');
  });

  test('签字前已经当场付清', () => {
    const atOnce = owing({ mode: 'immediate', dueOn: day('2026-11-10') });
    expect(codeOf(sign(drafted(atOnce)))).toBeNull();
  });

  test('结案之后的履行、回访、司法确认，在结案日前后都可以', () => {
    const closed = makeAgreedCase({
      status: 'closed',
      closure: { closedOn: day('2026-11-17'), note: '分期中' },
    });
    for (const on of ['2026-11-16', '2026-11-18'].map(day)) {
      expect(
        codeOf(recordFulfillment(closed, makeFulfillment({ recordedOn: on }), ctx)),
      ).toBeNull();
      expect(codeOf(recordFollowUp(closed, makeFollowUp({ visitedOn: on }), ctx))).toBeNull();
      const decided = makeConfirmation({ state: 'confirmed', decidedOn: on });
      expect(codeOf(recordConfirmation(closed, decided, ctx))).toBeNull();
    }
  });

  test('受理后加入的当事人，在它参加的第一场之前同意就行', () => {
    const parties = [makeParty(), makeOrganization(), joined];
    const three = ruledValue(saveParties(accepted(), parties, ctx));
    const asked = [given('p1', '2026-11-05'), given('p2', '2026-11-05'), given('p3', '2026-11-09')];
    const held = makeSession({ presentPartyIds: ['p1', 'p2', 'p3'] });
    expect(codeOf(saveSession(ruledValue(consent(three, asked)), held, ctx))).toBeNull();
  });

  test('老案卷没有记受理时有谁：后加入的照样可以登记', () => {
    const three = makeAcceptedCase({ parties: [makeParty(), makeOrganization(), joined] });
    const asked = [given('p1', '2026-11-05'), given('p2', '2026-11-05'), given('p3', '2026-11-09')];
    expect(codeOf(consent(three, asked))).toBeNull();
  });

  test('同意、拒绝、再同意都记着：拒绝之前和再同意之后的场次都算数', () => {
    const one = makeMediatingCase();
    const no = ruledValue(consent(one, [given('p1', '2026-11-05'), refused('p2', '2026-11-12')]));
    const yes = ruledValue(consent(no, [given('p1', '2026-11-05'), given('p2', '2026-11-15')]));
    expect(yes.consents[1]?.earlier?.map(({ askedOn, isGiven }) => [askedOn, isGiven])).toEqual([
      ['2026-11-05', true],
      ['2026-11-12', false],
    ]);
    const next = (heldOn: string) => makeSession({ id: 's2', heldOn: day(heldOn) });
    expect(codeOf(saveSession(yes, next('2026-11-15'), ctx))).toBeNull();
    expect(codeOf(saveSession(yes, next('2026-11-14'), ctx))).toBe('REFUSED_THEN');
  });

  test('记错了的征询可以改：改日子、把拒绝改回同意，都不留假的先前答复', () => {
    const moved = ruledValue(
      consent(accepted(), [given('p1', '2026-11-06'), given('p2', '2026-11-05')]),
    );
    expect(moved.consents[0]?.earlier).toBeUndefined();
    const wrong = ruledValue(consent(makeCase(), [refused('p1', '2026-11-05')]));
    const right = ruledValue(consent(wrong, [given('p1', '2026-11-05')]));
    expect(right.consents[0]?.earlier).toBeUndefined();
  });

  test('没到场的一方拒绝，同一方还有人同意：可以继续调', () => {
    const parties = [makeParty(), makeOrganization(), joined];
    const asked = [
      given('p1', '2026-11-05'),
      given('p2', '2026-11-05'),
      refused('p3', '2026-11-08'),
    ];
    const one = accepted({ status: 'mediating', parties, sessions: [makeSession()] });
    expect(codeOf(consent(one, asked))).toBeNull();
  });
});

describe('老案卷里的日期不动，只提醒', () => {
  const wrong = makeMediatingCase({
    consents: [given('p1', '2026-11-05'), given('p2', '2026-11-12')],
  });

  test('案件页说出是哪两个日期', () => {
    const { warnings } = buildCaseView(wrong, ctx, makeStudio().profile);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('受理日期不能早于安居车棚安装有限公司的征询日期（2026年11月12日）'),
      expect.stringContaining('调解日期不能早于安居车棚安装有限公司的征询日期（2026年11月12日）'),
    ]);
  });

  test('别的事照样可以办，只是不能再添新的错', () => {
    expect(codeOf(saveSession(wrong, makeSession({ proposal: '改了方案' }), ctx))).toBeNull();
    expect(codeOf(extend(wrong, '2026-11-18', '2026-12-20'))).toBeNull();
    expect(codeOf(consent(wrong, [given('p1', '2026-11-07'), given('p2', '2026-11-12')]))).toBe(
      'DATE_BEFORE',
    );
  });

  test('协议生效后还留着没有记录的一场，也提醒', () => {
    const left = makeAgreedCase({ sessions: [makeSession(), makePlannedSession()] });
    expect(findDisorders(left, { today: TODAY }).map(({ refusal }) => refusal.code)).toEqual([
      'SESSION_LEFT_STANDING',
    ]);
    expect(codeOf(recordFollowUp(left, makeFollowUp(), ctx))).toBeNull();
  });

  test('有了结果的案卷只说哪里对不上，不叫人去做已经做不了的事', () => {
    const left = makeAgreedCase({ sessions: [makeSession(), makePlannedSession()] });
    const messagesOf = (one: MediationCase) =>
      buildCaseView(one, ctx, makeStudio().profile).warnings.map(({ message }) => message);
    expect(messagesOf(left)).toEqual([expect.stringMatching(/的一场调解还没有记录$/)]);
    for (const message of messagesOf({ ...wrong, status: 'terminated' }))
      expect(message).not.toMatch(/请|。/);
    expect(messagesOf(wrong)).toEqual(Array(2).fill(expect.stringContaining('。请核对这两个日期')));
  });

  test.each([
    ['登记', makeCase()],
    ['调解中', makeMediatingCase({ agreement: makeWrittenAgreement() })],
    [
      '书面协议',
      makeAgreedCase({ fulfillmentRecords: [makeFulfillment()], followUps: [makeFollowUp()] }),
    ],
    ['口头协议', makeOrallyAgreedCase({ judicialConfirmation: makeConfirmation() })],
  ])('次序对的案卷一句也不提醒：%s', (_name, one) => {
    expect(findDisorders(one, { today: TODAY })).toEqual([]);
  });

  test('每一条都是一句完整的话', () => {
    for (const { refusal } of findDisorders(wrong, { today: TODAY }))
      expect(refusalSentence(refusal)).toMatch(/^[^a-zA-Z_]+。$/);
  });
});
