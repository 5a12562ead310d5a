import type { MediationCase } from '@shared/domain/case/mediation-case';
import { initialsOf, syllablesOf } from './pinyin-text';

/** What is searched, each field by itself so that a find can be ranked by where it was made. */
export const SEARCH_FIELDS = [
  'number',
  'name',
  'initials',
  'pinyin',
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
    .replaceAll(BORDER, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** What a case can be found by. `title` is its 事由 as shown in lists. */
export function searchTextsOf(mediationCase: MediationCase, title: string): SearchTexts {
  const { registration, parties, number } = mediationCase;
  const names = [...parties.map(({ name }) => name), title];
  const papers = parties.flatMap((party) => [
    party.phone,
    party.kind === 'natural_person' ? party.idNumber : party.creditCode,
  ]);
  return [
    joinLines([number]),
    joinLines(names),
    joinLines(names.map(initialsOf)),
    // Upper case begins a syllable, so this field alone keeps its case.
    `${BORDER}${names.map(syllablesOf).join(BORDER)}${BORDER}`,
    joinLines(papers),
    joinLines([registration.place, registration.community, registration.grid]),
    joinLines([registration.description]),
  ];
}

function joinLines(lines: readonly string[]): string {
  return `${BORDER}${normalizeForSearch(lines.join(BORDER))}${BORDER}`;
}
