import { mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { registerCase, updateRegistration } from '@shared/domain/case/rules/registration';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeContext,
  makeOrganization,
  makeParty,
  makeRegistration,
} from '../../../support/make-case';

const ctx = makeContext();

function register(changes: Partial<Parameters<typeof registerCase>[0]> = {}) {
  return registerCase(
    {
      id: 'case1',
      serial: { year: 2026, ordinal: 1 },
      number: '（2026）人调字第1号',
      registration: makeRegistration(),
      parties: [makeParty(), makeOrganization()],
      ...changes,
    },
    ctx,
  );
}

describe('登记', () => {
  test('新案件是“已登记”，什么都没有替人预填，存得下也读得回', () => {
    const registered = ruledValue(register());
    expect(mediationCaseSchema.parse(registered)).toEqual(registered);
    expect(registered).toEqual(makeCase({ createdAt: ctx.now, updatedAt: ctx.now }));
  });

  test('当事人可以以后再补', () => {
    expect(ruledValue(register({ parties: [] })).parties).toEqual([]);
  });

  test('未成年人没有法定代理人，登记时不拦', () => {
    const child = makeParty({ birthDate: day('2015-01-01') });
    expect(register({ parties: [child] }).ok).toBe(true);
  });

  test.each([
    [
      '申请日在明天',
      { requestedOn: day('2026-11-20') },
      'DATE_IN_FUTURE',
      'registration.requestedOn',
    ],
    [
      '登记日在明天',
      { registeredOn: day('2026-11-20') },
      'DATE_IN_FUTURE',
      'registration.registeredOn',
    ],
    [
      '登记早于申请',
      { registeredOn: day('2026-11-04') },
      'DATE_BEFORE',
      'registration.registeredOn',
    ],
  ])('%s，不收', (_name, changes, code, field) => {
    expect(refusalOf(register({ registration: makeRegistration(changes) }))).toMatchObject({
      code,
      field,
    });
  });

  test('两名当事人同一编号，不收', () => {
    expect(refusalOf(register({ parties: [makeParty(), makeParty()] }))).toMatchObject({
      code: 'PARTY_IDS_NOT_UNIQUE',
      field: 'parties.1.id',
    });
  });
});

describe('修改登记内容', () => {
  test('受理后还可以改，登记日可以在受理之后（先调解后登记），申请日不能在征询之后', () => {
    const accepted = makeAcceptedCase();
    const late = makeRegistration({ registeredOn: day('2026-11-18') });
    expect(ruledValue(updateRegistration(accepted, late, ctx)).status).toBe('accepted');
    const moved = makeRegistration({
      requestedOn: day('2026-11-06'),
      registeredOn: day('2026-11-18'),
    });
    expect(refusalOf(updateRegistration(accepted, moved, ctx))).toMatchObject({
      code: 'DATE_BEFORE',
      field: 'registration.requestedOn',
      data: { day: 'askedOn', earlier: 'requestedOn' },
    });
  });

  test('协议生效后不能再改', () => {
    expect(codeOf(updateRegistration(makeAgreedCase(), makeRegistration(), ctx))).toBe(
      'STATUS_DOES_NOT_ALLOW',
    );
  });
});
