import { obligationStandings } from '@shared/domain/case/agreement/obligations';
import { clockOf } from '@shared/domain/case/clocks/clocks';
import { type Amendment, amendmentPart } from '@shared/domain/case/model/amendment';
import { clausesInForce } from '@shared/domain/case/model/clauses-in-force';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { correctionNote } from '@shared/domain/case/papers/outcome/correction-note';
import { supplementaryAgreement } from '@shared/domain/case/papers/outcome/supplementary-agreement';
import {
  draftAmendment,
  removeAmendment,
  signAmendment,
} from '@shared/domain/case/rules/amendments';
import { recordFulfillment } from '@shared/domain/case/rules/follow-through';
import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { ctx as known } from '../../../support/dated-acts';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeClause,
  makeObligation,
  makeSigning,
  makeWrittenAgreement,
} from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeMediatingCase,
  makeOrallyAgreedCase,
  makeStudio,
} from '../../../support/make-case';
import { makeFulfillment } from '../../../support/make-follow-through';

const ids = Array.from({ length: 200 }, (_, at) => `am${at}`).values();
const ctx = { ...known, makeId: () => ids.next().value ?? '' };
const whyOf = (ruling: Ruling<unknown>) => refusalSentence(refusalOf(ruling));
const agreed = makeAgreedCase({ agreement: makeWrittenAgreement(makeSigning()) });

type Written = Parameters<typeof draftAmendment>[2];
const written = (changes: Partial<Written> = {}): Written => ({
  ...blankOf(amendmentPart),
  ...{ kind: 'supplement', reason: '暂时付不出，双方商定推迟', replacedIds: ['o1'] },
  ...changes,
});
const later = (changes: Parameters<typeof makeObligation>[0] = {}) => ({
  clauses: [
    makeClause({
      ...{ id: 'c9', text: '维修费推迟到2027年2月1日付清。' },
      obligations: [makeObligation({ id: 'o9', dueOn: day('2027-02-01'), ...changes })],
    }),
  ],
});
const draft = (one: MediationCase, changes: Partial<Written> = {}, terms = later()) =>
  draftAmendment(one, null, written(changes), terms, ctx);
const on = (text: string) =>
  makeSigning({ partiesSignedOn: day(text), mediatorsSignedOn: day(text), sealedOn: day(text) });
const lastOf = ({ amendments }: MediationCase) => amendments.at(-1) as Amendment;

describe('补充（变更）协议', () => {
  const drafted = ruledValue(draft(agreed));
  const signed = ruledValue(signAmendment(drafted, lastOf(drafted).id, on('2026-11-18'), ctx));

  it('没有签字之前，原协议照旧', () => {
    expect(drafted.status).toBe('agreement_reached');
    expect(drafted.agreement).toEqual(agreed.agreement);
    const standings = obligationStandings(drafted, ctx.today);
    expect(standings.map(({ obligation }) => obligation.id)).toEqual(['o1']);
    expect(clockOf('supplement_confirmation', drafted, ctx)).toBeNull();
  });

  it('签字盖章以后，按新的履行；原协议一字不改', () => {
    expect(signed.agreement).toEqual(agreed.agreement);
    expect(obligationStandings(signed, ctx.today)).toMatchObject([
      { obligation: { id: 'o9' }, clauseName: '补充协议第 1 条' },
    ]);
    const record = makeFulfillment({ obligationId: 'o1', recordedOn: day('2026-11-19') });
    expect(whyOf(recordFulfillment(signed, record, ctx))).toContain('登记在补充协议的那一项');
    const now = { ...record, obligationId: 'o9' };
    expect(codeOf(recordFulfillment(signed, now, ctx))).toBeNull();
    expect(clausesInForce(signed)).toHaveLength(2);
  });

  it('有自己的生效日和三十日；跨年的也照算', () => {
    const three = { ...on('2026-11-17'), sealedOn: day('2026-11-18') };
    const own = ruledValue(signAmendment(drafted, lastOf(drafted).id, three, ctx));
    expect(clockOf('supplement_confirmation', own, ctx)).toMatchObject({
      startsOn: '2026-11-18',
      dueOn: '2026-12-18',
      state: 'running',
    });
    const lateContext = { ...ctx, today: day('2026-12-21') };
    const late = ruledValue(
      signAmendment(drafted, lastOf(drafted).id, on('2026-12-20'), lateContext),
    );
    expect(clockOf('supplement_confirmation', late, lateContext)?.dueOn.slice(0, 7)).toBe(
      '2027-01',
    );
  });

  it('文书各有一份，写着新的内容和不再履行的那一项', () => {
    const context = { profile: makeStudio().profile, today: ctx.today, masks: [], needs: [] };
    const [sheet] = supplementaryAgreement.instancesOf(signed);
    expect(sheet?.name).toBe('2026年11月18日');
    const text = JSON.stringify(supplementaryAgreement.build(signed, context, sheet?.ofId ?? null));
    expect(text).toContain('维修费推迟到2027年2月1日付清');
    expect(text).toContain('不再按原协议履行');
    expect(supplementaryAgreement.required(signed)).toBe(true);
    // While none is written, the form for the pen.
    expect(supplementaryAgreement.instancesOf(agreed)).toEqual([{ ofId: null, name: '' }]);
  });

  const rows: readonly [string, Ruling<unknown>, string, string | undefined][] = [
    [
      '协议还没有生效',
      draft(makeMediatingCase({ agreement: makeWrittenAgreement() })),
      '调解中',
      undefined,
    ],
    ['一条也没有写', draft(agreed, {}, { clauses: [] }), '至少写一条', 'terms.clauses'],
    [
      '换掉的那一项不在协议里',
      draft(agreed, { replacedIds: ['nobody'] }),
      '没有这一项',
      'amendment.replacedIds',
    ],
    [
      '给不认识的人设定义务',
      draft(agreed, {}, later({ obligorPartyId: 'nobody' })),
      '已不在本案',
      'terms.clauses.0.obligations.0.obligorPartyId',
    ],
    ['两份同时没有签', draft(drafted), '还有一份没有签字盖章', undefined],
    [
      '签了的不能再改',
      draftAmendment(signed, lastOf(signed).id, written(), later(), ctx),
      '一字不再改',
      undefined,
    ],
    ['签了的不能去掉', removeAmendment(signed, lastOf(signed).id, ctx), '约束力', undefined],
    [
      '早于协议生效',
      signAmendment(drafted, lastOf(drafted).id, on('2026-11-11'), ctx),
      '不能早于',
      'signing.partiesSignedOn',
    ],
    [
      '明天才签',
      signAmendment(drafted, lastOf(drafted).id, on('2026-11-20'), ctx),
      '不能晚于今天',
      'signing.partiesSignedOn',
    ],
    [
      '签了两次',
      signAmendment(signed, lastOf(signed).id, on('2026-11-18'), ctx),
      '已经登记过',
      undefined,
    ],
  ];
  it.each(rows)('%s', (_name, ruling, words, field) => {
    expect(whyOf(ruling)).toContain(words);
    expect(refusalOf(ruling).field).toBe(field);
  });

  it('已经履行完毕的不能再变更；没有期限的签不成；期限在签名以前的签不成', () => {
    const record = makeFulfillment({ obligationId: 'o1', recordedOn: day('2026-11-15') });
    const done = ruledValue(recordFulfillment(drafted, record, ctx));
    expect(whyOf(signAmendment(done, lastOf(done).id, on('2026-11-18'), ctx))).toContain(
      '履行完毕',
    );
    const open = ruledValue(draft(agreed, {}, later({ dueOn: null })));
    const ruling = signAmendment(open, lastOf(open).id, on('2026-11-18'), ctx);
    expect(codeOf(ruling)).toBe('AGREEMENT_INCOMPLETE');
    const past = ruledValue(draft(agreed, {}, later({ dueOn: day('2026-11-16') })));
    expect(whyOf(signAmendment(past, lastOf(past).id, on('2026-11-18'), ctx))).toContain(
      '早于签名',
    );
  });

  it('没有谈成的去掉，原协议照旧', () => {
    expect(ruledValue(removeAmendment(drafted, lastOf(drafted).id, ctx)).amendments).toEqual([]);
  });
});

describe('补正笔录', () => {
  const slip = { kind: 'correction', reason: '抄错', wrong: '18 号院', right: '81 号院' } as const;
  const drafted = ruledValue(draft(agreed, slip));

  it('只改字：义务一项不变，签了才算', () => {
    const signed = ruledValue(signAmendment(drafted, lastOf(drafted).id, on('2026-11-18'), ctx));
    expect(lastOf(signed)).toMatchObject({ replacedIds: [], terms: { clauses: [] } });
    expect(obligationStandings(signed, ctx.today)).toHaveLength(1);
    expect(clockOf('supplement_confirmation', signed, ctx)).toBeNull();
    const [sheet] = correctionNote.instancesOf(signed);
    const context = { profile: makeStudio().profile, today: ctx.today, masks: [], needs: [] };
    const text = JSON.stringify(correctionNote.build(signed, context, sheet?.ofId ?? null));
    expect(text).toContain('81 号院');
  });

  it.each([
    ['没有写原文', { ...slip, wrong: '' }, '还没有写原文'],
    ['没有写补正为什么', { ...slip, right: '' }, '还没有写补正'],
    ['改得和原文一样', { ...slip, right: slip.wrong }, '一样'],
  ])('%s', (_name, changes, words) => {
    expect(whyOf(draft(agreed, changes))).toContain(words);
  });

  it('口头协议没有协议书，不用补正；内容可以另写补充', () => {
    expect(whyOf(draft(makeOrallyAgreedCase(), slip))).toContain('口头协议');
    expect(codeOf(draft(makeOrallyAgreedCase()))).toBeNull();
  });
});
