import { setTimeout as delay } from 'node:timers/promises';
import { openBenchStore } from './bench-archive';
import { type Times, timesOf } from './figures';
import { makeTalkativeCases } from './lifelike-cases';
import { FIRST_PAGE } from './part-reading';
import { makeSeeded } from './seeded';

/** Characters that were written down of each session. */
export const TALK_LENGTH = 1_000;

export interface LongSearchFigures {
  /** Memory of the process when everything is searchable that fits in. */
  readonly rssMb: number;
  /** Until the first answer, and until everything was looked through. */
  readonly first: Times;
  readonly whole: Times;
  /** Longest time for which nothing else was answered. */
  readonly blockedMs: number;
}

/** Searches for words that stand in sessions, as somebody types them, each until its answer is whole. */
export async function measureLongSearch(
  archive: string,
  count: number,
  wanted: number,
): Promise<LongSearchFigures> {
  const store = await openBenchStore(archive);
  const { finding } = store.archive;
  await finding.inShortFields;
  await finding.long.takeIn();
  globalThis.gc?.();
  const rssMb = process.memoryUsage().rss / 1e6;
  const words = makeLongWords(count, wanted);
  let [last, blockedMs] = [performance.now(), 0];
  const watch = setInterval(() => {
    blockedMs = Math.max(blockedMs, performance.now() - last);
    last = performance.now();
  }, 1);
  const [firsts, wholes]: number[][] = [[], []];
  for (const text of words) {
    const startedAt = performance.now();
    const ask = () => finding.querySoon({ ...FIRST_PAGE, text, sortBy: 'relevance' });
    let answer = await ask();
    firsts?.push(performance.now() - startedAt);
    while (answer.searched < 1) answer = await ask();
    wholes?.push(performance.now() - startedAt);
    await delay(1);
  }
  clearInterval(watch);
  await store.close();
  return { rssMb, first: timesOf(firsts ?? []), whole: timesOf(wholes ?? []), blockedMs };
}

/** Pieces of what was written down, one character to six. */
export function makeLongWords(count: number, wanted: number): string[] {
  const seeded = makeSeeded(43);
  const cases = [...makeTalkativeCases(Math.min(count, 1_000), TALK_LENGTH)];
  const texts = cases.flatMap(({ sessions }) => sessions.map(({ factsFound }) => factsFound));
  const words: string[] = [];
  while (words.length < wanted) {
    const text = seeded.pick(texts);
    const at = seeded.below(text.length - 6);
    for (let length = 1; length <= 6; length += 1) words.push(text.slice(at, at + length));
  }
  return words.slice(0, wanted);
}
