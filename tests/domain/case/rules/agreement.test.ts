import { effectiveOn } from '@shared/domain/case/model/effective-day';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { concludeOrally, draftAgreement, signAgreement } from '@shared/domain/case/rules/agreement';
import { describe, expect, test } from 'vitest';
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
  makeAcceptedCase,
  makeAgreedCase,
  makeConsent,
  makeContext,
  makeMediatingCase,
  makeOrganization,
  makeParty,
  makePlannedSession,
  makeRegistration,
} from '../../../support/make-case';

const ctx = makeContext();
const withObligation = (changes: Parameters<typeof makeObligation>[0]) =>
  makeTerms({ clauses: [makeClause({ obligations: [makeObligation(changes)] })] });
const joined = makeParty({ id: 'p3', side: 'respondent', name: '李某' });

const NOT_READY: [string, MediationCase, string][] = [
  ['受理后还没有开过', makeAcceptedCase(), 'NO_SESSION_HELD'],
  [
    '只有没写记录的一场',
    makeMediatingCase({ sessions: [makePlannedSession({ heldOn: day('2026-11-10') })] }),
    'NO_SESSION_HELD',
  ],
  [
    '一方拒绝',
    makeMediatingCase({ consents: [makeConsent('p1'), makeConsent('p2', { isGiven: false })] }),
    'CONSENT_REFUSED',
  ],
  [
    '新加的当事人还没有征询',
    makeMediatingCase({ parties: [makeParty(), makeOrganization(), joined] }),
    'CONSENT_MISSING',
  ],
];

describe('起草书面协议', () => {
  test('草稿不使案件变为履行中，可以反复改', () => {
    const drafted = ruledValue(
      draftAgreement(makeMediatingCase(), makeTerms({ clauses: [] }), ctx),
    );
    expect(drafted.status).toBe('mediating');
    expect(effectiveOn(drafted)).toBeNull();
    const again = ruledValue(draftAgreement(drafted, makeTerms(), ctx));
    expect(again.agreement).toEqual(makeWrittenAgreement());
  });

  test.each(NOT_READY)('%s，不能起草', (_name, mediationCase, code) => {
    expect(codeOf(draftAgreement(mediationCase, makeTerms(), ctx))).toBe(code);
  });

  test('履行人须是本案当事人', () => {
    const terms = withObligation({ obligorPartyId: 'p9' });
    expect(refusalOf(draftAgreement(makeMediatingCase(), terms, ctx))).toMatchObject({
      code: 'UNKNOWN_PARTY',
      field: 'terms.clauses.0.obligations.0.obligorPartyId',
    });
  });

  test('两项履行内容同一编号，不收', () => {
    const terms = makeTerms({ clauses: [makeClause(), makeClause({ id: 'c2' })] });
    expect(codeOf(draftAgreement(makeMediatingCase(), terms, ctx))).toBe('ID_NOT_UNIQUE');
  });
});

describe('登记签字盖章（第29条）', () => {
  const drafted = makeMediatingCase({ agreement: makeWrittenAgreement() });

  test.each([
    ['当事人最后签字', { partiesSignedOn: day('2026-11-15') }, '2026-11-15'],
    ['调解员最后签名', { mediatorsSignedOn: day('2026-11-16') }, '2026-11-16'],
    ['最后盖章', { sealedOn: day('2026-11-17') }, '2026-11-17'],
    ['同一天', {}, '2026-11-12'],
  ])('%s：生效日是三者中最晚的一日', (_name, changes, expected) => {
    const signed = ruledValue(signAgreement(drafted, makeSigning(changes), ctx));
    expect(signed.status).toBe('agreement_reached');
    expect(effectiveOn(signed)).toBe(expected);
  });

  test.each([
    ['在明天', { sealedOn: day('2026-11-20') }, 'DATE_IN_FUTURE', 'signing.sealedOn'],
    [
      '早于最后一场调解',
      { partiesSignedOn: day('2026-11-09') },
      'DATE_BEFORE',
      'signing.partiesSignedOn',
    ],
  ])('日期%s，不收', (_name, changes, code, field) => {
    expect(refusalOf(signAgreement(drafted, makeSigning(changes), ctx))).toMatchObject({
      code,
      field,
    });
  });

  test.each([
    ['没有主要事实', makeTerms({ facts: '' }), 'facts'],
    ['一条也没有', makeTerms({ clauses: [] }), 'clauses'],
    ['一次性履行没有期限', withObligation({ dueOn: null }), 'due_day'],
    [
      '以行为履行没有期限',
      withObligation({ mode: 'act', amountFen: null, dueOn: null }),
      'due_day',
    ],
    ['自己付给自己', withObligation({ obligeePartyId: 'p2' }), 'obligee_is_obligor'],
  ])('%s，不能登记', (_name, terms, what) => {
    const incomplete = makeMediatingCase({
      agreement: { form: 'written', terms, number: '1', signing: null },
    });
    expect(refusalOf(signAgreement(incomplete, makeSigning(), ctx))).toMatchObject({
      code: 'AGREEMENT_INCOMPLETE',
      data: { what },
    });
  });

  test('当场履行不需要期限', () => {
    const terms = withObligation({ mode: 'immediate', dueOn: null });
    const immediate = makeMediatingCase({
      agreement: { form: 'written', terms, number: '1', signing: null },
    });
    expect(signAgreement(immediate, makeSigning(), ctx).ok).toBe(true);
  });

  test('没有文本的不能签；签过的不能再签', () => {
    expect(codeOf(signAgreement(makeMediatingCase(), makeSigning(), ctx))).toBe(
      'AGREEMENT_MISSING',
    );
    expect(codeOf(signAgreement(makeAgreedCase(), makeSigning(), ctx))).toBe(
      'AGREEMENT_ALREADY_SIGNED',
    );
  });

  test('签字前一方反悔拒绝，不能登记', () => {
    const refused = {
      ...drafted,
      consents: [makeConsent('p1', { isGiven: false }), makeConsent('p2')],
    };
    expect(codeOf(signAgreement(refused, makeSigning(), ctx))).toBe('CONSENT_REFUSED');
  });

  test('生效后文本不能再改', () => {
    expect(codeOf(draftAgreement(makeAgreedCase(), makeTerms(), ctx))).toBe(
      'STATUS_DOES_NOT_ALLOW',
    );
  });
});

describe('口头协议（第28、30条）', () => {
  const conclude = (mediationCase: MediationCase, terms = makeTerms(), on = '2026-11-12') =>
    concludeOrally(mediationCase, { terms, agreedOn: day(on) }, ctx);

  test('自达成之日起生效', () => {
    const concluded = ruledValue(conclude(makeMediatingCase()));
    expect(concluded.status).toBe('agreement_reached');
    expect(effectiveOn(concluded)).toBe('2026-11-12');
  });

  test.each(['migrant_wages', 'other_labor'] as const)(
    '劳动争议（%s）应当书面（劳动争议调解仲裁法第14条）',
    (category) => {
      const labor = makeMediatingCase({ registration: makeRegistration({ category }) });
      expect(codeOf(conclude(labor))).toBe('LABOR_NEEDS_WRITTEN_AGREEMENT');
      expect(draftAgreement(labor, makeTerms(), ctx).ok).toBe(true);
    },
  );

  test.each(NOT_READY)('%s，不能登记', (_name, mediationCase, code) => {
    expect(codeOf(conclude(mediationCase))).toBe(code);
  });

  test('内容不全，指到表单里的那一格', () => {
    expect(refusalOf(conclude(makeMediatingCase(), withObligation({ dueOn: null })))).toMatchObject(
      {
        code: 'AGREEMENT_INCOMPLETE',
        field: 'terms.clauses.0.obligations.0.dueOn',
        data: { clause: 1 },
      },
    );
  });

  test('日期不能早于最后一场，也不能在明天', () => {
    expect(codeOf(conclude(makeMediatingCase(), makeTerms(), '2026-11-09'))).toBe('DATE_BEFORE');
    expect(codeOf(conclude(makeMediatingCase(), makeTerms(), '2026-11-20'))).toBe('DATE_IN_FUTURE');
  });
});
