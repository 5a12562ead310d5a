import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Party, Representative } from '@shared/domain/party/party';
import { initialsOf, syllablesOf } from './pinyin-text';

/** What is searched, each field by itself so that a find can be ranked by where it was made. */
export const SEARCH_FIELDS = [
  'number',
  'name',
  'initials',
  'pinyin',
  'agents',
  'papers',
  'place',
  'description',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** One text for each of SEARCH_FIELDS, in that order. */
export type SearchTexts = readonly string[];

/** Stands before, between and after the lines of a field: nobody can type it, so no word runs over a border. */
export const BORDER = '\u0001';

/** Text as it is compared when searching: width, compatibility forms and case do not matter. */
export function normalizeForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words that must all be found; none for an empty search. */
export function searchWordsOf(text: string): string[] {
  return normalizeForSearch(text)
    .split(/[\s\u0000-\u001f]+/u)
    .filter((word) => word !== '');
}

/** What the lines of the fields say that hold several kinds, in their order. */
export const LINES_OF = {
  place: ['place', 'place', 'place', 'referral', 'referral'],
  description: ['description', 'requests'],
} as const;

/** What a case can be found by. `title` is its 事由 as shown in lists. */
export function searchTextsOf(mediationCase: MediationCase, title: string): SearchTexts {
  const { registration, parties, number } = mediationCase;
  const names = [...parties.map(({ name }) => name), title];
  const agents = parties.flatMap(agentNamesOf);
  const read = [...names, ...agents];
  const { place, community, grid, referringUnit, referralNumber } = registration;
  return [
    joinLines([number]),
    joinLines(names),
    joinLines(read.map(initialsOf)),
    // Upper case begins a syllable, so this field alone keeps its case.
    `${BORDER}${read.map(syllablesOf).join(BORDER)}${BORDER}`,
    joinLines(agents),
    joinLines(parties.flatMap(papersOf)),
    joinLines([place, community, grid, referringUnit, referralNumber]),
    // In one field with the description: most pairs of characters stand in both.
    joinLines([registration.description, registration.requests]),
  ];
}

/** Who acts for a party: agents, and of an organisation its representative. */
function agentNamesOf(party: Party): string[] {
  const names = representativesOf(party).map(({ name }) => name);
  if (party.kind === 'natural_person' || party.legalRepresentative === '') return names;
  return [party.legalRepresentative, ...names];
}

function representativesOf(party: Party): Representative[] {
  return party.kind === 'natural_person'
    ? [...party.statutoryAgents, ...party.authorizedAgents]
    : party.authorizedAgents;
}

function papersOf(party: Party): string[] {
  const own = party.kind === 'natural_person' ? party.idNumber : party.creditCode;
  const ofAgents = representativesOf(party).flatMap(({ phone, idNumber }) => [phone, idNumber]);
  return [party.phone, own, ...ofAgents.filter((text) => text !== '')];
}

function joinLines(lines: readonly string[]): string {
  return `${BORDER}${normalizeForSearch(lines.join(BORDER))}${BORDER}`;
}
