import { compareSerials } from '@main/store/index/case-query';
import { BORDER, SEARCH_FIELDS } from '@main/store/search/search-text';
import { Turn } from '@main/store/turn';
import {
  compareQuarrels,
  haveSameSides,
  isRecent,
  type Likeness,
  type Quarrel,
  recentSince,
  wordSigns,
} from '@shared/domain/case/alike/same-quarrel';
import {
  lengthOf,
  type Terms,
  termsOf,
  textLikeness,
} from '@shared/domain/case/alike/text-likeness';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { UNFINISHED_STATUSES } from '@shared/domain/case/model/case-status';
import type { CaseEntry, PartyMention } from '@shared/domain/case/view/case-entry';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { CurrentStudio } from '../studio/current-studio';
import { type SeenCases, seenCases } from './seen-cases';

/** So many parties are looked for: where there are more, some of these are among them. */
const PARTIES = 6;
/** So many of the newest cases are compared a party's word. */
const CASES_A_WORD = 12;
/** So many of the likeliest stories are compared, and so many characters of what is typed. */
const STORIES = 12;
const CHARACTERS = 160;
/** So many are asked about: more would be in the way. */
const SHOWN = 3;
const SHOWN_SAME_SIDES = 10;

const [PLACE, DESCRIPTION] = [SEARCH_FIELDS.indexOf('place'), SEARCH_FIELDS.indexOf('description')];

type Asked = InputOf<'cases.alike'>;
type AlikeCase = OutputOf<'cases.alike'>['items'][number];

/**
 * Open and recently closed cases that may be what is being registered, the likeliest first. Asked while somebody types:
 * candidates come from what search has in memory, and other questions are answered in between. Throws StoreError.
 */
export async function findAlike(
  current: CurrentStudio,
  actor: PresentActor,
  { parties, place, placeId, description }: Asked,
): Promise<AlikeCase[]> {
  const seen = seenCases(current.store, actor);
  const today = current.today();
  const named = parties.filter(({ name, paperNumber, phone }) => name + paperNumber + phone !== '');
  const asked: Quarrel = { parties: named, place, placeId };
  const terms = termsOf(description, CHARACTERS);
  const since = recentSince(today);
  const stories = await seen.alike([...terms.keys()], {
    ...{ statuses: UNFINISHED_STATUSES, since, count: STORIES },
  });
  const entries = await candidates(seen, [...wordsOf(named), place]);
  for (const entry of await seen.entries({ caseIds: stories.ids })) entries.set(entry.id, entry);
  const atPlace = await happenedAt(current, seen, placeId, today);
  for (const entry of atPlace) entries.set(entry.id, entry);
  const placeIdOf = (id: string) => (atPlace.some((entry) => entry.id === id) ? placeId : null);

  const texts = [...entries.values()].map((entry) => textsOf(current, entry));
  const lengths = texts.map(({ terms: known }) => lengthOf(known));
  const counts = {
    count: stories.caseCount,
    averageLength: lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length),
    holding: (term: string) => stories.holding.get(term) ?? 0,
  };
  const found: { entry: CaseEntry; likeness: Likeness }[] = [];
  for (const { entry, place: knownPlace, terms: known } of texts) {
    if (!isRecent(entry, today)) continue;
    const story = textLikeness(terms, known, counts);
    const likeness = compareQuarrels(
      asked,
      { parties: entry.parties, place: knownPlace, placeId: placeIdOf(entry.id) },
      story,
    );
    if (likeness !== null) found.push({ entry, likeness });
  }
  return found
    .sort((one, other) => other.likeness.weight - one.likeness.weight)
    .slice(0, SHOWN)
    .map(({ entry, likeness }) => ({ ...tell(entry), why: wordSigns(likeness.signs) }));
}

/** Other cases in which the same people stand against each other, the newest first. Throws StoreError. */
export async function findSameSides(
  current: CurrentStudio,
  actor: PresentActor,
  caseId: string,
): Promise<OutputOf<'cases.sameSides'>['items']> {
  const seen = seenCases(current.store, actor);
  const [own] = await seen.entries({ caseIds: [caseId] });
  if (own === undefined) return [];
  const quarrel = quarrelOf(own);
  const applicants = own.parties.filter(({ side }) => side === 'applicant');
  const entries = await candidates(seen, wordsOf(applicants));
  return [...entries.values()]
    .filter((entry) => entry.id !== caseId && haveSameSides(quarrel, quarrelOf(entry)))
    .sort((one, other) => (one.registeredOn < other.registeredOn ? 1 : -1))
    .slice(0, SHOWN_SAME_SIDES)
    .map(tell);
}

/** Of the sides alone. */
function quarrelOf({ parties }: CaseEntry): Quarrel {
  return { parties, place: '', placeId: null };
}

/** The newest open and recent cases for which the same place of the studio's tree was chosen, however it is written. */
async function happenedAt(
  { store }: CurrentStudio,
  seen: SeenCases,
  placeId: string | null,
  today: LocalDate,
): Promise<CaseEntry[]> {
  if (placeId === null) return [];
  const caseIds = await store.naming(CASE_KIND, { kind: 'place', id: placeId });
  if (caseIds.length === 0) return [];
  const newest = [...(await seen.entries({ caseIds }))]
    .filter((entry) => isRecent(entry, today))
    .sort((one, other) => compareSerials(other, one))
    .slice(0, CASES_A_WORD);
  const found: CaseEntry[] = [];
  // Others name the place because somebody lives there.
  for (const entry of newest)
    if ((await seen.get(entry.id)).registration.placeId === placeId) found.push(entry);
  return found;
}

function tell({ id, number, registeredOn, summary }: CaseEntry): Omit<AlikeCase, 'why'> {
  const { title, applicants, respondents, status } = summary;
  return { caseId: id, number, title, registeredOn, status, applicants, respondents };
}

/** What parties are looked for by, each once. */
function wordsOf(parties: readonly PartyMention[]): string[] {
  return parties
    .slice(0, PARTIES)
    .flatMap(({ name, paperNumber, phone }) => [
      ...(paperNumber.length >= 8 ? [paperNumber] : []),
      ...(phone.length >= 7 ? [phone] : []),
      ...([...name].length >= 2 ? [name] : []),
    ]);
}

async function candidates(
  seen: SeenCases,
  words: readonly string[],
): Promise<Map<string, CaseEntry>> {
  const found = new Map<string, CaseEntry>();
  const turn = new Turn();
  for (const word of new Set(words.map((one) => one.trim()))) {
    if ([...word].length < 2) continue;
    for (const entry of await seen.newestFinding(word.slice(0, 100), CASES_A_WORD))
      found.set(entry.id, entry);
    if (turn.isOver) await turn.end();
  }
  return found;
}

function textsOf(
  { store }: CurrentStudio,
  entry: CaseEntry,
): { readonly entry: CaseEntry; readonly place: string; readonly terms: Terms } {
  const texts = store.cases.textsOf(entry.id);
  const lineOf = (field: number) => texts?.[field]?.split(BORDER)[1] ?? '';
  return { entry, place: lineOf(PLACE), terms: termsOf(lineOf(DESCRIPTION)) };
}
