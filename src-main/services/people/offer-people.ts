import { maySound } from '@main/store/search/may-sound';
import { loadPinyin, soundsOf } from '@main/store/search/pinyin-text';
import { normalizeForSearch, searchWordsOf } from '@main/store/search/search-text';
import type { RecordRow } from '@main/store/shards/record-row';
import { Turn } from '@main/store/turn';
import type { CaseEntry, PartyMention } from '@shared/domain/case/view/case-entry';
import { answersSound, isPinyin } from '@shared/domain/kernel/sound';
import { naturalPersonSchema, organizationSchema } from '@shared/domain/party/party';
import { PERSON_KIND } from '@shared/domain/person/person-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import { maskField } from '@shared/domain/record/mask-field';
import type { OfferedPerson } from '@shared/ipc/routes-people';
import { seenCases } from '../cases/seen-cases';
import { seenRecords } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';
import { identityOfMention } from './identity-of-mention';
import { caseIdsOf, personRowOf } from './people-known';

/** So many are offered: more would have to be read, and one types on instead. */
const OFFERED = 5;
/** So many of the newest cases are looked through for people who are not in the register. */
const CASES_LOOKED_AT = 40;

/**
 * Who may be meant by what is typed: those of the register, and after them the parties of cases that were written before
 * anybody was in it. Throws StoreError.
 */
export async function offerPeople(
  current: CurrentStudio,
  actor: PresentActor,
  text: string,
): Promise<OfferedPerson[]> {
  const words = searchWordsOf(text);
  if (words.length === 0) return [];
  await loadPinyin();
  const { store } = current;
  const rows = await best(await seenRecords(store, PERSON_KIND, actor).list(''), words);
  const known = await Promise.all(
    rows.map(async (row) => offerOf(row, (await caseIdsOf(store, row.id)).length)),
  );
  if (known.length >= OFFERED || isTooShort(text)) return known;
  const entries = await seenCases(store, actor).newestFinding(text, CASES_LOOKED_AT);
  return [...known, ...strangersIn(entries, words)].slice(0, OFFERED);
}

/** One letter or digit says nothing yet; one Chinese character is a surname. */
function isTooShort(text: string): boolean {
  return /^[\x20-\x7e]?$/.test(text.trim());
}

/**
 * The best of them, in the order of what fits. Another question may be answered in between. Where letters are looked for
 * a name is read as a whole only if it may be among the best: of ten thousand that would take seconds.
 */
async function best(rows: readonly RecordRow[], words: readonly string[]): Promise<RecordRow[]> {
  const byRank: RecordRow[][] = Array.from({ length: RANKS }, () => []);
  const turn = new Turn();
  for (const row of rows) {
    if (turn.isOver) await turn.end();
    const rank = rankOf(plainNameOf(row), row.text, words, maySound);
    if (rank !== null) byRank[rank]?.push(row);
  }
  const found: RecordRow[] = [];
  for (const row of byRank.flat()) {
    if (found.length >= OFFERED) break;
    if (turn.isOver) await turn.end();
    if (rankOf(plainNameOf(row), row.text, words, soundsLike) !== null) found.push(row);
  }
  return found;
}

/** A row never changes, another takes its place. */
const plainNames = new WeakMap<RecordRow, string>();

function plainNameOf(row: RecordRow): string {
  const known = plainNames.get(row);
  if (known !== undefined) return known;
  const name = normalizeForSearch('name' in row.row ? String(row.row.name) : '');
  plainNames.set(row, name);
  return name;
}

/** Ranks go from 0 to one less. */
const RANKS = 5;

/**
 * How well somebody fits, the smaller the better; null who lacks one of the words.
 * @param name as search compares it
 * @param text everything they are found by
 * @param sounds whether a name sounds, or may sound, like letters
 */
function rankOf(
  name: string,
  text: string,
  words: readonly string[],
  sounds: (name: string, letters: string) => boolean,
): number | null {
  let rank = 0;
  for (const word of words) {
    const one = rankOfWord(name, text, word, sounds);
    if (one === null) return null;
    rank = Math.max(rank, one);
  }
  return rank;
}

function rankOfWord(
  name: string,
  text: string,
  word: string,
  sounds: (name: string, letters: string) => boolean,
): number | null {
  if (name === word) return 0;
  if (name.startsWith(word)) return 1;
  if (name.includes(word)) return 2;
  if (isPinyin(word)) return sounds(name, word) ? 3 : null;
  // Of a number the first digits are no help: half the town has them.
  return word.length >= 3 && text.includes(word) ? 4 : null;
}

function soundsLike(name: string, letters: string): boolean {
  return maySound(name, letters) && soundsOf(name).some((one) => answersSound(one, letters));
}

/** An entry of the register as it is offered. @param cases in how many they stand */
export function offerOf(row: RecordRow, cases: number): OfferedPerson {
  const { mergedIntoId: _merged, ...shown } = personRowOf(row);
  return { ...shown, personId: row.id, standsIn: null, cases };
}

/** Parties who are tied to nobody; who is the same is offered once, out of the newest case. */
function strangersIn(entries: readonly CaseEntry[], words: readonly string[]): OfferedPerson[] {
  const offers = new Map<string, OfferedPerson>();
  for (const entry of entries)
    for (const [place, mention] of entry.parties.entries()) {
      if (mention.personId !== null) continue;
      const text = normalizeForSearch(`${mention.name} ${mention.paperNumber} ${mention.phone}`);
      const name = normalizeForSearch(mention.name);
      if (rankOf(name, text, words, soundsLike) === null) continue;
      const key = identityOfMention(mention) || `${entry.id} ${place}`;
      const before = offers.get(key);
      if (before === undefined) offers.set(key, strangerOf(entry.id, place, mention));
      else offers.set(key, { ...before, cases: before.cases + 1 });
    }
  return [...offers.values()];
}

function strangerOf(caseId: string, place: number, mention: PartyMention): OfferedPerson {
  const { kind, name, paperNumber, phone } = mention;
  const field =
    kind === 'natural_person'
      ? naturalPersonSchema.shape.idNumber
      : organizationSchema.shape.creditCode;
  return {
    ...{ personId: null, standsIn: { caseId, place, name }, kind, name, address: '', cases: 1 },
    maskedNumber: maskField(field, paperNumber),
    maskedPhone: maskField(naturalPersonSchema.shape.phone, phone),
  };
}
