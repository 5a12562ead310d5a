import type { Counting } from '../../studio/counting-rule';
import type { ReportCheck, StatisticsSection } from '../report-content';
import type { FigureReader } from '../report-figures';

/** A check that one report makes besides those that every report makes. */
export type OwnCheck = (
  figures: FigureReader,
  sections: readonly StatisticsSection[],
  /** By which rules the year is counted. */
  countings: readonly Counting[],
) => OwnResult;

/** What a check compared: where it failed, the records are looked for at which it does not hold. */
export type Compared =
  /** A figure that should count nothing: what it counts in the period. */
  | { readonly figure: string }
  /** Figures that add up to another; by `isWithin` they are not more than it. */
  | { readonly whole: string; readonly parts: readonly string[]; readonly isWithin?: boolean }
  /** A sum of a ledger and the figure that it should be. */
  | { readonly ledger: string; readonly sum: string; readonly figure: string }
  /** Figures of the year against those of its months. */
  | { readonly monthly: readonly string[] };

export interface OwnResult extends ReportCheck {
  readonly compared?: Compared;
}
