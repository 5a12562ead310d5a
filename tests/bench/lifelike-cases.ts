import type { CaseStatus } from '@shared/domain/case/model/case-status';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/model/dispute-category';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { addDays, daysBetween, type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import type { Party, PartySide } from '@shared/domain/party/party';
import { makeSigning, makeTerms } from '../support/make-agreement';
import {
  makeCase,
  makeCaseMediator,
  makeConsent,
  makeOrganization,
  makeParty,
  makeRegistration,
  makeSession,
} from '../support/make-case';
import { makeFulfillment } from '../support/make-follow-through';
import {
  COMMUNITIES,
  COMPOUND,
  DETAILS,
  ESTATES,
  GIVEN,
  MATTERS,
  REQUESTS,
  SAYINGS,
  SURNAMES,
  TRADES,
} from './lifelike-words';
import { makeSeeded, type Seeded } from './seeded';

/** The day on which the archive stands. */
export const BENCH_DAY = localDate('2026-11-19');
/** The day of the first case. */
export const FIRST_DAY = localDate('2017-01-03');
/** A case in five has a warning colour. */
const ALERTS = ['red', null, null, 'yellow', ...Array<null>(10).fill(null), 'blue'] as const;

/** So many cases over ten years (or other days), in the order of registration, numbered by year. About 3 KB each. */
export function* makeLifelikeCases(
  count: number,
  seed = 20261119,
  { first, last } = { first: FIRST_DAY, last: BENCH_DAY },
): Generator<MediationCase> {
  const days = daysBetween(first, last);
  const seeded = makeSeeded(seed);
  const ordinals = new Map<number, number>();
  for (let at = 0; at < count; at += 1) {
    const registeredOn = addDays(first, Math.floor((at * (days + 1)) / count));
    const year = Number(registeredOn.slice(0, 4));
    const ordinal = (ordinals.get(year) ?? 0) + 1;
    ordinals.set(year, ordinal);
    yield makeLifelikeCase(seeded, at, registeredOn, { year, ordinal });
  }
}

function makeLifelikeCase(
  seeded: Seeded,
  at: number,
  registeredOn: LocalDate,
  serial: MediationCase['serial'],
): MediationCase {
  const parties = [makeSide(seeded, 'p1', 'applicant'), makeSide(seeded, 'p2', 'respondent')];
  if (seeded.chance(0.2)) parties.push(makeSide(seeded, 'p3', 'respondent'));
  const amountFen = seeded.chance(0.85) ? (1 + seeded.below(5_000)) * 10_000 : null;
  const acceptedOn = addDays(registeredOn, 1);
  const heldOn = addDays(registeredOn, 5 + seeded.below(15));
  const status = statusOf(seeded, registeredOn);
  const number = `（${serial.year}）人调字第${serial.ordinal}号`;
  const base = makeCase({
    id: `${String(at).padStart(6, '0')}${seeded.digits(15)}`,
    number,
    serial,
    revision: 1 + seeded.below(9),
    status,
    registration: makeRegistration({
      registeredOn,
      requestedOn: registeredOn,
      category: seeded.pick(DISPUTE_CATEGORIES),
      title: seeded.chance(0.3) ? `${seeded.pick(ESTATES)}${seeded.pick(REQUESTS)}一事` : '',
      community: `${seeded.pick(COMMUNITIES)}社区`,
      grid: `第${1 + seeded.below(12)}网格`,
      place: `${seeded.pick(ESTATES)}${1 + seeded.below(30)}号楼${1 + seeded.below(6)}单元`,
      description: describeDispute(seeded, parties, amountFen),
      requests: `${seeded.pick(REQUESTS)}，${seeded.pick(REQUESTS)}`,
      ...makeReferral(seeded),
      amountInDisputeFen: amountFen,
      alertColor: ALERTS[at % ALERTS.length] ?? null,
    }),
    parties,
    createdAt: `${registeredOn}T09:00:00+08:00`,
    updatedAt: `${addDays(heldOn, 7)}T${String(8 + seeded.below(9)).padStart(2, '0')}:15:00+08:00`,
  });
  if (status === 'registered') return base;
  const accepted: MediationCase = {
    ...base,
    consents: parties.map(({ id }) => makeConsent(id, { askedOn: registeredOn })),
    mediators: [makeCaseMediator({ mediatorId: `m${1 + seeded.below(5)}` })],
    acceptance: { acceptedOn, acceptedBy: '赵信花', limitInDays: 30 },
  };
  if (status === 'accepted') return accepted;
  const mediating: MediationCase = { ...accepted, sessions: [makeTalk(seeded, heldOn)] };
  if (status === 'mediating' || status === 'terminated') return mediating;
  const terms = makeTerms({ facts: describeDispute(seeded, parties, amountFen) });
  const signing = makeSigning({
    partiesSignedOn: heldOn,
    mediatorsSignedOn: heldOn,
    sealedOn: heldOn,
  });
  const agreed: MediationCase = {
    ...mediating,
    agreement: { form: 'written', terms, number, signing },
  };
  if (status !== 'closed') return agreed;
  return { ...agreed, fulfillmentRecords: [makeFulfillment({ recordedOn: heldOn })] };
}

function statusOf(seeded: Seeded, registeredOn: LocalDate): CaseStatus {
  const age = daysBetween(registeredOn, BENCH_DAY);
  if (age > 90) return seeded.pick(['closed', 'closed', 'closed', 'closed', 'terminated'] as const);
  if (age > 30) return seeded.pick(['closed', 'agreement_reached', 'mediating'] as const);
  return seeded.pick(['registered', 'accepted', 'mediating', 'agreement_reached'] as const);
}

function makeSide(seeded: Seeded, id: string, side: PartySide): Party {
  const phone = `1${seeded.pick(['3', '5', '7', '8', '9'])}${seeded.digits(9)}`;
  const address = `${seeded.pick(ESTATES)}${1 + seeded.below(30)}号楼${seeded.digits(3)}室`;
  if (side === 'respondent' && seeded.chance(0.35)) {
    const name = `${seeded.pick(COMMUNITIES)}${seeded.pick([...GIVEN])}${seeded.pick([...GIVEN])}${seeded.pick(TRADES)}有限公司`;
    const creditCode = `9123010${seeded.digits(2)}MA${seeded.digits(7)}`.slice(0, 18);
    const legalRepresentative = makeName(seeded);
    return makeOrganization({
      ...{ id, side, phone, address, name, creditCode, legalRepresentative },
      authorizedAgents: makeAgents(seeded, 0.5),
    });
  }
  const year = 1950 + seeded.below(55);
  const birthDate = localDate(`${year}-0${1 + seeded.below(9)}-1${seeded.below(10)}`);
  const idNumber = `2301${seeded.digits(2)}${birthDate.replaceAll('-', '')}${seeded.digits(4)}`;
  return makeParty({
    ...{ id, side, phone, address, name: makeName(seeded), birthDate, idNumber },
    authorizedAgents: makeAgents(seeded, 0.1),
  });
}

function makeAgents(seeded: Seeded, chance: number): Party['authorizedAgents'] {
  if (!seeded.chance(chance)) return [];
  const phone = `13${seeded.digits(9)}`;
  return [
    {
      name: makeName(seeded),
      relation: '委托代理人',
      phone,
      idNumber: '',
      firm: '',
      licence: '',
      scope: null,
    },
  ];
}

/** A case in five was handed over by somebody. */
function makeReferral(seeded: Seeded): Partial<MediationCase['registration']> {
  if (!seeded.chance(0.2)) return {};
  return {
    source: 'police',
    referringUnit: `${seeded.pick(COMMUNITIES)}${seeded.pick(['派出所', '信访办公室', '人民法院'])}`,
    referralNumber: `移${seeded.digits(4)}-${seeded.digits(3)}号`,
  };
}

function makeName(seeded: Seeded): string {
  const surname = seeded.chance(0.02) ? seeded.pick(COMPOUND) : seeded.pick([...SURNAMES]);
  const given = seeded.pick([...GIVEN]) + (seeded.chance(0.7) ? seeded.pick([...GIVEN]) : '');
  return surname + given;
}

function describeDispute(
  seeded: Seeded,
  parties: readonly Party[],
  amountFen: number | null,
): string {
  const [applicant, respondent] = parties.map(({ name }) => name);
  const money = amountFen === null ? '未提出具体数额' : `涉及金额${amountFen / 100}元`;
  return [
    `${applicant}反映${seeded.pick(MATTERS)}，与${respondent}发生纠纷`,
    seeded.pick(DETAILS),
    `${seeded.pick(DETAILS)}，${money}`,
    `${applicant}要求${seeded.pick(REQUESTS)}`,
  ]
    .join('。')
    .concat('。');
}

function makeTalk(seeded: Seeded, heldOn: LocalDate): MediationCase['sessions'][number] {
  return makeSession({
    heldOn,
    statements: [
      { partyId: 'p1', text: seeded.pick(SAYINGS) },
      { partyId: 'p2', text: seeded.pick(SAYINGS) },
    ],
    factsFound: seeded.pick(DETAILS),
  });
}

/** The same cases with so many characters written down of each session. */
export function* makeTalkativeCases(count: number, talkLength: number): Generator<MediationCase> {
  for (const one of makeLifelikeCases(count)) yield withLongTalks(one, talkLength);
}

/** What a recorder writes down in an hour: who said what, about how much money, seen where. */
function withLongTalks(one: MediationCase, length: number): MediationCase {
  const seeded = makeSeeded(Number(one.id.slice(0, 6)) + 1);
  const sessions = one.sessions.map((session) => ({
    ...session,
    statements: session.statements.map(({ partyId }) => ({
      partyId,
      text: writeDown(seeded, Math.floor(length * 0.4)),
    })),
    factsFound: writeDown(seeded, Math.floor(length * 0.2)),
  }));
  return { ...one, sessions };
}

function writeDown(seeded: Seeded, length: number): string {
  let text = '';
  while (text.length < length) {
    const who = seeded.chance(0.5) ? makeName(seeded) : seeded.pick(COMMUNITIES);
    const what = seeded.pick([MATTERS, DETAILS, SAYINGS, REQUESTS][seeded.below(4)] ?? SAYINGS);
    // Of what people say much is said nowhere else.
    const free = Array.from({ length: 12 }, () =>
      String.fromCharCode(0x4e00 + seeded.below(3_500)),
    );
    text += `${who}说${what}，${free.join('')}，${seeded.digits(3)}元。`;
  }
  return text.slice(0, length);
}
