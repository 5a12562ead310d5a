import { setImmediate as nextTurn } from 'node:timers/promises';

/** Times in milliseconds, boiled down. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  readonly count: number;
}

/** Boils times down. */
export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? 0, count: sorted.length };
}

/** Of several rounds the one in the middle, by its p50. */
export function middleRound(rounds: readonly Times[]): Times {
  const sorted = [...rounds].sort((a, b) => a.p50 - b.p50);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('no round');
  return middle;
}

/** What pieces of work cost: by the clock, and of the processor, to which other programs add little. */
export interface Costs {
  readonly wall: Times;
  readonly cpu: Times;
}

/**
 * What each turn of the work costs, one after another; each begins in a turn of the loop of its own, as questions of the
 * window come. Without that a row of short ones counts as one long block.
 */
export async function costOfEach<T>(
  items: readonly T[],
  work: (item: T) => unknown,
): Promise<{ readonly wall: number[]; readonly cpu: number[] }> {
  const costs = { wall: [] as number[], cpu: [] as number[] };
  for (const item of items) {
    await nextTurn();
    const [startedAt, before] = [performance.now(), process.cpuUsage()];
    await work(item);
    const { user, system } = process.cpuUsage(before);
    costs.wall.push(performance.now() - startedAt);
    costs.cpu.push((user + system) / 1_000);
  }
  return costs;
}

/** Boils costs down. */
export function costsOf({ wall, cpu }: Awaited<ReturnType<typeof costOfEach>>): Costs {
  return { wall: timesOf(wall), cpu: timesOf(cpu) };
}

/**
 * What each piece of work costs, one after another and again, so that a machine with other work is as slow for all.
 * `warming` turns beforehand count for nothing.
 */
export async function costsInTurn<Works extends readonly (() => Promise<unknown>)[]>(
  turns: readonly number[],
  works: readonly [...Works],
  warming = 5,
): Promise<{ [at in keyof Works]: Costs }> {
  const costs = works.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
  for (const work of works) await timeEach(Array.from({ length: warming }), work);
  for (const turn of turns)
    for (const [at, work] of works.entries()) {
      const { wall, cpu } = await costOfEach([turn], work);
      costs[at]?.wall.push(...wall);
      costs[at]?.cpu.push(...cpu);
    }
  return costs.map(costsOf) as { [at in keyof Works]: Costs };
}

/** How long each turn of the work takes, one after another. */
export async function timeEach<T>(
  items: readonly T[],
  work: (item: T) => unknown,
): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const startedAt = performance.now();
    await work(item);
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** For how long nothing else could run, in milliseconds, while some work ran. */
export interface Block {
  /** By the clock: other programs that had the processor meanwhile are in it. */
  readonly wallMs: number;
  /** Of the processor. */
  readonly cpuMs: number;
}

/** The longest time for which nothing else could run while `work` ran. */
export async function longestBlock(work: () => Promise<unknown>): Promise<Block> {
  const longest = { wallMs: 0, cpuMs: 0 };
  let isDone = false;
  const watch = async (): Promise<void> => {
    let [last, lastCpu] = [performance.now(), process.cpuUsage()];
    while (!isDone) {
      await nextTurn();
      const { user, system } = process.cpuUsage(lastCpu);
      const now = performance.now();
      longest.wallMs = Math.max(longest.wallMs, now - last);
      longest.cpuMs = Math.max(longest.cpuMs, (user + system) / 1_000);
      [last, lastCpu] = [now, process.cpuUsage()];
    }
  };
  const watching = watch();
  await work();
  isDone = true;
  await watching;
  return longest;
}

/** The middle one of several blocks, by each clock. */
export function middleBlock(blocks: readonly Block[]): Block {
  return {
    wallMs: timesOf(blocks.map(({ wallMs }) => wallMs)).p50,
    cpuMs: timesOf(blocks.map(({ cpuMs }) => cpuMs)).p50,
  };
}
