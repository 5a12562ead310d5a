import { type LocalDate, localDate, partsOf } from '@shared/domain/kernel/local-date';
import {
  type AuthorizedAgent,
  authorizedAgentSchema,
  type Party,
  type PartySide,
  type Representative,
  type Sex,
} from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { type HelperSketch, ORGANIZATION, type PartySketch, PERSON } from './case-story';

/** No county has this code: no number made here can belong to anybody. */
const NOWHERE = '419900';

/** The parties as they are typed in: applicants `a1`, `a2` …, then respondents `b1`, `b2` …. */
export function buildParties(
  sketches: { applicants: readonly PartySketch[]; respondents: readonly PartySketch[] },
  today: LocalDate,
): Party[] {
  return [
    ...sketches.applicants.map((sketch, at) =>
      buildParty(sketch, 'applicant', `a${at + 1}`, today),
    ),
    ...sketches.respondents.map((sketch, at) =>
      buildParty(sketch, 'respondent', `b${at + 1}`, today),
    ),
  ];
}

function buildParty(sketch: PartySketch, side: PartySide, id: string, today: LocalDate): Party {
  const common = {
    id,
    side,
    phone: inventPhone(sketch.name),
    authorizedAgents: sketch.agents.map(buildAgent),
  };
  if (sketch.kind !== 'natural_person') {
    const creditCode = inventCreditCode(sketch.kind === 'company' ? '91' : '54', sketch.name);
    return { ...ORGANIZATION.tell(sketch, noDay), ...common, creditCode };
  }
  const birthDate = inventBirthDate(sketch.name, sketch.age, today);
  const hasCard = sketch.identityPaper === 'resident_id';
  return {
    ...PERSON.tell(sketch, noDay),
    ...common,
    idNumber: hasCard ? inventIdNumber(sketch.name, birthDate, sketch.sex) : '',
    birthDate: hasCard ? birthDate : null,
    statedAge: hasCard ? null : sketch.age,
    statutoryAgents: sketch.guardians.map(buildRepresentative),
  };
}

function noDay(): never {
  throw new Error('no day of a party is told');
}

function buildRepresentative(sketch: HelperSketch): Representative {
  return { ...sketch, phone: inventPhone(sketch.name), idNumber: '' };
}

function buildAgent(sketch: HelperSketch): AuthorizedAgent {
  return { ...blankOf(authorizedAgentSchema), ...buildRepresentative(sketch) };
}

/** A birthday that makes the person as old as told on `today`. */
function inventBirthDate(name: string, age: number, today: LocalDate): LocalDate {
  const month = 1 + (scatter(`${name}月`) % 12);
  const day = 1 + (scatter(`${name}日`) % 28);
  const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const hadBirthday = monthAndDay <= today.slice(5);
  return localDate(`${partsOf(today).year - age - (hadBirthday ? 0 : 1)}-${monthAndDay}`);
}

/** A resident number with a right check digit (GB 11643-1999) in a county that does not exist. */
export function inventIdNumber(name: string, birthDate: LocalDate, sex: Sex): string {
  const order = (scatter(name) % 499) * 2 + (sex === 'male' ? 1 : 0);
  const body = `${NOWHERE}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A credit code with a right check character (GB 32100-2015) in a county that does not exist. */
export function inventCreditCode(kind: '91' | '54', name: string): string {
  const subject = `MA${String(scatter(name) % 1_000_000).padStart(6, '0')}${scatter(name) % 10}`;
  const body = `${kind}${NOWHERE}${subject}`;
  const sum = [...body].reduce(
    (total, letter, at) => total + CREDIT_ALPHABET.indexOf(letter) * (3 ** at % 31),
    0,
  );
  return `${body}${CREDIT_ALPHABET[(31 - (sum % 31)) % 31]}`;
}

/** A number from a block that is used for examples only. */
export function inventPhone(name: string): string {
  return `1390000${String(scatter(name) % 10_000).padStart(4, '0')}`;
}

/** The same name always gives the same number (FNV-1a), so the sample is the same each time. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}
