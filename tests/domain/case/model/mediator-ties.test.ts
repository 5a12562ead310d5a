import { tieBefore, tiesTo } from '@shared/domain/case/model/mediator-ties';
import { authorizedAgentSchema, type Party } from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { makeMediatingCase, makeOrganization, makeParty } from '../../../support/make-case';

const MEDIATOR = { name: '苏玉梅', phone: '139-0000-1234', address: '天桥街幸福里 3 号楼 2 单元' };
const SELF = { name: '苏玉梅', phone: '13900001234' };
const withParty = (...parties: Party[]) => makeMediatingCase({ parties });

describe('调解员和当事人有没有关系：只提示，不下结论', () => {
  it.each<[string, Party, string[]]>([
    ['没有相同的', makeParty({ name: '王丽华' }), []],
    [
      '电话相同，写法不同也认得',
      makeParty({ name: '王丽华', phone: '13900001234' }),
      ['电话和申请人王丽华相同'],
    ],
    [
      '住址相同，空格不算',
      makeParty({ name: '王丽华', address: '天桥街幸福里3号楼2单元' }),
      ['住址和申请人王丽华相同'],
    ],
    ['同名', makeParty({ name: '苏玉梅' }), ['姓名和申请人苏玉梅相同']],
    [
      '是当事人的委托代理人：两样合成一句',
      makeParty({
        name: '王丽华',
        authorizedAgents: [{ ...blankOf(authorizedAgentSchema), ...SELF }],
      }),
      ['电话、姓名和申请人王丽华的委托代理人苏玉梅相同'],
    ],
    [
      '是单位的法定代表人',
      makeOrganization({ legalRepresentative: '苏玉梅' }),
      ['姓名和被申请人安居车棚安装有限公司的法定代表人苏玉梅相同'],
    ],
  ])('%s', (_name, party, ties) => {
    expect(tiesTo(MEDIATOR, withParty(party))).toEqual(ties);
  });

  it('没有写的不算相同（bug: 两边都没有电话，就说电话相同）', () => {
    const blank = { name: '苏某', phone: '', address: '' };
    const party = makeParty({ name: '苏某', phone: '', address: '' });
    expect(tiesTo(blank, withParty(party))).toEqual([]);
  });
});

describe('以前的案件', () => {
  const self = makeParty({ id: 's', idNumber: '', ...SELF });
  const met = makeOrganization({ id: 'q' });
  const earlier = { id: 'old', number: '（2025）人调字第3号' };

  it('做过当事人，那一件里也有这次的一方', () => {
    const parties = [self, met];
    const tie = tieBefore(MEDIATOR, withParty(makeParty(), met), { ...earlier, parties });
    expect(tie).toContain('（2025）人调字第3号里有申请人苏玉梅');
    expect(tie).toContain('那一件里也有安居车棚安装有限公司');
  });

  it.each<[string, Party[]]>([
    ['只是同名，电话不同', [makeParty({ name: '苏玉梅', phone: '13700009999' }), met]],
    ['那一件里没有这次的人', [self, makeOrganization({ creditCode: '92230100MA1B000000' })]],
  ])('%s：不提', (_name, parties) => {
    expect(tieBefore(MEDIATOR, withParty(makeParty(), met), { ...earlier, parties })).toBeNull();
  });

  it('本件不算以前的', () => {
    const one = withParty(self, met);
    expect(tieBefore(MEDIATOR, one, one)).toBeNull();
  });
});
