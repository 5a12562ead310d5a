import {
  type Agreement,
  type AgreementTerms,
  agreementTermsSchema,
  type Clause,
  clauseSchema,
  type Obligation,
  obligationSchema,
  type Signing,
} from '@shared/domain/case/model/agreement';
import { blankOf } from '@shared/domain/record/blank';
import { day } from './day';

/** The company pays Wang 1,200 元 by 1 December 2026. */
export function makeObligation(overrides: Partial<Obligation> = {}): Obligation {
  return {
    ...blankOf(obligationSchema),
    id: 'o1',
    obligorPartyId: 'p2',
    obligeePartyId: 'p1',
    action: '支付维修费',
    amountFen: 120_000,
    mode: 'lump_sum',
    dueOn: day('2026-12-01'),
    ...overrides,
  };
}

/** A clause with one obligation. */
export function makeClause(overrides: Partial<Clause> = {}): Clause {
  return {
    ...blankOf(clauseSchema),
    id: 'c1',
    text: '安居车棚安装有限公司向王某支付维修费1200元。',
    obligations: [makeObligation()],
    ...overrides,
  };
}

/** Complete terms with one clause. */
export function makeTerms(overrides: Partial<AgreementTerms> = {}): AgreementTerms {
  return {
    ...blankOf(agreementTermsSchema),
    facts: '王某购买的车棚焊点开裂。',
    disputedPoints: '维修费由谁承担。',
    responsibilities: '安居车棚安装有限公司承担安装质量责任。',
    clauses: [makeClause()],
    fulfillmentPlace: '五朵金花工作室',
    ...overrides,
  };
}

/** Signed and sealed on 12 November 2026. */
export function makeSigning(overrides: Partial<Signing> = {}): Signing {
  const on = day('2026-11-12');
  return { partiesSignedOn: on, mediatorsSignedOn: on, sealedOn: on, ...overrides };
}

/** A written agreement, a draft unless `signing` is given. */
export function makeWrittenAgreement(signing: Signing | null = null): Agreement {
  return { form: 'written', terms: makeTerms(), number: '（2026）人调字第1号', signing };
}
