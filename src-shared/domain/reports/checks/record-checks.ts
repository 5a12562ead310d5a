import { serialOf } from '../../case/facts/case-facts';
import { addDays, type LocalDate } from '../../kernel/local-date';
import type { FactRow } from '../../record/fact-table';
import type {
  AnyFacts,
  FlowMeasure,
  MeasureSection,
  StockMeasure,
} from '../measures/define-measure';
import { type FactTables, type ReportDays, tableOf } from '../measures/tally';
import { isWithin } from '../period';
import type { NamedRecord, ReportCheck, StatisticsSection } from '../report-content';
import type { OwnResult } from './report-checks';

/** Enough to find the fault; all of them would push the table off its page. */
const MOST_NAMED = 5;

/**
 * 期初＋新收－结束＝期末 of every stock, record by record: what stood at the end of the day before, what came, what left,
 * what stands. Read of the tables at once. Where it does not hold the records are named at which it does not.
 */
export function checkStocks(
  sections: readonly MeasureSection[],
  tables: FactTables,
  days: ReportDays,
): ReportCheck[] {
  return sections
    .flatMap(({ measures }) => measures)
    .filter((measure) => measure.type === 'stock')
    .map((measure) => checkStock(measure, tables, days));
}

function checkStock(stock: StockMeasure, tables: FactTables, { period }: ReportDays): ReportCheck {
  const { of, came, left, label } = stock;
  const table = tableOf(tables, of);
  const isCounted = ({ facts, who }: FactRow<AnyFacts>) => stock.isCounted?.(facts, who) ?? true;
  const dayBefore = addDays(period.from, -1);
  const opening = countOf(table.standing(came, left, dayBefore), isCounted);
  const closing = countOf(table.standing(came, left, period.to), isCounted);
  let [begun, ended] = [0, 0];
  const wrong: NamedRecord[] = [];
  for (const row of table.happened([came, left], period)) {
    if (!isCounted(row)) continue;
    const [since, until] = [dayOf(row, came), dayOf(row, left)];
    const begins = since !== null && isWithin(since, period) ? 1 : 0;
    const ends = since !== null && until !== null && isWithin(until, period) ? 1 : 0;
    begun += begins;
    ended += ends;
    const change = stands(since, until, period.to) - stands(since, until, dayBefore);
    if (begins - ends !== change) wrong.push(nameOf(of, table.idAt(row.place), row.order));
  }
  const isPassed = opening + begun - ended === closing;
  const sign = isPassed ? '＝' : '≠';
  return {
    key: `stock.${stock.key}`,
    label: `期初＋新收－结束＝${label}`,
    isPassed,
    detail: `${opening}＋${begun}－${ended}${sign}${closing}${wordRecords(wrong)}`,
    records: wrong.slice(0, MOST_NAMED),
  };
}

function stands(since: LocalDate | null, until: LocalDate | null, on: LocalDate): number {
  return since !== null && since <= on && (until === null || until > on) ? 1 : 0;
}

function dayOf({ facts }: FactRow<AnyFacts>, event: string): LocalDate | null {
  return facts[event] as LocalDate | null;
}

function countOf<R>(rows: Iterable<R>, isCounted: (row: R) => boolean): number {
  let count = 0;
  for (const row of rows) if (isCounted(row)) count += 1;
  return count;
}

/**
 * The checks with the records named at which a section does not add up: those that count in the whole otherwise than in its
 * parts together. Passed ones are as they were.
 */
export function nameRecords(
  checks: readonly OwnResult[],
  counted: { readonly sections: readonly MeasureSection[]; readonly days: ReportDays },
  shown: readonly StatisticsSection[],
  tables: FactTables,
): ReportCheck[] {
  return checks.map(({ named, ...check }) => {
    if (!check.isPassed && named !== undefined) return nameCounted(check, named, counted, tables);
    const section = shown.find(({ key }) => check.key === `sum.${key}`);
    if (check.isPassed || section?.sumsTo == null) return check;
    const flows = counted.sections.flatMap(({ measures }) => measures).filter(isFlow);
    const whole = flows.find(({ key }) => key === section.sumsTo);
    const keys = section.rows.filter(({ level }) => level === 0).map(({ key }) => key);
    const parts = flows.filter(({ key }) => keys.includes(key));
    if (whole === undefined) return check;
    const wrong = recordsOtherwise(whole, parts, tables, counted.days);
    return {
      ...check,
      detail: `${check.detail}${wordRecords(wrong)}`,
      records: wrong.slice(0, MOST_NAMED),
    };
  });
}

/** The check with the records named that a figure counts in the period. */
function nameCounted(
  check: ReportCheck,
  key: string,
  {
    sections,
    days: { period },
  }: { readonly sections: readonly MeasureSection[]; readonly days: ReportDays },
  tables: FactTables,
): ReportCheck {
  const measure = sections
    .flatMap(({ measures }) => measures)
    .filter(isFlow)
    .find((one) => one.key === key);
  if (measure === undefined) return check;
  const table = tableOf(tables, measure.of);
  const records: NamedRecord[] = [];
  for (const { facts, who, place, order } of table.happened([measure.event], period))
    if (measure.amountOf(facts, who) !== 0)
      records.push(nameOf(measure.of, table.idAt(place), order));
  return {
    ...check,
    detail: `${check.detail}${wordRecords(records)}`,
    records: records.slice(0, MOST_NAMED),
  };
}

function isFlow(measure: MeasureSection['measures'][number]): measure is FlowMeasure {
  return measure.type === 'flow';
}

/** The records that add to a whole something else than to its parts together, over the year or the period. */
export function recordsOtherwise(
  whole: FlowMeasure,
  parts: readonly FlowMeasure[],
  tables: FactTables,
  { period, yearPeriod }: ReportDays,
): NamedRecord[] {
  const table = tableOf(tables, whole.of);
  const wrong: NamedRecord[] = [];
  for (const row of table.happened([whole.event], yearPeriod ?? period)) {
    const sum = parts.reduce((total, part) => total + part.amountOf(row.facts, row.who), 0);
    if (sum !== whole.amountOf(row.facts, row.who))
      wrong.push(nameOf(whole.of, table.idAt(row.place), row.order));
  }
  return wrong;
}

/** Of a case by its year and running number, for the facts do not know how it is written. */
function nameOf(kind: string, id: string, order: number): NamedRecord {
  if (kind !== 'case') return { kind, id, name: id };
  const { year, ordinal } = serialOf(order);
  return { kind, id, name: `${year}年第${ordinal}号` };
}

function wordRecords(records: readonly NamedRecord[]): string {
  if (records.length === 0) return '';
  const named = records.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = records.length > MOST_NAMED ? `等 ${records.length} 件` : '';
  return `，请核对${named.join('、')}${rest}`;
}
