import type { Times } from './figures';

export type Rounds<T> = Record<string, readonly T[]>;

/** The middle of several rounds. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export type Row = readonly [
  work: string,
  size: string,
  ours: string,
  peers: string,
  wanted: string,
];

export const ms = (value: number) => `${value < 10 ? value.toFixed(3) : value.toFixed(1)} ms`;
export const times = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)}×`;

/** The p50 (or another figure) of each round, then the middle of them; null when the peer could not run. */
export function middle<T>(
  rounds: readonly T[],
  pick: (round: T) => Times | string | null,
  figure: 'p50' | 'p95' = 'p50',
): number | null {
  const found = rounds.map(pick).filter((one) => one !== null && typeof one !== 'string');
  return found.length === 0 ? null : median(found.map((one) => one[figure]));
}
