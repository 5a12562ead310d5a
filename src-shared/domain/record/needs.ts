import type { RecordRef } from './record';

/**
 * What an act must know of other records, as data: whoever keeps the records answers it, of the state in which the act
 * is done, whatever who works may see; but a record that is given by its id must be one that they may see. A rule that goes
 * by an answer tells nobody what it learned of a single record.
 */
export type Question =
  | {
      readonly ask: 'naming';
      /** The record that is named. */
      readonly ref: RecordRef;
      /** Kinds of which records are looked at; null for all. */
      readonly kinds: readonly string[] | null;
    }
  /** Of these kinds, the records outside 回收站 that the record itself names. */
  | { readonly ask: 'named'; readonly ref: RecordRef; readonly kinds: readonly string[] }
  | { readonly ask: 'people'; readonly kind: string }
  /** Whether a record is there, and what it is called; of none nothing is asked. */
  | { readonly ask: 'record'; readonly ref: RecordRef | null }
  | { readonly ask: 'found'; readonly kind: string; readonly word: string }
  | { readonly ask: 'found each'; readonly kind: string; readonly words: readonly string[] };

/** The act for which something is asked. */
export interface About extends RecordRef {
  /** What is given with it, parsed. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** Something that an act must know besides its record and its input. `A` is the answer. */
export type Need<A = unknown> = Asked<A> | Sought<A> | Handed<A>;

/** Answered from the index. */
export interface Asked<A = unknown, G extends 'record' | 'input' = 'record' | 'input'> {
  readonly from: 'index';
  /** The kind of which records are found by a word: one whose lists are answered from memory. */
  readonly foundIn?: string;
  /** What the question goes by; one that goes by the record alone is also answered before anything is given. */
  readonly goesBy: G;
  question(about: About): Question;
  /** Never there: it carries the type of the answer. */
  readonly answer?: A;
}

/**
 * Sought in the search before the act is done, as who works may see it: whole records, the newest first. It depends on what
 * is given with the act that was called; what follows from that act under the same name is told the same.
 */
export interface Sought<A = unknown> {
  readonly from: 'search';
  readonly kind: string;
  /** How many at most are read for each word. */
  readonly most: number;
  /** @param keeper who keeps the counters and the roster */
  words(input: Readonly<Record<string, unknown>>, keeper: object): readonly string[];
  /** Never there: it carries the type of the answer. */
  readonly answer?: A;
}

/** Handed in by the service that does the act, for no record tells it. */
export interface Handed<A = unknown> {
  readonly from: 'service';
  readonly answer?: A;
}

/** What an act must know, by the names under which its rule is told. */
export type Needs = Readonly<Record<string, Need>>;

/** Of an act that must know nothing. */
export type NoNeeds = Readonly<Record<never, never>>;

/** What the rule is told. */
export type AnswersOf<Q> = {
  readonly [N in keyof Q]: Q[N] extends { readonly answer?: infer A } ? A : never;
};

/** What is told where it is only asked whether the act may be tried: the answers that go by the record alone. */
export type ForetoldOf<Q> = {
  readonly [N in keyof Q as Q[N] extends { readonly goesBy: 'record' }
    ? N
    : never]: AnswersOf<Q>[N];
};

/** What a service must hand in. */
export type HandedOf<Q> = {
  readonly [N in keyof Q as Q[N] extends { readonly from: 'service' } ? N : never]: AnswersOf<Q>[N];
};

/** The records outside 回收站, but itself, that name the record. @param kinds of these kinds alone; of all when left out */
export function recordsNamingIt(
  kinds: readonly string[] | null = null,
): Asked<readonly RecordRef[], 'record'> {
  return {
    ...{ from: 'index', goesBy: 'record' },
    question: ({ kind, id }) => ({ ask: 'naming', ref: { kind, id }, kinds }),
  };
}

/** The records of these kinds outside 回收站 that the record names itself. */
export function recordsNamedByIt(kinds: readonly string[]): Asked<readonly RecordRef[], 'record'> {
  return {
    ...{ from: 'index', goesBy: 'record' },
    question: ({ kind, id }) => ({ ask: 'named', ref: { kind, id }, kinds }),
  };
}

/** Ids of everybody whom records of a kind name as who may see them (`visibleTo`); of those in 回收站 nobody. */
export function peopleNamedIn(kind: string): Asked<ReadonlySet<string>, 'record'> {
  return { from: 'index', goesBy: 'record', question: () => ({ ask: 'people', kind }) };
}

/**
 * The records of a kind outside 回收站 of which one of the `words` is this one, whatever its width and case; of an empty word
 * none.
 * @param wordOf the word, of what is given with the act
 */
export function recordsFoundBy<I extends object>(
  kind: string,
  wordOf: (input: I) => string,
): Asked<readonly RecordRef[], 'input'> {
  return {
    ...{ from: 'index', goesBy: 'input', foundIn: kind },
    question: ({ input }) => ({ ask: 'found', kind, word: wordOf(input as I) }),
  };
}

/** The same of several words: what is found by each, under the word; of an empty word nothing. */
export function recordsFoundByEach<I extends object>(
  kind: string,
  wordsOf: (input: I) => readonly string[],
): Asked<ReadonlyMap<string, readonly RecordRef[]>, 'input'> {
  return {
    ...{ from: 'index', goesBy: 'input', foundIn: kind },
    question: ({ input }) => ({ ask: 'found each', kind, words: wordsOf(input as I) }),
  };
}

/** A record outside 回收站, as it is named. */
export interface GivenRecord {
  readonly title: string;
}

/**
 * The record that is given with the act, where it is there, outside 回收站 and seen by who works; null where it is not, or
 * none is given.
 * @param refOf the record, of what is given with the act
 */
export function recordGiven<I extends object>(
  refOf: (input: I) => RecordRef | null,
): Asked<GivenRecord | null, 'input'> {
  return {
    ...{ from: 'index', goesBy: 'input' },
    question: ({ input }) => ({ ask: 'record', ref: refOf(input as I) }),
  };
}

/**
 * The newest records of a kind in which a word stands, by the word.
 * @param wordsOf the words, of what is given with the act and of the studio
 */
export function newestWith<R, I extends object, S extends object>(
  kind: string,
  most: number,
  wordsOf: (input: I, studio: S) => readonly string[],
): Sought<ReadonlyMap<string, readonly R[]>> {
  return {
    ...{ from: 'search', kind, most },
    words: (input, keeper) => wordsOf(input as I, keeper as S),
  };
}

/** What a service finds out and hands in with the act, such as files that wait. */
export function handedIn<A>(): Handed<A> {
  return { from: 'service' };
}
