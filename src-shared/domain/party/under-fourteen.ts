import { ageOn, type LocalDate } from '../kernel/local-date';
import { checkIdNumber } from './id-number';
import type { Party } from './party';
import { hasResidentId } from './party-facts';

/**
 * Whether somebody is known to be under 14 on that day: all that is kept of them is 敏感个人信息, and their guardian must have
 * consented to it (《个人信息保护法》第28条、第31条). By the day of birth, else by a sound identity number, else by the age as told; an
 * unknown age is not taken for a young one.
 */
export function isUnderFourteen(party: Party, onDate: LocalDate): boolean {
  if (party.kind !== 'natural_person') return false;
  const number = hasResidentId(party) ? checkIdNumber(party.idNumber, onDate) : null;
  const known = number?.kind === 'valid' || number?.kind === 'old_15' ? number.birthDate : null;
  const birthDate = party.birthDate ?? known;
  const age = birthDate === null ? party.statedAge : ageOn(birthDate, onDate);
  return age !== null && age < 14;
}
