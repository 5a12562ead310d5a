import { cleanLine, countCharacters } from '../../kernel/text';
import { naturalPersonSchema, PARTY_SIDE_LABELS, PARTY_SIDES, type Party } from '../../party/party';
import { maskField } from '../../record/mask-field';
import { maskIdNumber, maskPhone } from '../../record/privacy';

/** The ledger asks for a brief account; the full one is in the file. */
const MAX_BRIEF_CHARACTERS = 200;
/** A row of a sheet cannot be taller than a page: about a dozen people with their numbers, in widths of a Chinese character. */
const MAX_PARTIES_WIDTH = 300;

const MOBILE_NUMBER = /(?<![0-9A-Za-z])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z])/g;
const LONG_NUMBER = /(?<![0-9A-Za-z])\d{15,}[Xx]?(?![0-9A-Za-z])/g;

/**
 * 当事人 as the ledger names them: `申请人：王某（410105********1234）；被申请人：某某商行`. Identity numbers are masked; when
 * there are too many names for a row the rest is counted (`等35人`).
 */
export function ledgerParties(parties: readonly Party[]): string {
  const whole = joinSides(parties, Number.POSITIVE_INFINITY);
  return widthOf(whole) <= MAX_PARTIES_WIDTH ? whole : joinSides(parties, MAX_PARTIES_WIDTH / 2);
}

function joinSides(parties: readonly Party[], widthOfSide: number): string {
  return PARTY_SIDES.map((side) => ({ side, members: parties.filter((one) => one.side === side) }))
    .filter(({ members }) => members.length > 0)
    .map(({ side, members }) => `${PARTY_SIDE_LABELS[side]}：${joinNames(members, widthOfSide)}`)
    .join('；');
}

function joinNames(members: readonly Party[], room: number): string {
  const names: string[] = [];
  let used = 0;
  for (const member of members) {
    const name = maskedName(member);
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

function maskedName(party: Party): string {
  if (party.kind !== 'natural_person' || party.idNumber === '') return party.name;
  return `${party.name}（${maskField(naturalPersonSchema.shape.idNumber, party.idNumber)}）`;
}

/** 纠纷简要情况 on one line, at most 200 characters, with identity, phone and card numbers in it masked. */
export function briefText(description: string): string {
  const line = maskNumbersIn(cleanLine(description));
  if (countCharacters(line) <= MAX_BRIEF_CHARACTERS) return line;
  return `${[...line].slice(0, MAX_BRIEF_CHARACTERS).join('')}……（全文见卷宗）`;
}

/** People type into free text what the columns mask. Numbers too short for a person's stay: sums, orders, dates. */
function maskNumbersIn(text: string): string {
  return text.replace(MOBILE_NUMBER, maskPhone).replace(LONG_NUMBER, maskIdNumber);
}
