import { type Kind, titleOf } from '@shared/domain/record/define-kind';
import type { GivenRecord, Question } from '@shared/domain/record/needs';
import type { AnyRecord, RecordRef } from '@shared/domain/record/record';
import { normalizeForSearch } from '../search/search-text';
import { textOfWords, wordsOfText } from '../shards/record-row';
import type { StoredRecord } from '../shards/stored-record';
import { idIn, type StagedRecord, type Staging } from './staging';

/** Answers a question about other records: the index, and over it what is staged. Throws RangeError for an unknown kind. */
export function answerStaged(staging: Staging, question: Question): unknown {
  if (question.ask === 'people') return peopleIn(staging, kindOf(staging, question.kind));
  if (question.ask === 'found') return foundBy(staging, question.kind, question.word);
  if (question.ask === 'found each') {
    const { kind, words } = question;
    return new Map(words.map((word) => [word, foundBy(staging, kind, word)]));
  }
  if (question.ask === 'record') return givenRecord(staging, question.ref);
  if (question.ask === 'named') return namedBy(staging, question.ref, question.kinds);
  const { ref } = question;
  const isNaming: Test = (of, record) =>
    of.links?.(record).some(({ kind, id }) => kind === ref.kind && id === ref.id) === true;
  const asked = question.kinds?.map((key) => kindOf(staging, key)) ?? staging.sources.kinds.list;
  const linking = asked.filter(({ links }) => links !== undefined);
  const naming = recordsOf(staging, linking, isNaming, (index) => index?.naming?.(ref));
  return naming.filter(({ kind, id }) => kind !== ref.kind || id !== ref.id);
}

function namedBy(staging: Staging, ref: RecordRef, kinds: readonly string[]): RecordRef[] {
  const kind = kindOf(staging, ref.kind);
  const found = staging.find(kind, ref.id);
  const links = found === null ? [] : (kind.links?.(found.stored.record) ?? []);
  return links.filter((one) => kinds.includes(one.kind) && givenRecord(staging, one) !== null);
}

function foundBy(staging: Staging, kind: string, word: string): RecordRef[] {
  const isFound: Test = (of, record) =>
    wordsOfText(textOfWords(of.words?.(record) ?? [])).includes(normalizeForSearch(word));
  return recordsOf(staging, [kindOf(staging, kind)], isFound, (index) => index?.found?.(word));
}

type Test = (kind: Kind, record: AnyRecord) => boolean;
type Index = ReturnType<Staging['indexOf']>;

/**
 * The records outside 回收站 that pass the test. Throws RangeError for a kind whose index does not keep what is asked.
 * @param known those of the index that do
 */
function recordsOf(
  staging: Staging,
  kinds: readonly Kind[],
  test: Test,
  known: (index: Index) => readonly string[] | undefined,
): RecordRef[] {
  return kinds.flatMap((kind) => {
    const ids = known(staging.indexOf(kind));
    if (ids === undefined) throw new RangeError(`the index of ${kind.key} does not answer this`);
    const staged = stagedOf(staging, kind);
    const untouched = ids.filter((id) => !staged.has(id));
    const changed = [...staged].filter(
      ([, stored]) => isListed(stored) && test(kind, stored.record),
    );
    return [...untouched, ...changed.map(([id]) => id)].map((id) => ({ kind: kind.key, id }));
  });
}

/** Of a kind that this program does not know there is none. */
function givenRecord(staging: Staging, ref: RecordRef | null): GivenRecord | null {
  const kind = ref === null ? undefined : staging.sources.kinds.find(ref.kind);
  if (ref === null || kind === undefined) return null;
  const found = staging.find(kind, ref.id);
  if (found === null || !isListed(found.stored)) return null;
  return { title: titleOf(kind, found.stored.record) };
}

function peopleIn(staging: Staging, kind: Kind): ReadonlySet<string> {
  const staged = stagedOf(staging, kind);
  const others = staging.indexOf(kind)?.people(new Set(staged.keys())) ?? [];
  const changed = [...staged.values()].filter(isListed);
  return new Set([...others, ...changed.flatMap(({ record }) => kind.visibleTo?.(record) ?? [])]);
}

/** What is staged of a kind, by id. */
function stagedOf(staging: Staging, { key }: Kind): ReadonlyMap<string, StoredRecord> {
  const ofKind = staging.everything().filter(({ kind }: StagedRecord) => kind.key === key);
  return new Map(ofKind.map(({ kind, stored }) => [idIn(kind, stored.record), stored]));
}

function isListed({ removedAt }: StoredRecord): boolean {
  return removedAt === null;
}

function kindOf(staging: Staging, key: string): Kind {
  const kind = staging.sources.kinds.find(key);
  if (kind === undefined) throw new RangeError(`no kind ${key}`);
  return kind;
}
