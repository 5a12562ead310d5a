import {
  emptyParty,
  isPartyDraftEmpty,
  partyDraftSchema,
  toPartyDraft,
  toPartyInput,
} from '@renderer/components/party/party-draft';
import {
  asksForLiving,
  fillFromIdNumber,
  idNumberDoubt,
  isMinor,
} from '@renderer/components/party/person-facts';
import { localDate } from '@shared/domain/kernel/local-date';
import { partySchema } from '@shared/domain/party/party';
import { describe, expect, it } from 'vitest';

const TODAY = localDate('2026-11-05');
const PERSON = { ...emptyParty('p1', 'applicant'), name: '王𠮷芳' };
const ID = '11010519491231002X';

describe('身份证号码带出性别和出生日期', () => {
  it('十八位正确号码，末位小写也认', () => {
    expect(fillFromIdNumber(PERSON, ID.toLowerCase(), TODAY, false)).toEqual({
      idNumber: ID,
      identityPaper: 'resident_id',
      sex: 'female',
      birthDate: '1949-12-31',
    });
  });

  it('正输到第十五位时，不当成旧证把出生日期填错', () => {
    const halfTyped = '110105491231002';
    expect(fillFromIdNumber(PERSON, halfTyped, TODAY, false)).toEqual({ idNumber: halfTyped });
  });

  it('离开时正好十五位，才当成旧证', () => {
    expect(fillFromIdNumber(PERSON, '110105491231002', TODAY, true)).toMatchObject({
      identityPaper: 'resident_id_15',
      birthDate: '1949-12-31',
    });
  });

  it('护照号码原样保留，什么都不带出', () => {
    const holder = { ...PERSON, identityPaper: 'passport' as const };
    expect(fillFromIdNumber(holder, 'e12345678', TODAY, true)).toEqual({ idNumber: 'e12345678' });
    expect(idNumberDoubt({ ...holder, idNumber: 'e1' }, TODAY, false)).toBeNull();
  });

  it('输到一半不嫌短，离开了才提醒；抄错一位立刻提醒', () => {
    expect(idNumberDoubt({ ...PERSON, idNumber: '1101' }, TODAY, true)).toBeNull();
    expect(idNumberDoubt({ ...PERSON, idNumber: '1101' }, TODAY, false)).toContain('18 位');
    expect(idNumberDoubt({ ...PERSON, idNumber: '110105194912310021' }, TODAY, true)).toContain(
      '有一位写错了',
    );
  });
});

describe('未满十八周岁', () => {
  it.each([
    { name: '生日前一天还差一天', birthDate: '2008-11-06', isYoung: true },
    { name: '十八岁生日当天', birthDate: '2008-11-05', isYoung: false },
    { name: '日期没填对的不算', birthDate: '2020-02-30', isYoung: false },
  ])('$name', ({ birthDate, isYoung }) => {
    expect(isMinor({ ...PERSON, birthDate }, TODAY)).toBe(isYoung);
  });

  it('十六岁以上以自己的劳动收入为生的不算；只对十六、十七岁的人问', () => {
    const atSixteen = { ...PERSON, birthDate: '2010-11-05' };
    expect(isMinor({ ...atSixteen, isSelfSupporting: true }, TODAY)).toBe(false);
    expect(asksForLiving(atSixteen, TODAY)).toBe(true);
    expect(asksForLiving({ ...atSixteen, birthDate: '2010-11-06' }, TODAY)).toBe(false);
    expect(asksForLiving({ ...atSixteen, kind: 'company' }, TODAY)).toBe(false);
  });

  it('只知道岁数也算', () => {
    expect(isMinor({ ...PERSON, statedAge: 15 }, TODAY)).toBe(true);
  });
});

describe('当事人草稿', () => {
  it('个人改成单位再改回来，两边填的都还在', () => {
    const asCompany = { ...PERSON, kind: 'company' as const, creditCode: '91' };
    expect(toPartyInput(asCompany)).not.toHaveProperty('idNumber');
    expect(toPartyInput({ ...asCompany, kind: 'natural_person' })).toMatchObject({
      name: '王𠮷芳',
      identityPaper: 'resident_id',
    });
  });

  it('存进案卷再打开，一字不差', () => {
    const draft = { ...PERSON, idNumber: ID, sex: 'female' as const, isSelfSupporting: true };
    const party = partySchema.parse(toPartyInput(draft));
    expect(party).toMatchObject({ isSelfSupporting: true });
    expect(partySchema.parse(toPartyInput(toPartyDraft(party)))).toEqual(party);
  });

  it('动过一个字就不算空卡片；从草稿里读回来的空卡片仍算空', () => {
    const empty = emptyParty('p1', 'respondent');
    expect(isPartyDraftEmpty(partyDraftSchema.parse(JSON.parse(JSON.stringify(empty))))).toBe(true);
    expect(isPartyDraftEmpty({ ...empty, phone: '1' })).toBe(false);
  });
});
