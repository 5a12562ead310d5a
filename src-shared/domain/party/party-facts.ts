import { ageOn, type LocalDate } from '../kernel/local-date';
import { checkCreditCode } from './credit-code';
import { checkIdNumber } from './id-number';
import type { NaturalPerson, Organization, Party, Representative } from './party';

/** A sentence that warns and never blocks; `field` is the input's path such as `parties.0.idNumber`. */
export interface PartyWarning {
  readonly field: string | null;
  readonly message: string;
}

/** Completed years on a day: from the birth date, else the age as told, else null. */
export function ageOfParty(party: NaturalPerson, onDate: LocalDate): number | null {
  return party.birthDate === null ? party.statedAge : Math.max(0, ageOn(party.birthDate, onDate));
}

/**
 * Whether it must be asked if the person lives mainly on own earnings: at 16 and 17 whoever does is deemed a person
 * of full capacity (《民法典》第18条第2款).
 */
export function mayBeSelfSupporting(party: NaturalPerson, onDate: LocalDate): boolean {
  const age = ageOfParty(party, onDate);
  return age !== null && age >= 16 && age < 18;
}

/** Whether the person is deemed fully capable before 18: at 16 and 17, living on own earnings as somebody ticked. */
export function isSelfSupportingOn(party: NaturalPerson, onDate: LocalDate): boolean {
  return party.isSelfSupporting && mayBeSelfSupporting(party, onDate);
}

/**
 * Whether the person is known to be under 18 on that day and so acts through a statutory agent (《民法典》第17—20条、
 * 第23条). An unknown age is not taken for a young one; who lives on own earnings from 16 on acts alone (第18条第2款).
 */
export function needsStatutoryAgent(party: NaturalPerson, onDate: LocalDate): boolean {
  const age = ageOfParty(party, onDate);
  if (age === null || age >= 18) return false;
  return !isSelfSupportingOn(party, onDate);
}

/**
 * How far a minor's guardian acts on that day: under 8 alone, from 8 to 17 with the minor (《民法典》第19、20、23条); not at
 * all for whoever acts alone, and for units.
 */
export function guardianOn(party: Party, onDate: LocalDate): 'none' | 'with' | 'alone' {
  if (party.kind !== 'natural_person' || !needsStatutoryAgent(party, onDate)) return 'none';
  return (ageOfParty(party, onDate) ?? 0) < 8 ? 'alone' : 'with';
}

/** Whether the number on the paper is a resident identity number, whose digits can be checked. */
export function hasResidentId({ identityPaper }: Pick<NaturalPerson, 'identityPaper'>): boolean {
  return identityPaper === 'resident_id' || identityPaper === 'resident_id_15';
}

/** The name by which a party is shown. */
export function displayName(party: Party): string {
  return party.name;
}

/**
 * What looks wrong in a party's data: check digits, sex or birth date that differ from the identity number, a minor
 * without statutory agent. People are allowed to save all of it.
 * @param index place of the party in the case, for the field path
 */
export function partyWarnings(party: Party, index: number, today: LocalDate): PartyWarning[] {
  const at = (field: string) => `parties.${index}.${field}`;
  const own =
    party.kind === 'natural_person'
      ? personWarnings(party, at, today)
      : organizationWarnings(party, at);
  return [
    ...own,
    ...agentWarnings(party.authorizedAgents, (n) => at(`authorizedAgents.${n}`), today),
  ];
}

type FieldPath = (field: string) => string;

function personWarnings(party: NaturalPerson, at: FieldPath, today: LocalDate): PartyWarning[] {
  const warnings = hasResidentId(party) ? idNumberWarnings(party, at, today) : [];
  if (party.birthDate !== null && party.birthDate > today)
    warnings.push({ field: at('birthDate'), message: `${party.name}的出生日期晚于今天，请核对` });
  if (needsStatutoryAgent(party, today) && party.statutoryAgents.length === 0)
    warnings.push({
      field: at('statutoryAgents'),
      message: `${party.name}未满18周岁，受理前须填写法定代理人（《民法典》第19条、第20条、第23条）`,
    });
  return [
    ...warnings,
    ...agentWarnings(party.statutoryAgents, (n) => at(`statutoryAgents.${n}`), today),
  ];
}

function idNumberWarnings(party: NaturalPerson, at: FieldPath, today: LocalDate): PartyWarning[] {
  const field = at('idNumber');
  const check = checkIdNumber(party.idNumber, today);
  if (check.kind === 'empty') return [];
  if (check.kind === 'wrong') return [{ field, message: `${party.name}的${check.message}` }];
  const warnings: PartyWarning[] = [];
  if (check.kind === 'old_15' && party.identityPaper === 'resident_id')
    warnings.push({
      field,
      message: `${party.name}的身份证号码是旧 15 位，请核对是否已换发 18 位`,
    });
  if (party.sex !== null && party.sex !== check.sex)
    warnings.push({ field: at('sex'), message: `${party.name}的性别与身份证号码不一致，请核对` });
  if (party.birthDate !== null && party.birthDate !== check.birthDate)
    warnings.push({
      field: at('birthDate'),
      message: `${party.name}的出生日期与身份证号码不一致，请核对`,
    });
  return warnings;
}

function organizationWarnings(party: Organization, at: FieldPath): PartyWarning[] {
  const check = checkCreditCode(party.creditCode);
  if (check.kind !== 'wrong') return [];
  return [{ field: at('creditCode'), message: `${party.name}的${check.message}` }];
}

// An agent's paper may be of any kind, so only what has the length of a resident number is checked as one.
function agentWarnings(
  agents: readonly Representative[],
  at: (index: number) => string,
  today: LocalDate,
): PartyWarning[] {
  return agents.flatMap((agent, index) => {
    const check = checkIdNumber(agent.idNumber, today);
    if (check.kind !== 'wrong' || check.problem === 'length') return [];
    return [{ field: `${at(index)}.idNumber`, message: `代理人${agent.name}的${check.message}` }];
  });
}
