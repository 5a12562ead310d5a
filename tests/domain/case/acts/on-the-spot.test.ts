import type { LocalDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { refusalOf, ruledValue } from '../../../support/expect-ruling';
import { makeClause, makeObligation, makeTerms } from '../../../support/make-agreement';
import { makeConsent, makeParty, makeRegistration } from '../../../support/make-case';
import {
  makeActContext,
  makeOnTheSpot,
  type OnTheSpot,
  playOnTheSpot,
} from '../../../support/play-at-once';

const today = day('2026-11-19');
const asked = { askedOn: day('2026-11-17') };

describe('当场调成：一页里的每一步照它自己的规则办', () => {
  it('口头、当场履行：一直到结案，每一步有自己的日期', () => {
    const one = ruledValue(playOnTheSpot(makeOnTheSpot()));
    expect(one).toMatchObject({
      status: 'closed',
      registration: { requestedOn: '2026-11-17', registeredOn: '2026-11-19' },
      acceptance: { acceptedOn: '2026-11-17', partyIds: ['p1', 'p2'] },
      mediators: [{ name: '赵信花', isPresiding: true }],
      sessions: [{ heldOn: '2026-11-17' }],
      agreement: { form: 'oral', agreedOn: '2026-11-17' },
      fulfillmentRecords: [{ state: 'fulfilled', recordedOn: '2026-11-17' }],
      closure: { closedOn: '2026-11-19' },
      followUps: [],
    });
    // The words of the oral agreement are kept as they were said.
    expect(one.agreement?.paper).toBeDefined();
  });

  it('书面：只到草稿，没有签字盖章，不算达成', () => {
    const input = makeOnTheSpot({ form: 'written', record: null, closure: null });
    expect(ruledValue(playOnTheSpot(input))).toMatchObject({
      status: 'mediating',
      agreement: { form: 'written', signing: null },
    });
  });

  it('约好以后履行的口头协议：生效，不登记履行，不结案', () => {
    const obligation = makeObligation({ dueOn: day('2026-12-01') });
    const terms = makeTerms({ clauses: [makeClause({ obligations: [obligation] })] });
    const one = ruledValue(playOnTheSpot(makeOnTheSpot({ terms, record: null, closure: null })));
    expect(one).toMatchObject({
      status: 'agreement_reached',
      fulfillmentRecords: [],
      closure: null,
    });
  });

  it.each<[string, string, Partial<OnTheSpot>]>([
    ['一方没有同意', 'consents CONSENT_MISSING', { consents: [makeConsent('p1', asked)] }],
    [
      '一方拒绝',
      'consents.1.isGiven CONSENT_REFUSED',
      { consents: [makeConsent('p1', asked), makeConsent('p2', { ...asked, isGiven: false })] },
    ],
    [
      '只有一方',
      'parties.respondent NO_RESPONDENT',
      { parties: [makeParty({ id: 'p1' })], consents: [makeConsent('p1', asked)] },
    ],
    ['没有调解员', 'mediators MEDIATOR_MISSING', { mediators: [] }],
    [
      '名册上没有的调解员',
      'mediators.0.mediatorId UNKNOWN_MEDIATOR',
      { mediators: [{ mediatorId: 'x', isPresiding: true, appointment: 'committee' }] },
    ],
    [
      '劳动争议只作口头协议',
      'form LABOR_NEEDS_WRITTEN_AGREEMENT',
      { registration: makeRegistration({ category: 'migrant_wages' }) },
    ],
    ['没有写事情', 'terms.facts AGREEMENT_INCOMPLETE', { terms: makeTerms({ facts: '' }) }],
    [
      '以后履行没有写哪天',
      'terms.clauses.0.obligations.0.dueOn AGREEMENT_INCOMPLETE',
      {
        terms: makeTerms({
          clauses: [makeClause({ obligations: [makeObligation({ dueOn: null })] })],
        }),
      },
    ],
    [
      '孩子没有法定代理人',
      ' STATUTORY_AGENT_MISSING',
      {
        parties: [
          makeParty({ id: 'p1' }),
          makeParty({ id: 'p2', side: 'respondent', idNumber: '', birthDate: null, statedAge: 12 }),
        ],
      },
    ],
    [
      '书面协议没有生效，不能登记履行',
      ' STATUS_DOES_NOT_ALLOW',
      { form: 'written', closure: null },
    ],
    ['还有没履行的，不能一并结案', 'closure.note OBLIGATIONS_OPEN', { record: null }],
  ])('%s：指着那一格拒绝（%s）', (_case, expected, overrides) => {
    const { field = '', code } = refusalOf(playOnTheSpot(makeOnTheSpot(overrides)));
    expect(`${field} ${code}`).toBe(expected);
  });
});

describe('当场调成的日期', () => {
  /** The days of it as `申请 征询 受理 调解 协议 登记`. */
  const dated = (days: string): OnTheSpot => {
    const [requestedOn, askedOn, acceptedOn, heldOn, agreedOn, registeredOn] = days
      .split(' ')
      .map((one): LocalDate => day(`2026-${one}`));
    const base = makeOnTheSpot();
    if (!requestedOn || !askedOn || !acceptedOn || !heldOn || !agreedOn || !registeredOn)
      throw new Error(days);
    return {
      ...base,
      registration: { ...base.registration, requestedOn, registeredOn },
      consents: base.consents.map((consent) => ({ ...consent, askedOn })),
      acceptance: { ...base.acceptance, acceptedOn },
      session: { ...base.session, heldOn },
      agreedOn,
      record: base.record && { ...base.record, recordedOn: agreedOn },
      closure: { closedOn: registeredOn > agreedOn ? registeredOn : agreedOn, note: '' },
    };
  };

  it.each<[string, string, string]>([
    ['都在今天', '11-19 11-19 11-19 11-19 11-19 11-19', ''],
    ['周二调成、周四补登记', '11-17 11-17 11-17 11-17 11-17 11-19', ''],
    ['国庆节里调成、节后补登记', '10-02 10-02 10-02 10-02 10-02 10-09', ''],
    ['周末调成', '11-14 11-14 11-14 11-14 11-15 11-16', ''],
    ['先登记，过两天调成', '11-13 11-13 11-13 11-16 11-16 11-13', ''],
    ['除夕前一天、跨年的不在今年', '01-01 01-01 01-01 01-01 01-01 01-02', ''],
    ['先受理后征询', '11-16 11-18 11-17 11-18 11-18 11-19', 'acceptance.acceptedOn DATE_BEFORE'],
    ['先调解后受理', '11-16 11-16 11-18 11-17 11-18 11-19', 'session.heldOn DATE_BEFORE'],
    ['协议在调解以前', '11-16 11-16 11-16 11-18 11-17 11-19', 'agreedOn DATE_BEFORE'],
    ['征询在申请以前', '11-17 11-16 11-17 11-17 11-17 11-19', 'consents.0.askedOn DATE_BEFORE'],
    [
      '登记在申请以前',
      '11-17 11-17 11-17 11-17 11-17 11-16',
      'registration.registeredOn DATE_BEFORE',
    ],
    ['调解在明天', '11-19 11-19 11-19 11-20 11-20 11-19', 'session.heldOn SESSION_IN_FUTURE'],
    ['明天达成', '11-19 11-19 11-19 11-19 11-20 11-19', 'agreedOn DATE_IN_FUTURE'],
  ])('%s', (_case, days, expected) => {
    const ruling = playOnTheSpot(dated(days), makeActContext({ today }));
    const { field = '', code = '' } = ruling.ok ? {} : ruling.refusal;
    expect(`${field} ${code}`.trim()).toBe(expected);
  });
});
