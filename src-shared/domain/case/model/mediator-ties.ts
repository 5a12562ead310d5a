import type { Mediator } from '../../mediator/mediator';
import { PARTY_SIDE_LABELS, type Party } from '../../party/party';
import type { MediationCase } from './mediation-case';

/** What is compared of a mediator. */
export type TiedMediator = Pick<Mediator, 'name' | 'phone' | 'address'>;

/** Shorter ones are no telephone numbers, and no addresses. */
const SHORTEST_PHONE = 7;
const SHORTEST_ADDRESS = 6;

/** Somebody of a case, as they are called there. */
interface Somebody {
  /** Such as 申请人王某, or 申请人王某的委托代理人李某. */
  readonly called: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

/**
 * By what a mediator looks tied to a case: the telephone, the address or the name of a party or of somebody who acts for
 * one. Sentences to be asked about; nothing is concluded from them, and of kinship nothing is guessed. 人民调解法 names no
 * ground of 回避; 法释〔2016〕14号 names 近亲属, 利害关系 and what else may touch fairness for cases of a court.
 */
export function tiesTo(mediator: TiedMediator, one: Pick<MediationCase, 'parties'>): string[] {
  return one.parties.flatMap((party) => peopleOf(party).flatMap((other) => tie(mediator, other)));
}

/**
 * The same of an earlier case: the mediator, known by name and telephone, was a party there or acted for one, and
 * somebody of this case stood there too. One sentence, or none.
 */
export function tieBefore(
  mediator: TiedMediator,
  one: Pick<MediationCase, 'id' | 'parties'>,
  earlier: Pick<MediationCase, 'id' | 'number' | 'parties'>,
): string | null {
  if (earlier.id === one.id) return null;
  const there = earlier.parties.flatMap(peopleOf);
  const self = there.find((other) => isSamePerson(mediator, other));
  if (self === undefined) return null;
  const met = one.parties.filter((party) =>
    earlier.parties.some(
      (other) => isSameParty(party, other) && !isSamePerson(mediator, { called: '', ...other }),
    ),
  );
  if (met.length === 0) return null;
  return `${earlier.number}里有${self.called}（姓名、电话和这位调解员相同），那一件里也有${met.map(({ name }) => name).join('、')}`;
}

/** So many of the newest cases with the mediator's telephone are looked at. */
export const EARLIER_CASES = 12;

/** The same of several earlier ones. */
export function tiesBefore(
  mediator: TiedMediator,
  one: Pick<MediationCase, 'id' | 'parties'>,
  earlier: readonly Pick<MediationCase, 'id' | 'number' | 'parties'>[],
): string[] {
  return earlier.flatMap((other) => tieBefore(mediator, one, other) ?? []);
}

function tie(mediator: TiedMediator, other: Somebody): string[] {
  const signs = [
    isSamePhone(mediator.phone, other.phone) ? '电话' : '',
    isSameAddress(mediator.address, other.address) ? '住址' : '',
    isSameName(mediator.name, other.name) ? '姓名' : '',
  ].filter((sign) => sign !== '');
  return signs.length === 0 ? [] : [`${signs.join('、')}和${other.called}相同`];
}

/** The party and everybody who acts for it. */
function peopleOf(party: Party): Somebody[] {
  const called = `${PARTY_SIDE_LABELS[party.side]}${party.name}`;
  const acting = (what: string, agents: readonly { name: string; phone: string }[]) =>
    agents.map(({ name, phone }) => ({
      ...{ called: `${called}的${what}${name}`, name, phone, address: '' },
    }));
  return [
    { called, name: party.name, phone: party.phone, address: party.address },
    ...acting('委托代理人', party.authorizedAgents),
    ...(party.kind === 'natural_person'
      ? acting('法定代理人', party.statutoryAgents)
      : acting('法定代表人', [{ name: party.legalRepresentative, phone: '' }])),
  ];
}

/** The same name says little in a town of namesakes: before, the telephone must be the same too. */
function isSamePerson(mediator: TiedMediator, other: Somebody): boolean {
  return isSameName(mediator.name, other.name) && isSamePhone(mediator.phone, other.phone);
}

function isSameParty(one: Party, other: Party): boolean {
  if (one.personId !== null && one.personId === other.personId) return true;
  const [number, otherNumber] = [numberOf(one), numberOf(other)];
  if (number !== '' && otherNumber !== '') return number === otherNumber;
  return isSameName(one.name, other.name) && isSamePhone(one.phone, other.phone);
}

function numberOf(party: Party): string {
  return party.kind === 'natural_person' ? party.idNumber : party.creditCode;
}

function isSamePhone(one: string, other: string): boolean {
  const [digits, otherDigits] = [one, other].map((phone) =>
    phone.normalize('NFKC').replace(/\D/g, ''),
  );
  return digits !== undefined && digits.length >= SHORTEST_PHONE && digits === otherDigits;
}

function isSameAddress(one: string, other: string): boolean {
  const [plain, otherPlain] = [one, other].map(plainOf);
  return plain !== undefined && plain.length >= SHORTEST_ADDRESS && plain === otherPlain;
}

/** 某 stands for what nobody wrote down. */
function isSameName(one: string, other: string): boolean {
  const name = plainOf(one);
  return [...name].length >= 2 && !name.includes('某') && name === plainOf(other);
}

function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
}
