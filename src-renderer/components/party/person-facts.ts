import { isLocalDate, type LocalDate } from '@shared/domain/kernel/local-date';
import { checkIdNumber } from '@shared/domain/party/id-number';
import type { NaturalPerson } from '@shared/domain/party/party';
import {
  ageOfParty,
  hasResidentId,
  mayBeSelfSupporting,
  needsStatutoryAgent,
} from '@shared/domain/party/party-facts';
import type { PartyDraft } from './party-draft';

type IdentityFields = Pick<PartyDraft, 'idNumber' | 'identityPaper' | 'sex' | 'birthDate'>;

/**
 * What a typed identity number fills in: sex and birth date. The first 15 digits of an 18-digit number can look like
 * an old number, so those are read only from a paper that is said to be old, or once the field was left.
 * @param hasLeft the cursor has left the field, so nothing more will be typed
 */
export function fillFromIdNumber(
  draft: Pick<PartyDraft, 'identityPaper'>,
  typed: string,
  today: LocalDate,
  hasLeft: boolean,
): Partial<IdentityFields> {
  if (!hasResidentId(draft)) return { idNumber: typed };
  const check = checkIdNumber(typed, today);
  if (check.kind === 'empty' || check.kind === 'wrong') return { idNumber: typed };
  const { sex, birthDate, normalized } = check;
  if (check.kind === 'valid')
    return { idNumber: normalized, identityPaper: 'resident_id', sex, birthDate };
  if (draft.identityPaper !== 'resident_id_15' && !hasLeft) return { idNumber: typed };
  return { idNumber: normalized, identityPaper: 'resident_id_15', sex, birthDate };
}

/** The doubt about an identity number, or null. A number that is still being typed is not called too short. */
export function idNumberDoubt(
  draft: Pick<PartyDraft, 'identityPaper' | 'idNumber'>,
  today: LocalDate,
  isTyping: boolean,
): string | null {
  if (!hasResidentId(draft)) return null;
  const check = checkIdNumber(draft.idNumber, today);
  if (check.kind !== 'wrong') return null;
  return check.problem === 'length' && isTyping ? null : check.message;
}

/** Completed years on a day, or null when neither birth date nor age is known. */
export function ageOfDraft(draft: PartyDraft, onDate: LocalDate): number | null {
  return ageOfParty(asPerson(draft), onDate);
}

/** Whether the person is under 18 on that day, so that a statutory agent is needed. */
export function isMinor(draft: PartyDraft, onDate: LocalDate): boolean {
  return draft.kind === 'natural_person' && needsStatutoryAgent(asPerson(draft), onDate);
}

/** Whether the person is 16 or 17 on that day, so that it is asked who earns the living. */
export function asksForLiving(draft: PartyDraft, onDate: LocalDate): boolean {
  return draft.kind === 'natural_person' && mayBeSelfSupporting(asPerson(draft), onDate);
}

function asPerson(draft: PartyDraft): NaturalPerson {
  const { birthDate } = draft;
  return {
    ...draft,
    kind: 'natural_person',
    birthDate: birthDate !== null && isLocalDate(birthDate) ? birthDate : null,
  };
}
