import { registrationSchema } from '@shared/domain/case/model/registration';
import { sessionSchema } from '@shared/domain/case/model/session';
import { partySchema } from '@shared/domain/party/party';
import { describe, expect, test } from 'vitest';
import {
  makeOrganization,
  makeParty,
  makeRegistration,
  makeSession,
} from '../../../support/make-case';

function messagesOf(result: { error?: { issues: { message: string }[] } }): string[] {
  return (result.error?.issues ?? []).map(({ message }) => message);
}

describe('登记内容', () => {
  test.each([
    ['没有这个类别', { category: 'gambling' }, '请选择纠纷类别'],
    ['没有这个来源', { source: 'telepathy' }, '请选择案件来源'],
    ['没有这一天', { requestedOn: '2026-02-30' }, '没有这一天'],
    ['负的金额', { amountInDisputeFen: -1 }, '金额不能是负数'],
    ['超过上限', { amountInDisputeFen: 100_000_000_000 }, '金额不能超过'],
    ['不到一分', { amountInDisputeFen: 0.5 }, '金额最多到分'],
    ['无穷大', { amountInDisputeFen: Number.POSITIVE_INFINITY }, '金额'],
    ['没写简要情况', { description: ' \n ' }, '请填写纠纷简要情况'],
  ])('%s，说中文', (_name, change, words) => {
    const result = registrationSchema.safeParse({ ...makeRegistration(), ...change });
    expect(messagesOf(result).join()).toContain(words);
  });

  test.each([0, 1, 99_999_999_999, null])('金额 %s 分可以', (amountInDisputeFen) => {
    const registration = makeRegistration({ amountInDisputeFen });
    expect(registrationSchema.parse(registration)).toEqual(registration);
  });

  test('申请事项可以不写', () => {
    expect(registrationSchema.safeParse(makeRegistration({ requests: '' })).success).toBe(true);
  });
});

describe('当事人', () => {
  test.each(['𠮷某', '㛃某', '阿卜杜热合曼·买买提'])('姓名 %s 原样保留', (name) => {
    expect(partySchema.parse(makeParty({ name })).name).toBe(name);
    expect(partySchema.parse(makeOrganization({ name })).name).toBe(name);
  });

  test('没有姓名、不知是个人还是单位，说中文', () => {
    expect(messagesOf(partySchema.safeParse(makeParty({ name: ' ' })))).toEqual(['请填写姓名']);
    expect(messagesOf(partySchema.safeParse({ ...makeParty(), kind: 'ghost' }))).toEqual([
      '请选择当事人是个人还是单位',
    ]);
  });

  test('身份证号码写错也存得下', () => {
    expect(partySchema.safeParse(makeParty({ idNumber: '写错了' })).success).toBe(true);
  });
});

describe('调解记录', () => {
  test('一万字的陈述存得下，多一字说明', () => {
    const say = (text: string) => makeSession({ statements: [{ partyId: 'p1', text }] });
    expect(sessionSchema.safeParse(say('𠮷'.repeat(10_000))).success).toBe(true);
    expect(messagesOf(sessionSchema.safeParse(say('说'.repeat(10_001))))).toEqual([
      '陈述不能超过 10000 个字，多了 1 个，请删短一些',
    ]);
  });

  test.each(['24:00', '9:00', '12:60', ''])('时间 %j 不收', (startsAt) => {
    expect(sessionSchema.safeParse(makeSession({ startsAt })).success).toBe(false);
  });
});
