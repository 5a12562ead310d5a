import { addDays, type LocalDate } from '../../kernel/local-date';
import type { FactRow } from '../../record/fact-table';
import type { AnyFacts, MeasureSection, StockMeasure } from '../measures/define-measure';
import { type FactTables, type ReportDays, tableOf } from '../measures/tally';
import { isWithin } from '../period';
import type { NamedRecord, ReportCheck } from '../report-content';
import { MOST_NAMED, nameOf, wordRecords } from './named-records';

/** Stocks that come and leave by the same events, and their records at one moment. */
interface StocksRead {
  readonly came: string;
  readonly left: string;
  readonly of: string;
  readonly idAt: (place: number) => string;
  readonly counts: readonly StockCount[];
  /** Of those that count only some; what counts all needs no rows. */
  readonly opening: Iterable<FactRow<AnyFacts>>;
  readonly closing: Iterable<FactRow<AnyFacts>>;
  readonly changed: Iterable<FactRow<AnyFacts>>;
}

interface StockCount {
  readonly stock: StockMeasure;
  opening: number;
  closing: number;
  begun: number;
  ended: number;
  readonly wrong: NamedRecord[];
}

/** What `checkStocks` looks at, taken at this moment; each row is made only when its turn comes. */
export function readStocks(
  sections: readonly MeasureSection[],
  tables: FactTables,
  { period }: ReportDays,
): readonly StocksRead[] {
  const stocks = sections.flatMap(({ measures }) => measures).filter((one) => one.type === 'stock');
  const dayBefore = addDays(period.from, -1);
  return groupsOf(stocks).map((group) => {
    const [{ of, came, left }] = group;
    const table = tableOf(tables, of);
    const isOfSome = group.some(({ isCounted }) => isCounted !== undefined);
    const [before, after] = [dayBefore, period.to].map((on) => table.countStanding(came, left, on));
    return {
      ...{ of, came, left, idAt: (place: number) => table.idAt(place) },
      counts: group.map((stock) => ({
        ...{ stock, begun: 0, ended: 0, wrong: [] },
        opening: stock.isCounted === undefined ? (before ?? 0) : 0,
        closing: stock.isCounted === undefined ? (after ?? 0) : 0,
      })),
      opening: isOfSome ? table.standing(came, left, dayBefore) : [],
      closing: isOfSome ? table.standing(came, left, period.to) : [],
      changed: table.happened([came, left], period),
    };
  });
}

type Group = readonly [StockMeasure, ...StockMeasure[]];

/** Those of one kind of record and of the same two events together: their rows are read once. */
function groupsOf(stocks: readonly StockMeasure[]): Group[] {
  const groups = new Map<string, [StockMeasure, ...StockMeasure[]]>();
  for (const stock of stocks) {
    const key = `${stock.of} ${stock.came} ${stock.left}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [stock]);
    else group.push(stock);
  }
  return [...groups.values()];
}

/**
 * 期初＋新收－结束＝期末 of every stock, record by record: what stood at the end of the day before, what came, what left,
 * what stands. Where it does not hold the records are named at which it does not. In pieces, as `reportInPieces`.
 */
export function* checkStocks(
  stocks: readonly StocksRead[],
  { period }: ReportDays,
): Generator<void, ReportCheck[]> {
  for (const read of stocks) {
    yield* countRows(read.counts, read.opening, 'opening');
    yield* countRows(read.counts, read.closing, 'closing');
    for (const row of read.changed) {
      countChange(read, row, period);
      yield;
    }
  }
  return stocks.flatMap(({ counts }) => counts.map(wordStock));
}

/** Of stocks that count only some of the rows. */
function* countRows(
  counts: readonly StockCount[],
  rows: Iterable<FactRow<AnyFacts>>,
  side: 'opening' | 'closing',
): Generator<void, void> {
  const ofSome = counts.filter(({ stock }) => stock.isCounted !== undefined);
  for (const row of rows) {
    for (const count of ofSome) if (isOf(count, row)) count[side] += 1;
    yield;
  }
}

function countChange(
  { counts, came, left, of, idAt }: StocksRead,
  row: FactRow<AnyFacts>,
  period: ReportDays['period'],
): void {
  const [since, until] = [dayOf(row, came), dayOf(row, left)];
  const begins = since !== null && isWithin(since, period) ? 1 : 0;
  const ends = since !== null && until !== null && isWithin(until, period) ? 1 : 0;
  const dayBefore = addDays(period.from, -1);
  const change = stands(since, until, period.to) - stands(since, until, dayBefore);
  for (const count of counts) {
    if (!isOf(count, row)) continue;
    count.begun += begins;
    count.ended += ends;
    if (begins - ends !== change) count.wrong.push(nameOf(of, idAt(row.place), row.order));
  }
}

function isOf({ stock }: StockCount, { facts, who }: FactRow<AnyFacts>): boolean {
  return stock.isCounted?.(facts, who) ?? true;
}

function wordStock({ stock, opening, closing, begun, ended, wrong }: StockCount): ReportCheck {
  const isPassed = opening + begun - ended === closing;
  const sign = isPassed ? '＝' : '≠';
  return {
    key: `stock.${stock.key}`,
    label: `期初＋新收－结束＝${stock.label}`,
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
