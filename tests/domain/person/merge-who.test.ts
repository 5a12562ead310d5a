import type { NaturalPerson } from '@shared/domain/party/party';
import { changeFromParty } from '@shared/domain/person/compare-who';
import { disagreements, mergeWho } from '@shared/domain/person/merge-who';
import { whoOf, whoSchema } from '@shared/domain/person/person';
import { describe, expect, it } from 'vitest';
import { makeOrganization, makeParty } from '../../support/make-case';

const who = (changes: Partial<NaturalPerson> = {}, note = '') => whoOf(makeParty(changes), note);
const NOBODY_CHOSEN = new Set<string>();

describe('两份登记并成一份', () => {
  it.each<[string, ReturnType<typeof who>, ReturnType<typeof who>, object]>([
    ['这一份空着的，用另一份的', who({ phone: '' }), who(), { phone: '13800001234' }],
    ['两份都有，留这一份的', who(), who({ phone: '13700000000' }), { phone: '13800001234' }],
    ['“暂无证件”不算有', who({ identityPaper: 'none' }), who(), { identityPaper: 'resident_id' }],
    ['另一份空着的，不拿来盖掉', who(), who({ address: '' }), { address: who().address }],
    [
      '地点跟着住址走：留这一份的住址，不带来另一份的地点',
      who({ address: '城东路1号' }),
      who({ address: '阳光小区3号楼', placeId: 'b3' }),
      { address: '城东路1号', placeId: null },
    ],
    [
      '这一份没有住址，住址和地点一起用另一份的',
      who({ address: '' }),
      who({ address: '阳光小区3号楼', placeId: 'b3' }),
      { address: '阳光小区3号楼', placeId: 'b3' },
    ],
    [
      '同一个住址，哪一份选过地点都算',
      who({ address: '阳光小区3号楼' }),
      who({ address: '阳光小区3号楼', placeId: 'b3' }),
      { placeId: 'b3' },
    ],
    ['备注接在后面', who({}, '耳背'), who({}, '爱喝茶'), { note: '耳背\n爱喝茶' }],
    ['同一句备注不写两遍', who({}, '耳背'), who({}, '耳背'), { note: '耳背' }],
  ])('%s', (_what, kept, other, expected) => {
    const merged = mergeWho(kept, other, NOBODY_CHOSEN);
    expect(merged).toMatchObject(expected);
    expect(whoSchema.parse(merged)).toEqual(merged);
  });

  it('两份说法不同的逐项问，选了另一份的就用另一份的', () => {
    const [kept, other] = [who(), who({ phone: '13700000000', sex: 'male', occupation: '' })];
    expect(disagreements(kept, other)).toEqual(
      [
        { key: 'sex', label: '性别', kept: '女', other: '男' },
        { key: 'phone', label: '联系电话', kept: '13800001234', other: '13700000000' },
      ].sort((a, b) => keys(kept).indexOf(a.key) - keys(kept).indexOf(b.key)),
    );
    expect(mergeWho(kept, other, new Set(['phone']))).toMatchObject({
      ...{ phone: '13700000000', sex: 'female' },
    });
  });
});

const keys = (one: object) => Object.keys(one);

describe('案卷里改了，人员库跟不跟', () => {
  it.each<[string, Partial<NaturalPerson>, string[]]>([
    ['一字不差', {}, []],
    ['电话换了', { phone: '13700000000' }, ['联系电话']],
    ['案卷里没有填的，不算不同', { phone: '', ethnicity: '', birthDate: null }, []],
    ['案卷里多知道一样', { occupation: '司机' }, ['职业或职务']],
    ['这次没带身份证', { identityPaper: 'none', idNumber: '' }, []],
  ])('%s', (_what, changes, labels) => {
    const change = changeFromParty(who(), makeParty(changes));
    expect(change?.labels).toEqual(labels);
    expect(whoSchema.parse(change?.who)).toEqual(change?.who);
  });

  it('人员库的备注不因案卷而没', () => {
    const change = changeFromParty(who({}, '耳背'), makeParty({ phone: '13700000000' }));
    expect(change?.who.note).toBe('耳背');
  });

  it('个人变成了单位：不改', () => {
    expect(changeFromParty(who(), makeOrganization())).toBeNull();
  });
});

describe('住址改了，人员库里选的地点跟不跟', () => {
  const before = who({ address: '阳光小区3号楼', placeId: 'b3' });
  it.each<[string, Partial<NaturalPerson>, string | null]>([
    ['住址没变，案卷里没选地点：还是原来的', { address: '阳光小区3号楼' }, 'b3'],
    ['搬了家，没选地点：不能还住在原来的楼里', { address: '城东路1号' }, null],
    ['搬了家，选了地点', { address: '阳光小区5号楼', placeId: 'b5' }, 'b5'],
    ['案卷里没有填住址', { address: '' }, 'b3'],
  ])('%s', (_what, changes, placeId) => {
    expect(changeFromParty(before, makeParty(changes))?.who.placeId).toBe(placeId);
  });
});
