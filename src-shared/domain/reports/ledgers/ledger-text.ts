import type { LocalDate } from '../../kernel/local-date';
import { cleanLine, countCharacters } from '../../kernel/text';
import { PARTY_SIDE_LABELS, PARTY_SIDES, type Party } from '../../party/party';
import { ageOfParty } from '../../party/party-facts';
import { lastFour, maskPhone } from '../../record/privacy';

/** The ledger asks for a brief account; the full one is in the file. */
const MAX_BRIEF_CHARACTERS = 200;
/** A row of a sheet cannot be taller than a page: about a dozen people with their numbers, in widths of a Chinese character. */
const MAX_PARTIES_WIDTH = 300;

const MOBILE_NUMBER = /(?<![0-9A-Za-z])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z])/g;
const LONG_NUMBER = /(?<![0-9A-Za-z])\d{15,}[Xx]?(?![0-9A-Za-z])/g;

/** How somebody is shown in a ledger. */
interface Shown {
  nameOf(party: Party): string;
  numberOf(party: Extract<Party, { kind: 'natural_person' }>): string;
}

const WHOLE: Shown = { nameOf: ({ name }) => name, numberOf: ({ idNumber }) => idNumber };

/** Of a number the last four places, of whoever is known to be under 18 no name (个人信息保护法 第51条 asks to de-identify; practice). */
function maskedOn(today: LocalDate): Shown {
  return {
    nameOf: (party) => shownName(party, today),
    numberOf: ({ idNumber }) => lastFour(idNumber),
  };
}

/** A name as it leaves the studio: of whoever is known to be under 18 it is 某某. */
export function shownName(party: Party, today: LocalDate): string {
  if (party.kind !== 'natural_person') return party.name;
  const age = ageOfParty(party, today);
  return age !== null && age < 18 ? '某某' : party.name;
}

/**
 * 当事人 as the ledger names them: `申请人：王某（**************1234）；被申请人：某某商行`. Identity numbers are masked; when
 * there are too many names for a row the rest is counted (`等35人`).
 */
export function ledgerParties(parties: readonly Party[], today: LocalDate): string {
  const shown = maskedOn(today);
  const whole = joinSides(parties, Number.POSITIVE_INFINITY, shown);
  return widthOf(whole) <= MAX_PARTIES_WIDTH
    ? whole
    : joinSides(parties, MAX_PARTIES_WIDTH / 2, shown);
}

/** The same with whole names and identity numbers, however many there are. */
export function wholeParties(parties: readonly Party[]): string {
  return joinSides(parties, Number.POSITIVE_INFINITY, WHOLE);
}

function joinSides(parties: readonly Party[], widthOfSide: number, shown: Shown): string {
  return PARTY_SIDES.map((side) => ({ side, members: parties.filter((one) => one.side === side) }))
    .filter(({ members }) => members.length > 0)
    .map(
      ({ side, members }) =>
        `${PARTY_SIDE_LABELS[side]}：${joinNames(members, widthOfSide, shown)}`,
    )
    .join('；');
}

function joinNames(members: readonly Party[], room: number, shown: Shown): string {
  const names: string[] = [];
  let used = 0;
  for (const member of members) {
    const name = nameWith(member, shown);
    used += widthOf(name);
    if (names.length > 0 && used > room) break;
    names.push(name);
  }
  const listed = names.join('、');
  return names.length < members.length ? `${listed}等${members.length}人` : listed;
}

/** Letters and digits are half as wide as Chinese characters. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character <= '~' ? 0.5 : 1), 0);
}

function nameWith(party: Party, { nameOf, numberOf }: Shown): string {
  const name = nameOf(party);
  if (party.kind !== 'natural_person' || party.idNumber === '') return name;
  return `${name}（${numberOf(party)}）`;
}

/**
 * Something told of a case on one line, at most 200 characters, with identity, phone and card numbers in it masked and
 * without the name of whoever is known to be under 18.
 */
export function briefText(told: string, parties: readonly Party[], today: LocalDate): string {
  return cutOff(hideMinorsIn(oneLine(told), parties, today), '……（全文见卷宗）');
}

/** The same of what is told of no case: nobody is known of it. */
export function briefOf(told: string): string {
  return cutOff(oneLine(told), '……');
}

function oneLine(told: string): string {
  return maskNumbersIn(cleanLine(told));
}

function cutOff(line: string, ending: string): string {
  if (countCharacters(line) <= MAX_BRIEF_CHARACTERS) return line;
  return `${[...line].slice(0, MAX_BRIEF_CHARACTERS).join('')}${ending}`;
}

/** What the column of parties hides is not told in the next one. */
function hideMinorsIn(text: string, parties: readonly Party[], today: LocalDate): string {
  return parties.reduce((line, party) => {
    const shown = shownName(party, today);
    return shown === party.name || party.name === '' ? line : line.replaceAll(party.name, shown);
  }, text);
}

/** People type into free text what the columns mask. Numbers too short for a person's stay: sums, orders, dates. */
function maskNumbersIn(text: string): string {
  return text.replace(MOBILE_NUMBER, maskPhone).replace(LONG_NUMBER, lastFour);
}
