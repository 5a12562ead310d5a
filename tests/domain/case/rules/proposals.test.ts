import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { clausesOf, type Proposal } from '@shared/domain/case/model/proposal';
import { adoptProposal, recordProposal, removeProposal } from '@shared/domain/case/rules/proposals';
import { describe, expect, it, test } from 'vitest';
import { day } from '../../../support/day';
import { codeOf, ruledValue } from '../../../support/expect-ruling';
import { makeWrittenAgreement } from '../../../support/make-agreement';
import { makeContext, makeMediatingCase, makeSession } from '../../../support/make-case';

let made = 0;
const ctx = { ...makeContext(), makeId: () => `id${++made}` };
const OFFER: Omit<Proposal, 'id'> = {
  ...{ counterTo: null, proposedOn: day('2026-11-12'), partyId: 'p1', answerNote: '' },
  ...{ proposal: '一、11月底前付500元\n二、双方不再追究' },
  ...{ applicantsAnswer: 'accepted', respondentsAnswer: 'accepted' },
};
const mediating = () =>
  makeMediatingCase({ sessions: [makeSession({ factsFound: '焊点开裂。' })] });
const withOffer = (change: Partial<Proposal> = {}, one: MediationCase = mediating()) =>
  ruledValue(recordProposal(one, null, { ...OFFER, ...change }, ctx));
const adopted = (one: MediationCase) =>
  ruledValue(adoptProposal(one, one.proposals[0]?.id ?? '', ctx)).agreement?.terms;

describe('方案一行一条（bug: 编号跟着进了协议书，写成“第一条 一、…”）', () => {
  test.each([
    ['一、付款\n二、撤诉', ['付款', '撤诉']],
    ['1. 付款\n2．撤诉', ['付款', '撤诉']],
    ['（1）付款\n（二）撤诉', ['付款', '撤诉']],
    ['第一条 付款\n\n  第2条：撤诉  ', ['付款', '撤诉']],
    ['5.5万元分两次付', ['5.5万元分两次付']],
    ['2026年12月1日前付清', ['2026年12月1日前付清']],
    ['一次付清', ['一次付清']],
    ['三日内修好', ['三日内修好']],
  ])('%j', (proposal, clauses) => {
    expect(clausesOf({ proposal })).toEqual(clauses);
  });
});

describe('双方都同意的方案写进协议书（《人民调解法》第22、29条）', () => {
  it('一步成为条款，事实从记录带来，谁做什么留给人填', () => {
    const terms = adopted(withOffer());
    expect(terms?.clauses.map(({ text }) => text)).toEqual(['11月底前付500元', '双方不再追究']);
    expect(terms?.clauses.every(({ obligations }) => obligations.length === 0)).toBe(true);
    expect(terms?.facts).toBe('焊点开裂。');
  });

  it('已有草稿的接在后面，原来的一字不动', () => {
    const drafted = { ...mediating(), agreement: makeWrittenAgreement() };
    const before = drafted.agreement.terms;
    const terms = adopted(withOffer({}, drafted));
    expect(terms?.clauses.slice(0, before.clauses.length)).toEqual(before.clauses);
    expect(terms?.clauses).toHaveLength(before.clauses.length + 2);
  });

  test.each([
    ['一方拒绝', { respondentsAnswer: 'refused' as const }],
    ['一方还没有答复', { applicantsAnswer: null }],
  ])('%s的不写进去', (_name, change) => {
    const one = withOffer(change);
    expect(codeOf(adoptProposal(one, one.proposals[0]?.id ?? '', ctx))).toBe('NOT_NOW');
  });

  it('写过的不再写一遍（bug: 按了两下，协议里有四条）', () => {
    const one = withOffer();
    const id = one.proposals[0]?.id ?? '';
    const once = ruledValue(adoptProposal(one, id, ctx));
    expect(codeOf(adoptProposal(once, id, ctx))).toBe('NOT_NOW');
  });
});

describe('记方案', () => {
  it('不是当事人提的、早于申请、还给一个没有的方案，都不收', () => {
    const ask = (change: Partial<Proposal>) =>
      codeOf(recordProposal(mediating(), null, { ...OFFER, ...change }, ctx));
    expect(ask({ partyId: 'nobody' })).toBe('UNKNOWN_PARTY');
    expect(ask({ counterTo: 'nobody' })).toBe('NOT_NOW');
    expect(ask({ proposedOn: day('2020-01-01') })).not.toBeNull();
    expect(ask({ proposedOn: day('2027-01-01') })).not.toBeNull();
    expect(ask({ partyId: null })).toBeNull();
  });

  it('删去一个，还给它的那个自己站着（bug: 指着一个不在了的方案）', () => {
    const first = withOffer();
    const id = first.proposals[0]?.id ?? '';
    const both = withOffer({ counterTo: id, partyId: 'p2' }, first);
    const left = ruledValue(removeProposal(both, id)).proposals;
    expect(left).toMatchObject([{ counterTo: null, partyId: 'p2' }]);
  });
});
