import { addDays, type LocalDate } from '../kernel/local-date';
import { gridFinder, type KnownGrid } from './known-grids';
import { gridLabel, type WalkedGrid } from './walked-grid';

/** So many days before the last day a grid is told beforehand. */
const AHEAD_DAYS = 7;

/** How a grid stands: walked, to be walked within the week, overdue, or never walked since the studio writes it down. */
export const COVERAGE_STANDINGS = ['never', 'overdue', 'due', 'covered'] as const;
export type CoverageStanding = (typeof COVERAGE_STANDINGS)[number];
export const COVERAGE_STANDING_LABELS = {
  never: '还没有走过',
  overdue: '到期没有走到',
  due: '一周内到期',
  covered: '走到了',
} as const satisfies Record<CoverageStanding, string>;

/** A grid, and when it was walked last. */
export interface GridCoverage extends KnownGrid {
  readonly lastOn: LocalDate | null;
  /** By which day it is to be walked again; null where it never was. */
  readonly dueOn: LocalDate | null;
  readonly standing: CoverageStanding;
}

/** What is known of a round where grids are counted. */
export interface WalkedRound {
  readonly type: string;
  readonly madeOn: LocalDate;
  readonly grids: readonly WalkedGrid[];
}

/** How the grids stand, and what could not be counted. */
export interface Coverage {
  readonly items: readonly GridCoverage[];
  /** Names that rounds wrote down and that several grids bear: nobody knows which of them was walked. */
  readonly unclear: readonly string[];
}

/**
 * Which grids were walked within so many days (S0: every 网格员 covers the whole grid once in 45 days), those that most need
 * it first. A round counts only if its kind does; a grid that nobody knows is no line.
 * @param covering names of the kinds of round that count
 */
export function coverageOf(
  known: readonly KnownGrid[],
  rounds: readonly WalkedRound[],
  {
    covering,
    days,
    today,
  }: {
    readonly covering: ReadonlySet<string>;
    readonly days: number;
    readonly today: LocalDate;
  },
): Coverage {
  const find = gridFinder(known);
  const last = new Map<KnownGrid, LocalDate>();
  const unclear = new Set<string>();
  for (const { type, madeOn, grids } of rounds) {
    if (!covering.has(type)) continue;
    for (const walked of grids) {
      const grid = find(walked);
      if (grid === null) continue;
      if (grid === 'unclear') {
        unclear.add(gridLabel(walked));
        continue;
      }
      const before = last.get(grid);
      if (before === undefined || before < madeOn) last.set(grid, madeOn);
    }
  }
  const order = (standing: CoverageStanding) => COVERAGE_STANDINGS.indexOf(standing);
  const items = known
    .map((grid): GridCoverage => {
      const lastOn = last.get(grid) ?? null;
      if (lastOn === null) return { ...grid, lastOn, dueOn: null, standing: 'never' };
      const dueOn = addDays(lastOn, days);
      return { ...grid, lastOn, dueOn, standing: standingOf(dueOn, today) };
    })
    .toSorted((a, b) => order(a.standing) - order(b.standing) || inOrder(a.dueOn, b.dueOn));
  return { items, unclear: [...unclear] };
}

/** The last day is still in time. */
function standingOf(dueOn: LocalDate, today: LocalDate): CoverageStanding {
  if (dueOn < today) return 'overdue';
  return dueOn <= addDays(today, AHEAD_DAYS) ? 'due' : 'covered';
}

function inOrder(one: LocalDate | null, other: LocalDate | null): number {
  if (one === other) return 0;
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
