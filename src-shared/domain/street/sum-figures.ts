import { monthsOf } from '../reports/period';
import type { StatisticsRow, StatisticsSection } from '../reports/report-content';
import { rowsOf } from '../reports/report-figures';
import type { ReportPackage } from './package-content';
import { monthsBefore, packageIn, type Unit } from './unit-months';

/** What one studio says of a period, by the keys of the rows. */
export type UnitFigures = ReadonlyMap<string, Pick<StatisticsRow, 'thisPeriod' | 'before'>>;

/**
 * The figures of a studio over a period: its months added up. What came before is what the first of them says, or, where
 * none came, what the last package of the year before them says, so that the year does not shrink because one is late. A
 * stock is that of the last month, and 0 while that one is missing.
 */
export function figuresOfUnit(unit: Unit, periodKey: string): UnitFigures {
  const months = monthsOf(periodKey);
  const packages = months.flatMap((month) => packageIn(unit, month) ?? []);
  const figures = packages.length === 0 ? carried(unit, periodKey) : addUp(packages);
  const last = packageIn(unit, months.at(-1) ?? '');
  for (const { key, thisPeriod, before } of rowsOf(last?.sections ?? []))
    if (before === null) figures.set(key, { thisPeriod, before });
  return figures;
}

type Figures = Map<string, Pick<StatisticsRow, 'thisPeriod' | 'before'>>;

function addUp(packages: readonly ReportPackage[]): Figures {
  const figures: Figures = new Map();
  for (const { key, thisPeriod, before } of packages.flatMap(({ sections }) => rowsOf(sections))) {
    const known = figures.get(key);
    // Stocks are never added up over months.
    if (before === null) figures.set(key, { thisPeriod: 0, before });
    else if (known === undefined) figures.set(key, { thisPeriod, before });
    else figures.set(key, { ...known, thisPeriod: known.thisPeriod + thisPeriod });
  }
  return figures;
}

function carried(unit: Unit, periodKey: string): Figures {
  const figures: Figures = new Map();
  for (const { key, thisPeriod, before } of earlierRows(unit, periodKey))
    if (before !== null) figures.set(key, { thisPeriod: 0, before: before + thisPeriod });
  return figures;
}

function earlierRows(unit: Unit, periodKey: string): StatisticsRow[] {
  const month = monthsBefore(periodKey).findLast((one) => packageIn(unit, one) !== null);
  return month === undefined ? [] : rowsOf(packageIn(unit, month)?.sections ?? []);
}

/** The rows of all studios added up, as the fullest of their packages lays them out. */
export function sumSections(
  layout: readonly StatisticsSection[],
  units: readonly UnitFigures[],
): StatisticsSection[] {
  return layout.map((section) => ({
    ...section,
    rows: section.rows.map((row) => withFigures(row, units)),
  }));
}

/** A row with what some studios say of it together. */
export function withFigures(row: StatisticsRow, units: readonly UnitFigures[]): StatisticsRow {
  const isStock = row.before === null;
  let [thisPeriod, before] = [0, 0];
  for (const figures of units) {
    const figure = figures.get(row.key);
    thisPeriod += figure?.thisPeriod ?? 0;
    before += figure?.before ?? 0;
  }
  const sums = isStock
    ? { before: null, yearToDate: null }
    : { before, yearToDate: before + thisPeriod };
  return { ...row, thisPeriod, ...sums };
}

/** The package with the most rows: studios with an older program may lack some. */
export function fullestLayout(packages: readonly ReportPackage[]): readonly StatisticsSection[] {
  let best: readonly StatisticsSection[] = [];
  let most = 0;
  for (const { sections } of packages) {
    const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
    if (count > most) [best, most] = [sections, count];
  }
  return best;
}
