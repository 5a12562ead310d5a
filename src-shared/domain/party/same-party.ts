import type { LocalDate } from '../kernel/local-date';
import { checkCreditCode } from './credit-code';
import { checkIdNumber, normalizeIdNumber } from './id-number';
import type { Party } from './party';

/** How many wrong, missing or swapped characters of a number still pass for a slip of the pen. */
const SLIPS_IN_A_NUMBER = 2;

/** The field of a party that tells somebody else from the one who stood there. */
export type TellingField = 'name' | 'idNumber' | 'creditCode';

/**
 * Which field makes the party another person or unit than before, or null while it may still be the same one. A slip can
 * be mended: some characters of the name, two of the number, a number that never passed its check, the new 18-digit
 * number for the old 15, a number filled in later. Somebody else: another number; name and number changed together; a
 * filled-in number emptied (the first half of an exchange); a name that has nothing in common with the old one while
 * neither number nor phone nor birth date is kept.
 */
export function findExchange(before: Party, after: Party, today: LocalDate): TellingField | null {
  if (isPerson(before) !== isPerson(after))
    return nameCore(before) === nameCore(after) ? null : 'name';
  const [old, now] = [numberOf(before), numberOf(after)];
  if (old !== '' && old !== now) {
    if (isMendedNumber(before, after, today)) return null;
    return isPerson(after) ? 'idNumber' : 'creditCode';
  }
  const isNumberKept = old !== '';
  return isNumberKept || isLikeName(before, after) || keepsAnother(before, after) ? null : 'name';
}

function isPerson(party: Party): boolean {
  return party.kind === 'natural_person';
}

function numberOf(party: Party): string {
  return normalizeIdNumber(party.kind === 'natural_person' ? party.idNumber : party.creditCode);
}

// 某 stands for characters that nobody wrote down, 有限公司 for the form of a unit: neither tells anybody apart.
function nameCore({ name }: Party): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·•.．]/g, '')
    .replace(/(?:股份)?(?:有限)?(?:责任)?公司$/, '')
    .replaceAll('某', '');
}

function isLikeName(before: Party, after: Party): boolean {
  const [old, now] = [[...nameCore(before)], [...nameCore(after)]];
  if (old.length === 0 || now.length === 0) return true;
  return editsBetween(old, now) * 2 <= Math.max(old.length, now.length);
}

function keepsAnother(before: Party, after: Party): boolean {
  const isPhoneKept = before.phone !== '' && before.phone === after.phone;
  const isBirthKept =
    before.kind === 'natural_person' &&
    after.kind === 'natural_person' &&
    before.birthDate !== null &&
    before.birthDate === after.birthDate;
  return isPhoneKept || isBirthKept;
}

function isMendedNumber(before: Party, after: Party, today: LocalDate): boolean {
  const [old, now] = [numberOf(before), numberOf(after)];
  if (now === '' || before.name !== after.name) return false;
  const isSlip = editsBetween([...old], [...now]) <= SLIPS_IN_A_NUMBER;
  return isSlip || isNumberOnTrial(before, after, today);
}

/** Whether the old number proves nothing against the new one: of another kind of paper, its forerunner, or miscopied. */
function isNumberOnTrial(before: Party, after: Party, today: LocalDate): boolean {
  if (before.kind !== 'natural_person' || after.kind !== 'natural_person')
    return before.kind !== 'natural_person' && checkCreditCode(before.creditCode).kind === 'wrong';
  const [old, now] = [numberOf(before), numberOf(after)];
  if (old.length === 15 && now.length === 18)
    return old === `${now.slice(0, 6)}${now.slice(8, 17)}`;
  if (before.identityPaper !== after.identityPaper) return true;
  return (
    before.identityPaper === 'resident_id' && checkIdNumber(before.idNumber, today).kind === 'wrong'
  );
}

/** Levenshtein's distance. */
function editsBetween(old: readonly string[], now: readonly string[]): number {
  let row = now.map((_, place) => place + 1);
  for (const [index, letter] of old.entries()) {
    let corner = index;
    let left = index + 1;
    row = row.map((above, place) => {
      const edits = Math.min(above + 1, left + 1, corner + (now[place] === letter ? 0 : 1));
      corner = above;
      left = edits;
      return edits;
    });
  }
  return row.at(-1) ?? old.length;
}
