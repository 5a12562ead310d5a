import type { LocalDate } from '../../kernel/local-date';
import type { FactRow, FactTable } from '../../record/fact-table';
import type { LedgerDefinition } from '../ledgers/define-ledger';
import type { AnyFacts, FlowMeasure, MeasureSection } from '../measures/define-measure';
import { type FactTables, type ReportDays, tableOf } from '../measures/tally';
import { monthsUpTo, type Period, reportMonthOf } from '../period';
import type { NamedRecord, ReportCheck } from '../report-content';
import { MOST_NAMED, nameOf, wordRecords } from './named-records';
import type { Compared, OwnResult } from './own-check';

/** What was counted: by it the records behind a figure are found. */
interface Counted {
  readonly sections: readonly MeasureSection[];
  readonly days: ReportDays;
  /** The rows of a ledger, anew; nothing of a ledger that is not there. */
  readonly rowsOf: (ledger: string) => {
    readonly ledger: LedgerDefinition;
    readonly rows: Iterable<FactRow<AnyFacts>>;
  } | null;
}

/**
 * The failed checks with the records named at which they do not hold: those that count in the whole otherwise than in its
 * parts together, in the table otherwise than in the ledger, or in no month of the year. Passed ones are as they were.
 */
export function nameRecords(
  checks: readonly OwnResult[],
  counted: Counted,
  tables: FactTables,
): ReportCheck[] {
  return checks.map(({ compared, ...check }) => {
    if (check.isPassed || compared === undefined) return check;
    const wrong = wrongRecords(compared, counted, tables);
    return {
      ...check,
      detail: `${check.detail}${wordRecords(wrong)}`,
      records: wrong.slice(0, MOST_NAMED),
    };
  });
}

function wrongRecords(compared: Compared, counted: Counted, tables: FactTables): NamedRecord[] {
  const flows = counted.sections.flatMap(({ measures }) => measures).filter(isFlow);
  const find = (key: string) => flows.find((one) => one.key === key);
  const { days } = counted;
  if ('monthly' in compared) {
    const measures = compared.monthly.flatMap((key) => find(key) ?? []);
    return distinct(measures.flatMap((measure) => recordsOfNoMonth(measure, tables, days)));
  }
  if ('whole' in compared) {
    const whole = find(compared.whole);
    const parts = compared.parts.flatMap((key) => find(key) ?? []);
    if (whole === undefined) return [];
    return recordsOtherwise(whole, parts, tables, days, compared.isWithin);
  }
  const figure = find(compared.figure);
  if (figure === undefined) return [];
  const inTable = amountsOf([figure], tables, days.period);
  if (!('ledger' in compared)) return namesWhere(figure.of, inTable, (amount) => amount !== 0);
  const listed = counted.rowsOf(compared.ledger);
  const sum = listed?.ledger.sums.find(({ key }) => key === compared.sum);
  if (listed === null || sum === undefined || listed.ledger.of !== figure.of) return [];
  for (const row of listed.rows)
    addAmount(inTable, tableOf(tables, figure.of), row, -sum.amountOf(row.facts));
  return namesWhere(figure.of, inTable, (amount) => amount !== 0);
}

function isFlow(measure: MeasureSection['measures'][number]): measure is FlowMeasure {
  return measure.type === 'flow';
}

/**
 * The records that add to a whole something else than to its parts together, over the year or the period.
 * @param isWithin only those that add more to the parts
 */
export function recordsOtherwise(
  whole: FlowMeasure,
  parts: readonly FlowMeasure[],
  tables: FactTables,
  { period, yearPeriod }: ReportDays,
  isWithin = false,
): NamedRecord[] {
  const span = yearPeriod ?? period;
  // Figures of other kinds of records have no record in common with it.
  const ofKind = parts.filter(({ of }) => of === whole.of);
  const amounts = amountsOf(ofKind, tables, span);
  for (const [place, { amount, ...rest }] of amountsOf([whole], tables, span)) {
    const added = amounts.get(place)?.amount ?? 0;
    amounts.set(place, { ...rest, amount: added - amount });
  }
  return namesWhere(whole.of, amounts, (amount) => (isWithin ? amount > 0 : amount !== 0));
}

/** The records that a figure counts within the year, but by a day that lies in none of its months. */
function recordsOfNoMonth(
  measure: FlowMeasure,
  tables: FactTables,
  { periodKey, cutOffDay, period, yearPeriod }: ReportDays,
): NamedRecord[] {
  const months = new Set(monthsUpTo(periodKey));
  const amounts: Amounts = new Map();
  const table = tableOf(tables, measure.of);
  for (const row of table.happened([measure.event], yearPeriod ?? period)) {
    const day = row.facts[measure.event] as LocalDate | null;
    if (day !== null && !months.has(reportMonthOf(day, cutOffDay)))
      addAmount(amounts, table, row, measure.amountOf(row.facts, row.who));
  }
  return namesWhere(measure.of, amounts, (amount) => amount !== 0);
}

/** What records of one kind add to some figures, by their places. */
type Amounts = Map<
  number,
  { readonly id: string; readonly order: number; readonly amount: number }
>;

function amountsOf(measures: readonly FlowMeasure[], tables: FactTables, days: Period): Amounts {
  const amounts: Amounts = new Map();
  for (const { of, event, amountOf } of measures) {
    const table = tableOf(tables, of);
    for (const row of table.happened([event], days))
      addAmount(amounts, table, row, amountOf(row.facts, row.who));
  }
  return amounts;
}

function addAmount(
  amounts: Amounts,
  table: Pick<FactTable<AnyFacts>, 'idAt'>,
  { place, order }: FactRow<AnyFacts>,
  more: number,
): void {
  const amount = (amounts.get(place)?.amount ?? 0) + more;
  amounts.set(place, { id: table.idAt(place), order, amount });
}

function namesWhere(
  kind: string,
  amounts: Amounts,
  isWrong: (amount: number) => boolean,
): NamedRecord[] {
  return [...amounts.values()]
    .filter(({ amount }) => isWrong(amount))
    .sort((one, other) => one.order - other.order)
    .map(({ id, order }) => nameOf(kind, id, order));
}

function distinct(records: readonly NamedRecord[]): NamedRecord[] {
  return [...new Map(records.map((record) => [`${record.kind} ${record.id}`, record])).values()];
}
