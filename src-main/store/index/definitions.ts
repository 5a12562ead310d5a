import { createHash } from 'node:crypto';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import { SEARCH_FIELDS } from '../search/search-text';
import { LAYOUT } from './case-columns';

/** Put in by the build (`scripts/lib/definitions-hash.mjs`); missing in the programs that tests build by themselves. */
declare const __DEFINITIONS__: string;

const BUILT = typeof __DEFINITIONS__ === 'string' ? __DEFINITIONS__ : 'unbuilt';

/** Names the definitions by which this program makes an index: the sources behind it, its columns and the fields of search. */
export const DEFINITIONS = hashOfText(
  JSON.stringify([BUILT, LAYOUT, SEARCH_FIELDS, CASE_PAPERS.map(({ key }) => key)]),
);

/** What an index of a month is made by: one made by other definitions or rules says other things. */
export interface MadeBy {
  readonly definitions: string;
  /** Hash of the settings and holidays. */
  readonly rules: string;
}

/** What this program makes an index by. @param rules names the settings and holidays */
export function madeBy(rules: string): MadeBy {
  return { definitions: DEFINITIONS, rules: hashOfText(rules) };
}

function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
