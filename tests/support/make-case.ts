import {
  type Consent,
  type MediationCase,
  mediationCaseSchema,
} from '@shared/domain/case/model/mediation-case';
import { type Registration, registrationSchema } from '@shared/domain/case/model/registration';
import type { RuleContext } from '@shared/domain/case/model/rule-context';
import { type Session, sessionSchema } from '@shared/domain/case/model/session';
import { type CaseMediator, type Mediator, mediatorSchema } from '@shared/domain/mediator/mediator';
import {
  type NaturalPerson,
  naturalPersonSchema,
  type Organization,
  organizationSchema,
} from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { DEFAULT_SETTINGS, type Studio } from '@shared/domain/studio/studio';
import { day, TODAY } from './day';
import { PUBLISHED_CALENDAR } from './holidays';
import { makeSigning, makeTerms, makeWrittenAgreement } from './make-agreement';

/** A rule context with the shipped holiday tables and default settings. */
export function makeContext(overrides: Partial<RuleContext> = {}): RuleContext {
  return {
    today: TODAY,
    now: '2026-11-19T09:00:00+08:00',
    calendar: PUBLISHED_CALENDAR,
    settings: DEFAULT_SETTINGS,
    ...overrides,
  };
}

/** An adult applicant with a valid identity number. */
export function makeParty(overrides: Partial<NaturalPerson> = {}): NaturalPerson {
  return {
    ...blankOf(naturalPersonSchema),
    kind: 'natural_person',
    id: 'p1',
    side: 'applicant',
    phone: '13800001234',
    address: '天桥街幸福里3号楼2单元501室',
    name: '王某',
    identityPaper: 'resident_id',
    idNumber: '230102197506010023',
    sex: 'female',
    birthDate: day('1975-06-01'),
    ethnicity: '汉族',
    occupation: '退休职工',
    ...overrides,
  };
}

/** A company on the other side, with a valid credit code. */
export function makeOrganization(overrides: Partial<Organization> = {}): Organization {
  return {
    ...blankOf(organizationSchema),
    kind: 'company',
    id: 'p2',
    side: 'respondent',
    phone: '0451-82345678',
    address: '天桥街建设路18号',
    name: '安居车棚安装有限公司',
    creditCode: '91350100M000100Y43',
    legalRepresentative: '李某',
    legalRepresentativeTitle: '总经理',
    ...overrides,
  };
}

/** A presiding mediator of the case. */
export function makeCaseMediator(overrides: Partial<CaseMediator> = {}): CaseMediator {
  return {
    mediatorId: 'm1',
    name: '赵信花',
    nickname: '诚信花',
    isPresiding: true,
    appointment: 'committee',
    ...overrides,
  };
}

/** A mediator on the roster. */
export function makeMediator(overrides: Partial<Mediator> = {}): Mediator {
  return {
    ...blankOf(mediatorSchema),
    id: 'm1',
    name: '赵信花',
    nickname: '诚信花',
    position: 'engaged',
    isFullTime: true,
    phone: '13900005678',
    termFrom: day('2025-01-01'),
    termTo: day('2027-12-31'),
    isActive: true,
    ...overrides,
  };
}

/** A studio with one mediator and default settings. */
export function makeStudio(overrides: Partial<Studio> = {}): Studio {
  return {
    id: 'studio1',
    isSample: false,
    profile: {
      name: '五朵金花工作室',
      committeeName: '某市某区天桥街街道人民调解委员会',
      streetName: '天桥街街道',
      communityName: '幸福社区',
      districtName: '某市某区',
      address: '天桥街建设路1号',
      phone: '0451-82340000',
      logoDataUrl: null,
    },
    mediators: [makeMediator()],
    settings: DEFAULT_SETTINGS,
    lastOrdinals: { '2026': 1 },
    numberGaps: [],
    isSealed: false,
    ...overrides,
  };
}

/** What was written down on 5 November 2026: a consumer complaint of 1,200 元. */
export function makeRegistration(overrides: Partial<Registration> = {}): Registration {
  return {
    ...blankOf(registrationSchema),
    registeredOn: day('2026-11-05'),
    requestedOn: day('2026-11-05'),
    source: 'application_oral',
    category: 'other_consumer',
    community: '幸福社区',
    grid: '第三网格',
    place: '幸福里小区',
    description: '王某购买的电动三轮车车棚焊点开裂，要求维修并赔偿损失。',
    requests: '维修车棚并赔偿损失1200元',
    amountInDisputeFen: 120_000,
    difficulty: 'simple',
    escalationRisk: 'none',
    registrar: '赵信花',
    ...overrides,
  };
}

/** A given consent. */
export function makeConsent(partyId: string, overrides: Partial<Consent> = {}): Consent {
  return { partyId, isGiven: true, askedOn: day('2026-11-05'), method: 'phone', ...overrides };
}

/** A session held on 10 November 2026 with a record; empty it with `makePlannedSession`. */
export function makeSession(overrides: Partial<Session> = {}): Session {
  return {
    ...blankOf(sessionSchema),
    id: 's1',
    heldOn: day('2026-11-10'),
    startsAt: '09:00',
    endsAt: '10:30',
    place: '五朵金花工作室',
    isPublic: true,
    presentPartyIds: ['p1', 'p2'],
    recorder: '钱某',
    isRightsNoticeGiven: true,
    statements: [{ partyId: 'p1', text: '车棚买来三天焊点就裂了。' }],
    factsFound: '焊点虚焊属实。',
    proposal: '重新加固并补偿。',
    result: 'agreed',
    ...overrides,
  };
}

/** A session with time and place only. */
export function makePlannedSession(overrides: Partial<Session> = {}): Session {
  return makeSession({
    id: 's9',
    heldOn: day('2026-11-26'),
    isPublic: null,
    presentPartyIds: [],
    isRightsNoticeGiven: false,
    statements: [],
    factsFound: '',
    proposal: '',
    result: null,
    ...overrides,
  });
}

/** A case that was registered on 5 November 2026, with one party on each side, nobody asked yet. */
export function makeCase(overrides: Partial<MediationCase> = {}): MediationCase {
  return {
    ...blankOf(mediationCaseSchema),
    id: 'case1',
    number: '（2026）人调字第1号',
    serial: { year: 2026, ordinal: 1 },
    revision: 1,
    status: 'registered',
    registration: makeRegistration(),
    parties: [makeParty(), makeOrganization()],
    createdAt: '2026-11-05T09:00:00+08:00',
    updatedAt: '2026-11-05T09:00:00+08:00',
    ...overrides,
  };
}

/** Ready to be accepted: both parties consent, a mediator presides. */
export function makeReadyCase(overrides: Partial<MediationCase> = {}): MediationCase {
  return makeCase({
    consents: [makeConsent('p1'), makeConsent('p2')],
    mediators: [makeCaseMediator()],
    ...overrides,
  });
}

/** Accepted on 6 November 2026, 30 days to mediate, no session yet. */
export function makeAcceptedCase(overrides: Partial<MediationCase> = {}): MediationCase {
  return makeReadyCase({
    status: 'accepted',
    acceptance: { acceptedOn: day('2026-11-06'), acceptedBy: '赵信花', limitInDays: 30 },
    ...overrides,
  });
}

/** One session held on 10 November 2026. */
export function makeMediatingCase(overrides: Partial<MediationCase> = {}): MediationCase {
  return makeAcceptedCase({ status: 'mediating', sessions: [makeSession()], ...overrides });
}

/** A written agreement in force since 12 November 2026. */
export function makeAgreedCase(overrides: Partial<MediationCase> = {}): MediationCase {
  return makeMediatingCase({
    status: 'agreement_reached',
    agreement: makeWrittenAgreement(makeSigning()),
    ...overrides,
  });
}

/** An oral agreement in force since 12 November 2026. */
export function makeOrallyAgreedCase(overrides: Partial<MediationCase> = {}): MediationCase {
  return makeMediatingCase({
    status: 'agreement_reached',
    agreement: {
      form: 'oral',
      terms: makeTerms(),
      number: '（2026）人调字第1号',
      agreedOn: day('2026-11-12'),
    },
    ...overrides,
  });
}
