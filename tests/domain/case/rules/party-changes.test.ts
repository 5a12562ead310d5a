import { findGaps } from '@shared/domain/case/agreement/completeness';
import { signingStandings } from '@shared/domain/case/agreement/signing-standing';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { type Joining, type Leaving, stayingParties } from '@shared/domain/case/model/party-change';
import { terminationNotice } from '@shared/domain/case/papers/outcome/termination-notice';
import { writtenAgreement } from '@shared/domain/case/papers/outcome/written-agreement';
import { draftAgreement, noteSignatures, signAgreement } from '@shared/domain/case/rules/agreement';
import { recordConsents, saveParties } from '@shared/domain/case/rules/parties';
import { addParties, recordLeaving, removeLeaving } from '@shared/domain/case/rules/party-changes';
import { saveSession } from '@shared/domain/case/rules/sessions';
import { nextStep } from '@shared/domain/case/view/next-step';
import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import type { Ruling } from '@shared/domain/kernel/ruling';
import type { Party } from '@shared/domain/party/party';
import { describe, expect, it } from 'vitest';
import { ctx as known } from '../../../support/dated-acts';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeClause,
  makeObligation,
  makeSigning,
  makeTerms,
  makeWrittenAgreement,
} from '../../../support/make-agreement';
import {
  makeConsent,
  makeMediatingCase,
  makeParty,
  makeReadyCase,
  makeSession,
  makeStudio,
} from '../../../support/make-case';

const ids = Array.from({ length: 200 }, (_, at) => `ch${at}`).values();
const ctx = { ...known, makeId: () => ids.next().value ?? '' };

/** Twelve owners against the company. */
const OWNERS = Array.from({ length: 12 }, (_, at) =>
  makeParty({ id: `y${at + 1}`, name: `业主${at + 1}`, idNumber: '', phone: '' }),
);
const twelve = (changes: Partial<MediationCase> = {}): MediationCase => {
  const one = makeMediatingCase(changes);
  const company = one.parties[1] as Party;
  const parties = [...OWNERS, company];
  return {
    ...one,
    parties,
    acceptance: one.acceptance && { ...one.acceptance, partyIds: parties.map(({ id }) => id) },
    consents: parties.map(({ id }) => makeConsent(id)),
    sessions: [makeSession({ presentPartyIds: parties.map(({ id }) => id), statements: [] })],
    ...changes,
  };
};
const leaving = (changes: Partial<Leaving> = {}): Leaving => ({
  ...{ partyId: 'y12', kind: 'refused', changedOn: day('2026-11-11'), reason: '要去起诉' },
  areRemediesExplained: true,
  ...changes,
});
const joining = (changes: Partial<Joining> = {}): Joining => ({
  ...{ succeedsId: null, changedOn: day('2026-11-12'), reason: '也是共有人' },
  ...changes,
});
const whyOf = (ruling: Ruling<unknown>) => refusalSentence(refusalOf(ruling));

describe('十二个人里一个不愿调解', () => {
  const refused = ruledValue(
    recordConsents(
      twelve(),
      twelve().consents.map((one) =>
        one.partyId === 'y12' ? { ...one, isGiven: false, askedOn: day('2026-11-11') } : one,
      ),
      ctx,
    ),
  );

  it('下一步不是全案终止，是登记他退出；退出以后十一个人接着办', () => {
    expect(nextStep(refused, ctx)).toBe('part_with');
    const left = ruledValue(recordLeaving(refused, leaving(), ctx));
    expect(nextStep(left, ctx)).toBe('write_outcome');
    expect(stayingParties(left)).toHaveLength(12);
    expect(left.parties).toHaveLength(13);
  });

  it('协议、签名、份数、缺项、文书都只有留下的人', () => {
    const left = ruledValue(recordLeaving(refused, leaving(), ctx));
    const terms = makeTerms({
      clauses: [
        makeClause({
          obligations: [makeObligation({ obligorPartyId: 'p2', obligeePartyId: 'all_applicants' })],
        }),
      ],
    });
    const drafted = ruledValue(draftAgreement(left, terms, ctx));
    const context = { profile: makeStudio().profile, today: ctx.today, masks: [], needs: [] };
    const paper = JSON.stringify(writtenAgreement.build(drafted, context, null));
    expect(paper).toContain('业主11');
    expect(paper).not.toContain('业主12');
    expect(paper).toContain('本协议一式十三份');
    expect(signingStandings(drafted, ctx.today)).toHaveLength(12);
    const gaps = findGaps(drafted, context.profile, ctx.today).map(({ message }) => message);
    expect(gaps.join()).not.toContain('业主12');
    expect(gaps.join()).toContain('全体申请人 11 人');
    const signed = ruledValue(signAgreement(drafted, makeSigning(), ctx));
    expect(signed.status).toBe('agreement_reached');
    expect(signed.signatures.map(({ partyId }) => partyId)).not.toContain('y12');
    const notices = terminationNotice.instancesOf(signed);
    expect(notices.map(({ name }) => name)).toEqual(['业主12']);
    const [notice] = notices;
    const told = JSON.stringify(terminationNotice.build(signed, context, notice?.ofId ?? null));
    expect(told).toContain('业主12：');
    expect(told).toContain('仲裁、行政、司法');
  });

  it('不能给退出的人设定义务；先写了他的草稿也签不成', () => {
    const owes = makeTerms({
      clauses: [makeClause({ obligations: [makeObligation({ obligorPartyId: 'y12' })] })],
    });
    const left = ruledValue(recordLeaving(refused, leaving(), ctx));
    const refusal = refusalOf(draftAgreement(left, owes, ctx));
    expect(refusal.field).toBe('terms.clauses.0.obligations.0.obligorPartyId');
    const before = twelve({ agreement: { ...makeWrittenAgreement(), terms: owes } });
    const later = ruledValue(recordLeaving(before, leaving(), ctx));
    expect(whyOf(signAgreement(later, makeSigning(), ctx))).toContain(
      '业主12已经在2026年11月11日退出',
    );
  });

  it('先签了名又退出的，签名不算', () => {
    const drafted = twelve({ agreement: makeWrittenAgreement() });
    const signatures = [{ partyId: 'y12', signedOn: day('2026-11-11'), by: 'self' as const }];
    const noted = ruledValue(noteSignatures(drafted, signatures, ctx));
    expect(ruledValue(recordLeaving(noted, leaving(), ctx)).signatures).toEqual([]);
    const left = ruledValue(recordLeaving(drafted, leaving(), ctx));
    expect(codeOf(noteSignatures(left, signatures, ctx))).toBe('NOT_NOW');
  });

  it('退出以后的场次他不会到场，退出那天的可以', () => {
    const left = ruledValue(recordLeaving(refused, leaving(), ctx));
    const session = (heldOn: string) =>
      makeSession({
        id: 's2',
        heldOn: day(heldOn),
        presentPartyIds: ['y1', 'y12', 'p2'],
        statements: [],
      });
    expect(refusalOf(saveSession(left, session('2026-11-12'), ctx)).field).toBe(
      'session.presentPartyIds',
    );
    const others = { ...session('2026-11-12'), presentPartyIds: ['y1', 'p2'] };
    expect(codeOf(saveSession(left, others, ctx))).toBeNull();
    expect(codeOf(saveSession(left, session('2026-11-11'), ctx))).toBeNull();
  });

  it('登记错了或者他回来了，可以去掉这次退出', () => {
    const left = ruledValue(recordLeaving(twelve(), leaving(), ctx));
    const back = ruledValue(removeLeaving(left, left.partyChanges[0]?.id ?? '', ctx));
    expect(stayingParties(back)).toHaveLength(13);
    expect(codeOf(removeLeaving(back, 'nobody', ctx))).toBe('NOT_NOW');
  });
});

describe('谁能退出', () => {
  const two = makeMediatingCase();
  const ofAll = makeTerms({
    clauses: [makeClause({ obligations: [makeObligation({ obligeePartyId: 'all_applicants' })] })],
  });
  const agreed = ruledValue(
    signAgreement(
      twelve({ agreement: { ...makeWrittenAgreement(), terms: ofAll } }),
      makeSigning(),
      ctx,
    ),
  );
  const rows: readonly [string, MediationCase, Partial<Leaving>, string, string][] = [
    ['一方只剩他一个，要办终止', two, { partyId: 'p1' }, 'leaving.partyId', '终止调解'],
    [
      '受理前一方只有他一个，要办不予受理',
      makeReadyCase(),
      { partyId: 'p1' },
      'leaving.partyId',
      '不予受理',
    ],
    [
      '没有告知别的途径',
      twelve(),
      { areRemediesExplained: false },
      'leaving.areRemediesExplained',
      '第二十六条',
    ],
    ['单位不会去世', twelve(), { partyId: 'p2', kind: 'died' }, 'leaving.kind', '单位注销'],
    ['个人不会注销', twelve(), { kind: 'dissolved' }, 'leaving.kind', '个人'],
    ['协议生效后不能退出', agreed, {}, 'leaving.kind', '第三十一条'],
    ['不认识的人', twelve(), { partyId: 'nobody' }, 'leaving.partyId', '已不在本案'],
    ['明天才退出', twelve(), { changedOn: day('2026-11-20') }, 'leaving.changedOn', '不能晚于今天'],
    ['申请以前就退出', twelve(), { changedOn: day('2025-12-31') }, 'leaving.changedOn', '不能早于'],
  ];
  it.each(rows)('%s', (_name, one, changes, field, words) => {
    const ruling = recordLeaving(one, leaving(changes), ctx);
    expect(refusalOf(ruling).field).toBe(field);
    expect(whyOf(ruling)).toContain(words);
  });

  it('退出了一次，不能再退出', () => {
    const left = ruledValue(recordLeaving(twelve(), leaving(), ctx));
    expect(whyOf(recordLeaving(left, leaving(), ctx))).toContain('已经在2026年11月11日退出');
  });

  it('当事人死亡：一方只剩他一个也要记；没有继承人之前不能签协议', () => {
    const died = ruledValue(
      recordLeaving(
        two,
        leaving({ partyId: 'p1', kind: 'died', areRemediesExplained: false }),
        ctx,
      ),
    );
    expect(nextStep(died, ctx)).toBe('add_parties');
    expect(codeOf(draftAgreement(died, makeTerms(), ctx))).toBe('NO_APPLICANT');
  });
});

describe('追加和承继', () => {
  const dead = ruledValue(
    recordLeaving(
      makeMediatingCase(),
      leaving({ partyId: 'p1', kind: 'died', areRemediesExplained: false }),
      ctx,
    ),
  );
  const heir = (changes: Partial<Party> = {}) =>
    ({ ...makeParty({ id: 'p9', name: '王小某', idNumber: '', phone: '' }), ...changes }) as Party;

  it('继承人接上去，征询了意愿再接着调解', () => {
    const after = ruledValue(addParties(dead, [heir()], joining({ succeedsId: 'p1' }), ctx));
    expect(after.partyChanges.at(-1)).toMatchObject({ kind: 'succeeded', partyId: 'p9' });
    expect(nextStep(after, ctx)).toBe('ask_consent');
    expect(stayingParties(after).map(({ id }) => id)).toEqual(['p2', 'p9']);
    expect(codeOf(removeLeaving(after, after.partyChanges[0]?.id ?? '', ctx))).toBe('NOT_NOW');
  });

  const rows: readonly [string, MediationCase, Party[], Partial<Joining>, string][] = [
    ['没有填人', dead, [], {}, '还没有填写'],
    ['没有去世的人没有继承人', makeMediatingCase(), [heir()], { succeedsId: 'p1' }, '请先登记'],
    ['继承人要在同一方', dead, [heir({ side: 'respondent' })], { succeedsId: 'p1' }, '同一方'],
    [
      '去世以前不能承继',
      dead,
      [heir()],
      { succeedsId: 'p1', changedOn: day('2026-11-10') },
      '之后',
    ],
  ];
  it.each(rows)('%s', (_name, one, parties, changes, words) => {
    expect(whyOf(addParties(one, parties, joining(changes), ctx))).toContain(words);
  });

  it('受理以前直接填当事人', () => {
    expect(codeOf(addParties(makeReadyCase(), [heir()], joining(), ctx))).toBe(
      'STATUS_DOES_NOT_ALLOW',
    );
  });

  it('协议生效以后只能登记承继；追加的人不受协议约束', () => {
    const signed = ruledValue(
      signAgreement(makeMediatingCase({ agreement: makeWrittenAgreement() }), makeSigning(), ctx),
    );
    expect(whyOf(addParties(signed, [heir()], joining(), ctx))).toContain('第三十一条');
    const died = ruledValue(
      recordLeaving(
        signed,
        leaving({ partyId: 'p1', kind: 'died', changedOn: day('2026-11-15') }),
        ctx,
      ),
    );
    const given = joining({ succeedsId: 'p1', changedOn: day('2026-11-16') });
    const after = ruledValue(addParties(died, [heir()], given, ctx));
    expect(after.status).toBe('agreement_reached');
    // Whoever signed has signed; the heir signs nothing.
    expect(signingStandings(after, ctx.today).filter(({ signature }) => signature)).toHaveLength(2);
  });

  it('从当事人里删去的人，变动也跟着去掉', () => {
    const after = ruledValue(addParties(makeMediatingCase(), [heir()], joining(), ctx));
    const { parties } = makeMediatingCase();
    expect(ruledValue(saveParties(after, parties, ctx)).partyChanges).toEqual([]);
  });
});
