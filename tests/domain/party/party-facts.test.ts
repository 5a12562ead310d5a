import { partySchema } from '@shared/domain/party/party';
import { mayBeSelfSupporting, needsStatutoryAgent } from '@shared/domain/party/party-facts';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeParty } from '../../support/make-case';

const ON = day('2026-11-19');
const bornOn = (birthDate: string, isSelfSupporting: boolean) =>
  makeParty({ birthDate: day(birthDate), isSelfSupporting });

describe('民法典第18条第2款：十六周岁以上的未成年人，以自己的劳动收入为主要生活来源的，视为完全民事行为能力人', () => {
  it.each([
    ['十六周岁生日当天，自己谋生', '2010-11-19', true, false],
    ['差一天满十六周岁，自己谋生也要法定代理人', '2010-11-20', true, true],
    ['十七周岁，自己谋生', '2009-06-01', true, false],
    ['十七周岁，不是自己谋生', '2009-06-01', false, true],
    ['十八周岁生日当天，不论谋生与否', '2008-11-19', false, false],
    ['十八周岁，旧的勾选不起作用', '2008-11-19', true, false],
    ['七周岁，误勾了自己谋生', '2019-05-01', true, true],
  ])('%s', (_name, birthDate, isSelfSupporting, needsAgent) => {
    expect(needsStatutoryAgent(bornOn(birthDate, isSelfSupporting), ON)).toBe(needsAgent);
  });

  it('只知道年龄时照样算：十六岁自己谋生的不需要法定代理人，不知道年龄的不当作未成年', () => {
    const told = (statedAge: number | null) =>
      makeParty({ birthDate: null, statedAge, isSelfSupporting: true });
    expect(needsStatutoryAgent(told(16), ON)).toBe(false);
    expect(needsStatutoryAgent(told(15), ON)).toBe(true);
    expect(needsStatutoryAgent(told(null), ON)).toBe(false);
  });

  it.each([
    ['2010-11-20', false],
    ['2010-11-19', true],
    ['2008-11-20', true],
    ['2008-11-19', false],
  ])('只对十六、十七周岁的人问这一项：%s 出生', (birthDate, isAsked) => {
    expect(mayBeSelfSupporting(bornOn(birthDate, false), ON)).toBe(isAsked);
  });

  it('以前的资料里没有这一项：照样读得出，不当作自己谋生', () => {
    const { isSelfSupporting: _absent, ...older } = makeParty();
    expect(partySchema.parse(older)).toMatchObject({ isSelfSupporting: false });
  });
});
