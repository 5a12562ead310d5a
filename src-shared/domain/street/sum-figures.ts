import { monthsOf } from '../reports/period';
import type { FigureGap, StatisticsRow, StatisticsSection } from '../reports/report-content';
import type { ReportPackage } from './package-content';
import { packageRows } from './package-rows';
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
  for (const row of last === null ? [] : packageRows(last).values())
    if (isStock(row)) figures.set(row.key, { thisPeriod: row.thisPeriod, before: null });
  return figures;
}

type Figures = Map<string, Pick<StatisticsRow, 'thisPeriod' | 'before'>>;

/** A sum of which a part is not known is none: what nobody typed is never 0. */
function plus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

/** What stands at the end of a period has no running total; what people type and did not has one all the same. */
export function isStock({ yearToDate, gaps }: StatisticsRow): boolean {
  return yearToDate === null && gaps === undefined;
}

function addUp(packages: readonly ReportPackage[]): Figures {
  const figures: Figures = new Map();
  for (const row of packages.flatMap((one) => [...packageRows(one).values()])) {
    const { key, thisPeriod, before } = row;
    const known = figures.get(key);
    // Stocks are never added up over months.
    if (isStock(row)) figures.set(key, { thisPeriod: 0, before: null });
    else if (known === undefined) figures.set(key, { thisPeriod, before });
    else figures.set(key, { ...known, thisPeriod: plus(known.thisPeriod, thisPeriod) });
  }
  return figures;
}

function carried(unit: Unit, periodKey: string): Figures {
  const figures: Figures = new Map();
  for (const row of earlierRows(unit, periodKey))
    if (!isStock(row))
      figures.set(row.key, { thisPeriod: 0, before: plus(row.before, row.thisPeriod) });
  return figures;
}

function earlierRows(unit: Unit, periodKey: string): Iterable<StatisticsRow> {
  const month = monthsBefore(periodKey).findLast((one) => packageIn(unit, one) !== null);
  const last = month === undefined ? null : packageIn(unit, month);
  return last === null ? [] : packageRows(last).values();
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
  const sums = { thisPeriod: sumOver(row, units, 'thisPeriod') };
  if (isStock(row)) return { ...row, ...sums, before: null, yearToDate: null };
  const before = sumOver(row, units, 'before');
  const whole = { ...sums, before, yearToDate: plus(before, sums.thisPeriod) };
  if (row.gaps === undefined) return { ...row, ...whole };
  const gapOf = (figure: number | null) => (figure === null ? NOT_TYPED : null);
  return {
    ...{ ...row, ...whole },
    gaps: {
      thisPeriod: gapOf(whole.thisPeriod),
      before: gapOf(whole.before),
      yearToDate: gapOf(whole.yearToDate),
    },
  };
}

/** Some studio did not type it; which one stands in its own report. */
const NOT_TYPED: FigureGap = { text: '未填全', months: [] };

/** A studio of which nothing came adds nothing. */
function sumOver(
  { key }: StatisticsRow,
  units: readonly UnitFigures[],
  column: 'thisPeriod' | 'before',
): number | null {
  let sum: number | null = 0;
  for (const figures of units) {
    const figure = figures.get(key);
    if (figure !== undefined) sum = plus(sum, figure[column]);
  }
  return sum;
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
