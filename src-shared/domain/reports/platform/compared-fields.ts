import type { LedgerColumn } from '../../import/ledger-columns';
import {
  isSilent,
  readCategory,
  readDifficulty,
  readEscalation,
  readForm,
  readFulfillment,
  readResult,
  readSource,
  type WordRead,
} from '../../import/read-code';
import { type DayRules, readDay } from '../../import/read-day';
import { readAmount, readYes } from '../../import/read-figure';
import { readParties } from '../../import/read-party-cell';
import { plainWords } from '../../kernel/text';

/** Boils a text down to what it means, so that two ways of writing the same are one. */
type Meaning = (text: string, rules: DayRules) => string;

/** Something of a case that the platform's export and this program both tell. */
export interface ComparedField {
  /** What a column of the export holds. */
  readonly column: LedgerColumn;
  /** The field that is copied into the platform, see `platformLines`. */
  readonly field: string;
  readonly meaning: Meaning;
}

const words: Meaning = (text) => (isSilent(text) ? '' : plainWords(text));

const day: Meaning = (text, rules) => {
  const read = readDay(text, rules);
  return 'value' in read ? (read.value ?? '') : plainWords(text);
};

/** Nothing and 0 are one: an agreement without money has an empty cell here and a 0 there. */
const amount: Meaning = (text) => {
  const read = readAmount(text);
  return 'value' in read ? String(read.value || '') : plainWords(text);
};

/** What is not said is 否 in both. */
const yes: Meaning = (text) => {
  const read = readYes(text);
  return 'value' in read ? String(read.value ?? false) : plainWords(text);
};

const names: Meaning = (text, { today }) => {
  const cells = { applicant: '', respondent: '', applicantPhone: '', respondentPhone: '' };
  const numbers = { applicantIdNumber: '', respondentIdNumber: '' };
  const { parties } = readParties({ parties: text, ...cells, ...numbers }, today);
  return sortedNames(parties.map(({ name }) => name));
};

const staff: Meaning = (text) => (isSilent(text) ? '' : sortedNames(text.split(/[、,，;；\s]+/)));

function sortedNames(all: readonly string[]): string {
  const plain = all.map(plainWords).filter((name) => name !== '');
  return plain.sort().join('、');
}

const word =
  (read: (typed: string) => WordRead<string> | null): Meaning =>
  (text) =>
    isSilent(text) ? '' : (read(text)?.code ?? plainWords(text));

/**
 * What is compared, in the order in which differences are told. Stories, classes of people and the names of places are not:
 * a platform shortens them and has words of its own.
 */
export const COMPARED_FIELDS: readonly ComparedField[] = [
  { column: 'acceptedOn', field: 'accepted_on', meaning: day },
  { column: 'acceptor', field: 'acceptor', meaning: staff },
  { column: 'sourceWord', field: 'source', meaning: word(readSource) },
  { column: 'difficultyWord', field: 'difficulty', meaning: word(readDifficulty) },
  { column: 'categoryWord', field: 'category', meaning: word(readCategory) },
  { column: 'parties', field: 'parties', meaning: names },
  { column: 'presiding', field: 'presiding_mediator', meaning: staff },
  { column: 'others', field: 'other_mediators', meaning: staff },
  { column: 'settledOn', field: 'mediated_on', meaning: day },
  { column: 'resultWord', field: 'outcome', meaning: word(readResult) },
  { column: 'formWord', field: 'form', meaning: word(readForm) },
  { column: 'paperNumber', field: 'agreement_number', meaning: words },
  { column: 'amount', field: 'agreement_amount', meaning: amount },
  { column: 'performance', field: 'fulfillment', meaning: word(readFulfillment) },
  { column: 'death', field: 'death', meaning: yes },
  { column: 'migrants', field: 'migrant_workers', meaning: yes },
  { column: 'escalation', field: 'escalation', meaning: word(readEscalation) },
];
