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

/** The best of them, in the order of what fits. Another question may be answered in between. */
async function best(rows: readonly RecordRow[], words: readonly string[]): Promise<RecordRow[]> {
  const found: { row: RecordRow; rank: number }[] = [];
  const turn = new Turn();
  for (const row of rows) {
    if (turn.isOver) await turn.end();
    const rank = rankOf(nameOf(row), row.text, words);
    if (rank !== null) found.push({ row, rank });
  }
  return found
    .sort((one, other) => one.rank - other.rank)
    .slice(0, OFFERED)
    .map(({ row }) => row);
}

function nameOf({ row }: RecordRow): string {
  return 'name' in row ? String(row.name) : '';
}

/** How well somebody fits, the smaller the better; null who lacks one of the words. @param text everything they are found by */
function rankOf(name: string, text: string, words: readonly string[]): number | null {
  let rank = 0;
  for (const word of words) {
    const one = rankOfWord(normalizeForSearch(name), text, word);
    if (one === null) return null;
    rank = Math.max(rank, one);
  }
  return rank;
}

function rankOfWord(name: string, text: string, word: string): number | null {
  if (name === word) return 0;
  if (name.startsWith(word)) return 1;
  if (name.includes(word)) return 2;
  if (isPinyin(word)) return sounds(name, word) ? 3 : null;
  // Of a number the first digits are no help: half the town has them.
  return word.length >= 3 && text.includes(word) ? 4 : null;
}

function sounds(name: string, word: string): boolean {
  return soundsOf(name).some((sound) => answersSound(sound, word));
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
      if (rankOf(mention.name, text, words) === null) continue;
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
