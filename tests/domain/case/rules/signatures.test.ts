import { signingStandings } from '@shared/domain/case/agreement/signing-standing';
import type { Signature, SignedBy } from '@shared/domain/case/model/agreement';
import { deliverySchema } from '@shared/domain/case/model/delivery';
import { partiesWithoutCopy } from '@shared/domain/case/model/delivery-of-agreement';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { draftAgreement, noteSignatures, signAgreement } from '@shared/domain/case/rules/agreement';
import { type AgentScope, authorizedAgentSchema, type Party } from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { ctx } from '../../../support/dated-acts';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import { makeSigning, makeTerms, makeWrittenAgreement } from '../../../support/make-agreement';
import { makeMediatingCase, makeParty } from '../../../support/make-case';

const agent = (scope: AgentScope | null) => ({
  ...blankOf(authorizedAgentSchema),
  ...{ name: '赵律师', relation: '律师', scope },
});
/** Born so that the age on 12 November 2026 is the one named. */
const born = (on: string) => ({
  birthDate: day(on),
  idNumber: '',
  statutoryAgents: [{ name: '王父', relation: '父亲', phone: '', idNumber: '' }],
});
const first = makeMediatingCase().parties[0] as Party;
const withFirst = (changes: object): MediationCase => {
  const one = makeMediatingCase({ agreement: makeWrittenAgreement() });
  return {
    ...one,
    parties: one.parties.map((party, at) =>
      at === 0 ? ({ ...party, ...changes } as Party) : party,
    ),
  };
};
const signedBy = (by: SignedBy | null, on = '2026-11-12'): Signature[] => [
  { partyId: first.id, signedOn: day(on), by },
];

describe('谁的手能签这个名', () => {
  const rows: readonly [string, object, SignedBy | null, string][] = [
    ['成年人自己签', {}, 'self', ''],
    ['没有记是谁签的', {}, null, ''],
    ['成年人没有委托代理人，代理人不能签', {}, 'agent', '没有委托代理人'],
    ['一般授权不能代为达成协议', { authorizedAgents: [agent('general')] }, 'agent', '没有特别授权'],
    ['代理权限没有记，也不能代签', { authorizedAgents: [agent(null)] }, 'agent', '没有特别授权'],
    ['特别授权可以代签', { authorizedAgents: [agent('special')] }, 'agent', ''],
    ['成年人不用法定代理人', {}, 'guardian', '不用法定代理人'],
    ['差一天满8周岁，法定代理人代签', born('2018-11-13'), 'guardian', ''],
    ['差一天满8周岁，不能自己签', born('2018-11-13'), 'self', '第二十条'],
    ['差一天满8周岁，不能一起签', born('2018-11-13'), 'with_guardian', '第二十条'],
    ['签名那天满8周岁，一起签', born('2018-11-12'), 'with_guardian', ''],
    ['签名那天满8周岁，法定代理人代签也可以', born('2018-11-12'), 'guardian', ''],
    ['签名那天满8周岁，不能只由自己签', born('2018-11-12'), 'self', '第十九条'],
    ['差一天满18周岁，不能只由自己签', born('2008-11-13'), 'self', '第十九条'],
    ['签名那天满18周岁，自己签', born('2008-11-12'), 'self', ''],
    ['闰年2月29日出生，平年3月1日才满8周岁之前', born('2020-02-29'), 'guardian', ''],
    [
      '满16周岁、靠自己劳动收入生活，自己签',
      { ...born('2010-05-01'), isSelfSupporting: true },
      'self',
      '',
    ],
  ];
  it.each(rows)('%s', (_name, changes, by, why) => {
    const ruling = noteSignatures(withFirst(changes), signedBy(by), ctx);
    if (why === '') ruledValue(ruling);
    else expect(refusalOf(ruling).data?.why).toContain(why);
  });

  it('一个人不能签两次，不认识的人不能签', () => {
    const twice = [...signedBy('self'), ...signedBy('self')];
    expect(codeOf(noteSignatures(withFirst({}), twice, ctx))).toBe('PARTY_LISTED_TWICE');
    const stranger = [{ partyId: 'nobody', signedOn: day('2026-11-12'), by: null }];
    expect(codeOf(noteSignatures(withFirst({}), stranger, ctx))).toBe('UNKNOWN_PARTY');
  });
});

describe('分几天来签名', () => {
  it('先签的记下了，还缺谁看得见，最后一个人签了才全', () => {
    const noted = ruledValue(noteSignatures(withFirst({}), signedBy('self'), ctx));
    expect(noted.status).toBe('mediating');
    const missing = signingStandings(noted, ctx.today).filter(
      ({ signature }) => signature === null,
    );
    expect(missing.map(({ party }) => party.id)).toEqual(['p2']);
    const signing = makeSigning({
      partiesSignedOn: day('2026-11-14'),
      sealedOn: day('2026-11-14'),
    });
    const signed = ruledValue(signAgreement(noted, signing, ctx));
    expect(signed.status).toBe('agreement_reached');
    expect(signed.signatures).toEqual([
      { partyId: 'p1', signedOn: '2026-11-12', by: 'self' },
      { partyId: 'p2', signedOn: '2026-11-14', by: 'self' },
    ]);
  });

  it('全部签名的日期不能早于其中一个人签名的日期', () => {
    const noted = ruledValue(noteSignatures(withFirst({}), signedBy('self', '2026-11-15'), ctx));
    const refusal = refusalOf(signAgreement(noted, makeSigning(), ctx));
    expect(refusal.code).toBe('DATE_BEFORE');
    expect(refusal.field).toBe('signing.partiesSignedOn');
  });

  it('没有记的人由常理定：不满8周岁的由法定代理人签，有特别授权代理人的不替人说是谁签的', () => {
    const child = ruledValue(signAgreement(withFirst(born('2020-01-01')), makeSigning(), ctx));
    expect(child.signatures[0]?.by).toBe('guardian');
    const open = withFirst({ authorizedAgents: [agent('special')] });
    expect(ruledValue(signAgreement(open, makeSigning(), ctx)).signatures[0]?.by).toBeNull();
    const said = [{ partyId: 'p1', by: 'agent' as const }];
    expect(ruledValue(signAgreement(open, makeSigning(), ctx, said)).signatures[0]?.by).toBe(
      'agent',
    );
    expect(codeOf(signAgreement(withFirst({}), makeSigning(), ctx, said))).toBe('NOT_NOW');
  });

  it('改了协议内容，先签的名就不算了；一字没改的还算', () => {
    const noted = ruledValue(noteSignatures(withFirst({}), signedBy('self'), ctx));
    expect(ruledValue(draftAgreement(noted, makeTerms(), ctx)).signatures).toHaveLength(1);
    const changed = makeTerms({ facts: '改过了' });
    expect(ruledValue(draftAgreement(noted, changed, ctx)).signatures).toEqual([]);
  });

  it('生效以后不能再记签名', () => {
    const signed = ruledValue(signAgreement(withFirst({}), makeSigning(), ctx));
    expect(codeOf(noteSignatures(signed, [], ctx))).toBe('STATUS_DOES_NOT_ALLOW');
  });

  it('协议书每人一份：没有登记送达的看得见', () => {
    const signed = ruledValue(signAgreement(withFirst({}), makeSigning(), ctx));
    expect(partiesWithoutCopy(withFirst({}))).toEqual([]);
    expect(partiesWithoutCopy(signed).map(({ id }) => id)).toEqual(['p1', 'p2']);
    const served = {
      ...blankOf(deliverySchema),
      ...{ id: 'd1', deliveredOn: day('2026-11-12'), partyIds: ['p2'], hasAgreement: true },
    };
    expect(partiesWithoutCopy({ ...signed, deliveries: [served] }).map(({ id }) => id)).toEqual([
      'p1',
    ]);
    const other = { ...served, hasAgreement: false };
    expect(partiesWithoutCopy({ ...signed, deliveries: [other] })).toHaveLength(2);
  });

  it('第三名当事人没有记的，也在还缺的人里', () => {
    const one = withFirst({});
    const three = {
      ...one,
      parties: [...one.parties, makeParty({ id: 'p3', side: 'respondent', name: '赵六' })],
    };
    expect(signingStandings(three, ctx.today).map(({ signature }) => signature)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
