import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { acceptCase, declineCase, extendMediation } from '@shared/domain/case/rules/acceptance';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeAcceptedCase,
  makeCaseMediator,
  makeConsent,
  makeContext,
  makeMediatingCase,
  makeOrganization,
  makeParty,
  makeReadyCase,
  makeRegistration,
} from '../../../support/make-case';

const ctx = makeContext();

function accept(mediationCase: MediationCase, on = '2026-11-06') {
  return acceptCase(
    mediationCase,
    { acceptedOn: day(on), acceptedBy: '赵信花', limitInDays: 30 },
    ctx,
  );
}

const child = makeParty({ birthDate: day('2008-11-07'), idNumber: '' });
const guardian = { name: '王父', relation: '父亲', phone: '', idNumber: '' };

describe('受理', () => {
  test('双方同意、有主持人，可以受理', () => {
    expect(ruledValue(accept(makeReadyCase()))).toMatchObject({
      status: 'accepted',
      acceptance: { limitInDays: 30 },
    });
  });

  test.each<[string, Partial<MediationCase>, string]>([
    ['没有申请人', { parties: [makeOrganization()] }, 'NO_APPLICANT'],
    ['没有被申请人', { parties: [makeParty()] }, 'NO_RESPONDENT'],
    [
      '主动调解的案件也要有双方',
      { parties: [makeParty()], registration: makeRegistration({ source: 'own_initiative' }) },
      'NO_RESPONDENT',
    ],
    ['一方还没有征询', { consents: [makeConsent('p1')] }, 'CONSENT_MISSING'],
    [
      '主动调解也须征得同意',
      { consents: [], registration: makeRegistration({ source: 'own_initiative' }) },
      'CONSENT_MISSING',
    ],
    [
      '一方明确拒绝（第17条）',
      { consents: [makeConsent('p1'), makeConsent('p2', { isGiven: false })] },
      'CONSENT_REFUSED',
    ],
    ['没有调解员', { mediators: [] }, 'MEDIATOR_MISSING'],
    [
      '没有主持人',
      { mediators: [makeCaseMediator({ isPresiding: false })] },
      'PRESIDING_MEDIATOR_NOT_ONE',
    ],
    [
      '差一天满18岁，没有法定代理人',
      { parties: [child, makeOrganization()] },
      'STATUTORY_AGENT_MISSING',
    ],
    [
      '自述17岁，没有法定代理人',
      { parties: [makeParty({ birthDate: null, statedAge: 17 }), makeOrganization()] },
      'STATUTORY_AGENT_MISSING',
    ],
  ])('%s，不能受理', (_name, changes, code) => {
    expect(codeOf(accept(makeReadyCase(changes)))).toBe(code);
  });

  test('未成年人有法定代理人，可以受理；受理当日满18岁，不需要', () => {
    const represented = { ...child, statutoryAgents: [guardian] };
    expect(
      codeOf(accept(makeReadyCase({ parties: [represented, makeOrganization()] }))),
    ).toBeNull();
    expect(
      codeOf(accept(makeReadyCase({ parties: [child, makeOrganization()] }), '2026-11-07')),
    ).toBeNull();
  });

  test('年龄不详不当作未成年', () => {
    const unknown = makeParty({ birthDate: null, statedAge: null });
    expect(codeOf(accept(makeReadyCase({ parties: [unknown, makeOrganization()] })))).toBeNull();
  });

  test.each([
    ['早于登记', '2026-11-04', 'DATE_BEFORE'],
    ['在明天', '2026-11-20', 'DATE_IN_FUTURE'],
  ])('受理日%s，不收', (_name, on, code) => {
    expect(refusalOf(accept(makeReadyCase(), on))).toMatchObject({
      code,
      field: 'acceptance.acceptedOn',
    });
  });

  test('受理过的不能再受理', () => {
    expect(codeOf(accept(makeAcceptedCase()))).toBe('STATUS_DOES_NOT_ALLOW');
  });
});

describe('不予受理', () => {
  const decline = (on: string) => ({
    declinedOn: day(on),
    ground: 'party_refused' as const,
    reason: '被申请人不同意',
    sentTo: 'court' as const,
    sentToName: '',
  });

  test('登记后可以，受理后不可以', () => {
    expect(ruledValue(declineCase(makeReadyCase(), decline('2026-11-06'), ctx)).status).toBe(
      'declined',
    );
    expect(codeOf(declineCase(makeAcceptedCase(), decline('2026-11-06'), ctx))).toBe(
      'STATUS_DOES_NOT_ALLOW',
    );
  });

  test.each([
    ['没有说请当事人去哪里', { sentTo: null }, 'decline.sentTo'],
    ['去其他地方，没有写哪里', { sentTo: 'elsewhere' as const }, 'decline.sentToName'],
  ])('%s，不收', (_name, change, field) => {
    const given = { ...decline('2026-11-06'), ...change };
    expect(refusalOf(declineCase(makeReadyCase(), given, ctx))).toMatchObject({ field });
  });

  test('没有转介，只告知了途径，也是一种回答', () => {
    const given = { ...decline('2026-11-06'), sentTo: 'told_only' as const };
    expect(ruledValue(declineCase(makeReadyCase(), given, ctx)).decline?.sentTo).toBe('told_only');
  });

  test('不能早于登记', () => {
    expect(codeOf(declineCase(makeReadyCase(), decline('2026-11-01'), ctx))).toBe('DATE_BEFORE');
  });
});

describe('延期', () => {
  const extend = (mediationCase: MediationCase, untilOn: string, extendedOn = '2026-11-18') =>
    extendMediation(
      mediationCase,
      { extendedOn: day(extendedOn), untilOn: day(untilOn), reason: '双方同意' },
      ctx,
    );

  // Accepted on 6 November: 30 days end on Sunday 6 December, moved to Monday the 7th.
  test('必须晚于现在的届满日，包括顺延的部分', () => {
    expect(refusalOf(extend(makeMediatingCase(), '2026-12-07'))).toMatchObject({
      code: 'EXTENSION_NOT_LATER',
      data: { dueOn: '2026-12-07' },
    });
    expect(codeOf(extend(makeMediatingCase(), '2026-12-08'))).toBeNull();
  });

  test('第二次延期以第一次为准', () => {
    const once = ruledValue(extend(makeMediatingCase(), '2026-12-20'));
    expect(codeOf(extend(once, '2026-12-20'))).toBe('EXTENSION_NOT_LATER');
    expect(ruledValue(extend(once, '2026-12-21')).extensions).toHaveLength(2);
  });

  test('延期日不能早于受理，也不能在将来；未受理不能延期', () => {
    expect(codeOf(extend(makeMediatingCase(), '2026-12-20', '2026-11-05'))).toBe('DATE_BEFORE');
    expect(codeOf(extend(makeMediatingCase(), '2026-12-20', '2026-11-20'))).toBe('DATE_IN_FUTURE');
    expect(codeOf(extend(makeReadyCase(), '2026-12-20'))).toBe('STATUS_DOES_NOT_ALLOW');
  });
});
