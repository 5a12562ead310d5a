import { toBodyText } from '../../paper/body-text';
import type { PaperBlock } from '../../paper/paper';
import type { Party, Representative } from '../../party/party';
import { lastFour, placeOnly } from '../../record/privacy';
import { findPersonalNumbers } from '../../wording/personal-numbers';
import type { MediationCase } from '../model/mediation-case';
import { maskParty } from './mask-parties';

const ALL = { idNumber: true, phone: true, address: true } as const;

/** The case as one party may read it: the numbers and addresses of the others hidden. */
export function maskedForParty(one: MediationCase, partyId: string): MediationCase {
  const parties = one.parties.map((party) =>
    party.id === partyId ? party : maskParty(party, ALL),
  );
  return { ...one, parties };
}

/**
 * What stands on a paper, as one party may read it. What was signed is kept word for word, with the numbers of all; and
 * people write numbers into what they tell. So every text is gone through: addresses of the others as the case has them or as
 * they stood in the paper's own list of parties, and each number of a paper or a telephone that is not the reader's own.
 * @param openly texts whose numbers everybody knows, such as the studio's telephone
 */
export function blocksForParty(
  blocks: readonly PaperBlock[],
  one: MediationCase,
  partyId: string,
  openly: readonly string[],
): PaperBlock[] {
  const reader = one.parties.find(({ id }) => id === partyId);
  const others = one.parties.filter(({ id }) => id !== partyId);
  const own = new Set(
    [...(reader === undefined ? [] : numbersOf(reader)), ...openly].map(digitsOf),
  );
  const addresses = others
    .map(({ address }) => toBodyText(address))
    .filter((address) => address !== '' && address !== toBodyText(reader?.address ?? ''))
    .sort((a, b) => b.length - a.length);
  const hide = (text: string): string => {
    const housed = addresses.reduce(
      (said, address) => said.replaceAll(address, placeOnly(address)),
      text,
    );
    return findPersonalNumbers(housed)
      .filter(({ what, word }) => what !== '账号' && !own.has(digitsOf(word)))
      .reduce((said, { word }) => said.replaceAll(word, lastFour(word)), housed);
  };
  return blocks.map((block) => {
    const said = inTexts(block, hide);
    if (said.type !== 'party' || reader === undefined || isOf(reader, others, said)) return said;
    return { ...said, rows: said.rows.map((row) => row.map(hideField)) };
  });
}

const ADDRESS_LABELS = ['单位或住址', '地址'];
const NUMBER_LABELS = ['身份证号码', '证件号码', '联系方式'];

/** In the list of parties of a paper a short number, or an address that has changed since, is known by its label. */
function hideField<F extends { readonly label: string; readonly value: string }>(field: F): F {
  const { label, value } = field;
  if (ADDRESS_LABELS.includes(label)) return { ...field, value: placeOnly(value) };
  if (!NUMBER_LABELS.includes(label) || value.includes('*')) return field;
  return { ...field, value: lastFour(value) };
}

type PartyBlock = Extract<PaperBlock, { type: 'party' }>;

/** Whether a block tells of the reader: by the name, and where another has the same one, by the number as well. */
function isOf({ name, ...reader }: Party, others: readonly Party[], { rows }: PartyBlock): boolean {
  const values = rows.flat().map(({ value }) => value);
  if (!values.includes(toBodyText(name))) return false;
  if (!others.some((other) => toBodyText(other.name) === toBodyText(name))) return true;
  const number = reader.kind === 'natural_person' ? reader.idNumber : reader.creditCode;
  return number !== '' && values.some((value) => value.startsWith(toBodyText(number)));
}

function numbersOf(party: Party): string[] {
  const agents: readonly Representative[] = [
    ...party.authorizedAgents,
    ...(party.kind === 'natural_person' ? party.statutoryAgents : []),
  ];
  const own = party.kind === 'natural_person' ? [party.phone, party.idNumber] : [party.phone];
  return [...own, ...agents.flatMap(({ phone, idNumber }) => [phone, idNumber])];
}

/** Of a number its places alone, so that 138 0000 0000 is the same as 13800000000. */
function digitsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\dXx]/g, '')
    .toUpperCase();
}

/** A value with every text in it said anew. */
function inTexts<T>(value: T, say: (text: string) => string): T {
  if (typeof value === 'string') return say(value) as T;
  if (Array.isArray(value)) return value.map((item) => inTexts(item, say)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, inTexts(member, say)]),
  ) as T;
}
