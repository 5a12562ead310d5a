import type { LocalDate } from '../../kernel/local-date';
import type { Party } from '../../party/party';
import { ageOfParty } from '../../party/party-facts';
import type { MediationCase } from '../model/mediation-case';

/** How somebody is called where the case is told to others: 王某, 某物业公司. */
export interface ToldName {
  readonly name: string;
  readonly as: string;
}

const DOUBLE = /^(?:欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|东方|南宫)/;
const MANY = '甲乙丙丁戊己庚辛壬癸';

/** What kind of unit, by how its name ends; the first that fits. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/物业/, '某物业公司'],
  [/(?:居民|村民)委员会|居委会|村委会|社区/, '某居委会'],
  [/医院|卫生院|诊所/, '某医院'],
  [/学校|小学|中学|幼儿园|大学/, '某学校'],
  [/银行|信用社/, '某银行'],
  [/超市|商场|市场/, '某商场'],
  [/饭店|餐厅|酒店|饭馆|餐饮/, '某饭店'],
  [/店|行|铺|部|坊|馆/, '某店'],
  [/公司|厂|集团/, '某公司'],
];

/**
 * Everybody whom the case names but the mediators, with how they are called when it is told: persons by their surname, told
 * apart where two have the same, minors as 某某 whatever they are called, units by what they are.
 * @param today for who is a minor
 */
export function toldNames({ parties, sessions }: MediationCase, today: LocalDate): ToldName[] {
  const people = new Map<string, boolean>();
  const units = new Set<string>();
  for (const party of parties) {
    if (party.kind !== 'natural_person') units.add(party.name);
    else people.set(party.name, isMinor(party, today));
    for (const name of besides(party)) people.set(name, people.get(name) ?? false);
  }
  for (const { invitedHelpers, presentAgents } of sessions)
    for (const name of [...invitedHelpers.map((helper) => helper.name), ...presentAgents])
      people.set(name, people.get(name) ?? false);
  return [...personNames(people), ...unitNames(units)].sort(
    (one, other) => other.name.length - one.name.length,
  );
}

function isMinor(party: Extract<Party, { kind: 'natural_person' }>, today: LocalDate): boolean {
  const age = ageOfParty(party, today);
  return age !== null && age < 18;
}

/** Who acts for a party, and who heads it. */
function besides(party: Party): string[] {
  const agents = party.authorizedAgents.map(({ name }) => name);
  return party.kind === 'natural_person'
    ? [...agents, ...party.statutoryAgents.map(({ name }) => name)]
    : [...agents, party.legalRepresentative];
}

function personNames(people: ReadonlyMap<string, boolean>): ToldName[] {
  const adults = [...people].filter(([name, minor]) => name !== '' && !minor).map(([name]) => name);
  const bySurname = grouped(adults, surnameOf);
  const told = [...bySurname].flatMap(([surname, names]) =>
    names.map((name, index) => ({
      name,
      as: `${surname}某${names.length > 1 ? (MANY[index] ?? `${index + 1}`) : ''}`,
    })),
  );
  const minors = [...people].filter(([name, minor]) => name !== '' && minor);
  return [...told, ...minors.map(([name]) => ({ name, as: '某某' }))];
}

function surnameOf(name: string): string {
  return DOUBLE.exec(name)?.[0] ?? [...name][0] ?? '';
}

function unitNames(units: ReadonlySet<string>): ToldName[] {
  const named = [...units].filter((name) => name !== '');
  const byKind = grouped(named, (name) => UNITS.find(([end]) => end.test(name))?.[1] ?? '某单位');
  return [...byKind].flatMap(([as, names]) =>
    names.map((name, index) => ({ name, as: names.length > 1 ? `${as}${MANY[index] ?? ''}` : as })),
  );
}

function grouped(
  names: readonly string[],
  keyOf: (name: string) => string,
): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(keyOf(name), [...(groups.get(keyOf(name)) ?? []), name]);
  return groups;
}
