import { deliverySchema } from '@shared/domain/case/model/delivery';
import { appointMediators } from '@shared/domain/case/rules/mediators';
import { recordConsents, saveParties, updateContacts } from '@shared/domain/case/rules/parties';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import { makeWrittenAgreement } from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeCase,
  makeCaseMediator,
  makeConsent,
  makeContext,
  makeMediatingCase,
  makeOrganization,
  makeParty,
  makeReadyCase,
  makeSession,
} from '../../../support/make-case';

const ctx = makeContext();
const third = makeParty({ id: 'p3', side: 'respondent', name: '阿卜杜热合曼·买买提' });

describe('修改当事人', () => {
  test('删去的当事人，其意愿登记一并删去', () => {
    const ready = makeReadyCase();
    const saved = ruledValue(saveParties(ready, [makeParty()], ctx));
    expect(saved.consents.map(({ partyId }) => partyId)).toEqual(['p1']);
  });

  test('新加的当事人没有意愿登记', () => {
    const saved = ruledValue(
      saveParties(makeReadyCase(), [makeParty(), makeOrganization(), third], ctx),
    );
    expect(saved.consents.some(({ partyId }) => partyId === 'p3')).toBe(false);
  });

  test.each([
    ['到场记录里有', makeMediatingCase({ sessions: [makeSession({ statements: [] })] })],
    [
      '陈述里有',
      makeMediatingCase({
        sessions: [makeSession({ presentPartyIds: [], statements: [{ partyId: 'p2', text: '' }] })],
      }),
    ],
    ['协议草稿里有', makeMediatingCase({ sessions: [], agreement: makeWrittenAgreement() })],
    [
      '送达过（bug: 回证上的受送达人没了）',
      makeMediatingCase({
        sessions: [],
        deliveries: [
          {
            ...blankOf(deliverySchema),
            ...{ id: 'd1', deliveredOn: ctx.today, partyIds: ['p2'] },
          },
        ],
      }),
    ],
  ])('%s的当事人不能删', (_name, mediating) => {
    const parties = [makeParty(), { ...third, side: 'respondent' as const }];
    expect(refusalOf(saveParties(mediating, parties, ctx))).toMatchObject({
      code: 'PARTY_IN_USE',
      data: { name: '安居车棚安装有限公司' },
    });
  });

  test('受理后不能把一方删空', () => {
    const mediating = makeMediatingCase({ sessions: [] });
    expect(codeOf(saveParties(mediating, [makeParty()], ctx))).toBe('NO_RESPONDENT');
    expect(codeOf(saveParties(mediating, [makeOrganization()], ctx))).toBe('NO_APPLICANT');
  });

  test('登记阶段可以只有一方；协议生效后不能改', () => {
    expect(saveParties(makeCase(), [], ctx).ok).toBe(true);
    expect(codeOf(saveParties(makeAgreedCase(), [makeParty(), makeOrganization()], ctx))).toBe(
      'STATUS_DOES_NOT_ALLOW',
    );
  });
});

describe('协议生效以后的电话和住址', () => {
  const contact = { partyId: 'p1', phone: '13900000009', address: '新居 1 号', placeId: 'e' };

  test('记在当事人名下，别的一字不改', () => {
    for (const status of ['agreement_reached', 'closed'] as const) {
      const before = makeAgreedCase({ status });
      const after = ruledValue(updateContacts(before, [contact], ctx));
      const { partyId: _whose, ...said } = contact;
      const [first, ...rest] = before.parties;
      expect(after).toEqual({ ...before, parties: [{ ...first, ...said }, ...rest] });
    }
  });

  test('协议生效以前用“修改当事人”，没有协议的案件办完就不改', () => {
    for (const c of [makeMediatingCase(), makeMediatingCase({ status: 'terminated' })])
      expect(codeOf(updateContacts(c, [contact], ctx))).toBe('STATUS_DOES_NOT_ALLOW');
  });

  test('不是本案当事人、同一人两次，不收', () => {
    const stranger = { ...contact, partyId: 'p9' };
    expect(codeOf(updateContacts(makeAgreedCase(), [stranger], ctx))).toBe('UNKNOWN_PARTY');
    expect(codeOf(updateContacts(makeAgreedCase(), [contact, contact], ctx))).toBe(
      'PARTY_IDS_NOT_UNIQUE',
    );
  });
});

describe('登记当事人意愿（第17条）', () => {
  test('拒绝也照实记下', () => {
    const consents = [makeConsent('p1'), makeConsent('p2', { isGiven: false })];
    expect(ruledValue(recordConsents(makeCase(), consents, ctx)).consents).toEqual(consents);
  });

  test.each([
    ['不是本案当事人', [makeConsent('p9')], 'UNKNOWN_PARTY', 'consents.0.partyId'],
    [
      '同一人两次',
      [makeConsent('p1'), makeConsent('p1')],
      'CONSENT_OF_EACH_PARTY_TWICE',
      'consents.1.partyId',
    ],
    [
      '征询日在明天',
      [makeConsent('p1', { askedOn: day('2026-11-20') })],
      'DATE_IN_FUTURE',
      'consents.0.askedOn',
    ],
    [
      '征询日在申请（发现）纠纷之前',
      [makeConsent('p1', { askedOn: day('2026-11-04') })],
      'DATE_BEFORE',
      'consents.0.askedOn',
    ],
  ])('%s，不收', (_name, consents, code, field) => {
    expect(refusalOf(recordConsents(makeCase(), consents, ctx))).toMatchObject({ code, field });
  });
});

test('调解员在调解中可以更换，协议生效后不能', () => {
  const others = [makeCaseMediator({ mediatorId: 'm2', name: '钱某', appointment: 'parties' })];
  expect(ruledValue(appointMediators(makeMediatingCase(), others, ctx)).mediators).toEqual(others);
  expect(codeOf(appointMediators(makeAgreedCase(), others, ctx))).toBe('STATUS_DOES_NOT_ALLOW');
  expect(codeOf(appointMediators(makeCase(), [], ctx))).toBe('MEDIATOR_MISSING');
});
