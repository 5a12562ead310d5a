import type { NaturalPerson, Organization, Party } from '@shared/domain/party/party';
import { findExchange } from '@shared/domain/party/same-party';
import { describe, expect, test } from 'vitest';
import { TODAY } from '../../support/day';
import { makeOrganization, makeParty } from '../../support/make-case';

const OTHER_ID = '110101198803072118';
const exchange = (before: Party, after: Party) => findExchange(before, after, TODAY);
const person = (changes: Partial<NaturalPerson>, old: Partial<NaturalPerson> = {}) =>
  exchange(makeParty(old), makeParty({ ...old, ...changes }));
const unit = (changes: Partial<Organization>, old: Partial<Organization> = {}) =>
  exchange(makeOrganization(old), makeOrganization({ ...old, ...changes }));
const nameless = { idNumber: '', phone: '', birthDate: null };

describe('写错的可以改', () => {
  test.each<[string, ReturnType<typeof person>]>([
    ['姓名错一字', person({ name: '李秀莹' }, { name: '李秀英', ...nameless })],
    ['姓名全错，号码没动', person({ name: '赵钱孙' })],
    ['号码错一位', person({ idNumber: '230102197506010031' })],
    ['号码里两位写反', person({ idNumber: '230102197506100023' })],
    [
      '号码本来就校验不对，整个重填',
      person({ idNumber: OTHER_ID }, { idNumber: '123456789012345678' }),
    ],
    ['号码后来补上', person({ idNumber: OTHER_ID }, { idNumber: '' })],
    [
      '旧 15 位换成 18 位',
      person({ idNumber: '230102197506010023' }, { idNumber: '230102750601002' }),
    ],
    ['身份证换成护照', person({ identityPaper: 'passport', idNumber: 'E12345678' })],
    ['先只知道绰号，电话没变', person({ name: '李秀英' }, { name: '楼上住户', idNumber: '' })],
    ['住址、电话变了', person({ address: '别处', phone: '1' })],
    ['单位换了法定代表人', unit({ legalRepresentative: '钱某' })],
    ['信用代码错一位', unit({ creditCode: '91350100M000100Y44' })],
    [
      '公司改选为其他组织',
      exchange(makeOrganization(), makeOrganization({ kind: 'organization' })),
    ],
  ])('%s', (_name, field) => {
    expect(field).toBeNull();
  });
});

describe('换成另一个人的认得出来', () => {
  test.each<[string, ReturnType<typeof person>, string]>([
    ['同名，号码是另一个人的', person({ idNumber: OTHER_ID }), 'idNumber'],
    ['姓名和号码都换', person({ name: '赵六', idNumber: OTHER_ID }), 'idNumber'],
    [
      '双胞胎：姓名差一字、号码差一位',
      person({ name: '王小明', idNumber: '230102197506010031' }, { name: '王大明' }),
      'idNumber',
    ],
    ['先清空号码，好再换人', person({ idNumber: '' }), 'idNumber'],
    ['没有号码，姓名全换', person({ name: '赵六' }, nameless), 'name'],
    ['没有号码，王某换成李某', person({ name: '李某' }, nameless), 'name'],
    ['换成另一家单位', unit({ creditCode: '91110000MA0012345X', name: '别家' }), 'creditCode'],
    [
      '没有代码，换成另一家公司',
      unit({ name: '幸福物业有限公司' }, { creditCode: '', phone: '' }),
      'name',
    ],
    [
      '人换成单位',
      exchange(makeParty(), makeOrganization({ id: 'p1', side: 'applicant' })),
      'name',
    ],
  ])('%s', (_name, field, expected) => {
    expect(field).toBe(expected);
  });
});
