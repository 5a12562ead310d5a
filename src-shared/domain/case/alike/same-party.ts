import { normalizeIdNumber } from '../../party/id-number';
import type { PartyMention } from '../view/case-entry';

/** By what two parties look like the same one, the surest first. */
export type PartySign = 'person' | 'number' | 'phone' | 'name';

/** Shorter ones are no telephone numbers, and no paper's. */
const SHORTEST_PHONE = 7;
const SHORTEST_NUMBER = 8;
/** So much of a firm's name in another one's is the same firm: 顺达车行 in 滨河路顺达车行. */
const SHORTEST_FIRM = 4;

/**
 * By what two parties may be the same one; null when nothing says so. Two different numbers are two people, whatever else
 * is the same. Nothing is concluded from it: it is only asked.
 */
export function signOfSame(one: PartyMention, other: PartyMention): PartySign | null {
  if (isPerson(one) !== isPerson(other)) return null;
  if (one.personId !== null && one.personId === other.personId) return 'person';
  const [number, otherNumber] = [numberOf(one), numberOf(other)];
  if (number !== '' && otherNumber !== '') return number === otherNumber ? 'number' : null;
  const phone = phoneOf(one);
  if (phone !== '' && phone === phoneOf(other)) return 'phone';
  return isSameName(one, other) ? 'name' : null;
}

function isPerson({ kind }: PartyMention): boolean {
  return kind === 'natural_person';
}

function numberOf({ paperNumber }: PartyMention): string {
  const number = normalizeIdNumber(paperNumber);
  return number.length < SHORTEST_NUMBER ? '' : number;
}

function phoneOf({ phone }: PartyMention): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits.length < SHORTEST_PHONE ? '' : digits;
}

function isSameName(one: PartyMention, other: PartyMention): boolean {
  const [shorter = '', longer = ''] = [nameOf(one), nameOf(other)].sort(
    (a, b) => a.length - b.length,
  );
  if ([...shorter].length < 2) return false;
  if (shorter === longer) return true;
  return !isPerson(one) && shorter.length >= SHORTEST_FIRM && longer.includes(shorter);
}

/** 某 stands for what nobody wrote down, 匿名 for nobody. */
function nameOf({ name }: PartyMention): string {
  const core = name.normalize('NFKC').replace(/[\s·•.．]/g, '');
  return /某|^匿名$|^不详$/.test(core) ? '' : core;
}
