import type { StatisticsRow } from '../reports/report-content';
import { rowsOf } from '../reports/report-figures';
import type { ReportPackage } from './package-content';

/** Packages never change, and a year of a street asks each of them many times. */
const KNOWN = new WeakMap<ReportPackage, ReadonlyMap<string, StatisticsRow>>();

/** The rows of a package by their keys, in reading order. */
export function packageRows(one: ReportPackage): ReadonlyMap<string, StatisticsRow> {
  const known = KNOWN.get(one) ?? new Map(rowsOf(one.sections).map((row) => [row.key, row]));
  KNOWN.set(one, known);
  return known;
}
