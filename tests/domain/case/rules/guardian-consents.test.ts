import { awaitingGuardians } from '@shared/domain/case/model/awaiting-guardians';
import { guardianConsentPart } from '@shared/domain/case/model/guardian-consent';
import { recordGuardianConsent } from '@shared/domain/case/rules/guardian-consents';
import { saveParties } from '@shared/domain/case/rules/parties';
import { caseWarnings } from '@shared/domain/case/warnings/case-warnings';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, test } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { refusalOf, ruledValue } from '../../../support/expect-ruling';
import { makeCase, makeContext, makeParty, makeStudio } from '../../../support/make-case';

const ctx = { ...makeContext(), makeId: () => 'g1' };
const child = makeParty({
  ...{ id: 'p2', side: 'respondent', name: '小明', idNumber: '', birthDate: day('2016-05-01') },
  statutoryAgents: [{ name: '李大', relation: '父亲', phone: '', idNumber: '' }],
});
const one = makeCase({ parties: [makeParty(), child] });
const written = {
  ...blankOf(guardianConsentPart),
  ...{ partyId: 'p2', guardian: '李大', relation: '父亲', way: '在告知书上签字' },
  consentedOn: day('2026-11-06'),
};
const warned = (c: typeof one) =>
  caseWarnings(c, { ...ctx, profile: makeStudio().profile }).filter(({ message }) =>
    message.includes('监护人同意'),
  );

describe('不满14周岁的，要有监护人同意', () => {
  test('没有登记就提醒，登记了就不提醒（bug: 提醒去不掉）', () => {
    expect(awaitingGuardians(one, TODAY).map(({ name }) => name)).toEqual(['小明']);
    expect(warned(one)).toHaveLength(1);
    const consented = ruledValue(recordGuardianConsent(one, null, written, ctx));
    expect(consented.guardianConsents).toEqual([{ ...written, id: 'g1' }]);
    expect(warned(consented)).toEqual([]);
  });

  test('大人不用谁同意；日子不能在将来；同意的是他，孩子从当事人里去掉时一起去掉', () => {
    expect(
      refusalOf(recordGuardianConsent(one, null, { ...written, partyId: 'p1' }, ctx)),
    ).toMatchObject({ code: 'NOT_NOW', field: 'consent.partyId' });
    const later = { ...written, consentedOn: day('2027-01-01') };
    expect(refusalOf(recordGuardianConsent(one, null, later, ctx))).toMatchObject({
      ...{ code: 'DATE_IN_FUTURE', field: 'consent.consentedOn' },
    });
    const consented = ruledValue(recordGuardianConsent(one, null, written, ctx));
    expect(ruledValue(saveParties(consented, [makeParty()], ctx)).guardianConsents).toEqual([]);
  });
});
