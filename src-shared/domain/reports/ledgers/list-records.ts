import type { LocalDate } from '../../kernel/local-date';
import type { CountedRecord, FactRow } from '../../record/fact-table';
import type { Stretch } from '../counting';
import { countedOn } from '../measures/case-table';
import type { AnyFacts } from '../measures/define-measure';
import { type FactTables, tableOf } from '../measures/tally';
import { type LedgerDefinition, sumsOfFacts } from './define-ledger';

/** A record of a ledger, and of one in groups in which of them this row of it stands. */
export interface ListedRecord extends CountedRecord {
  readonly group?: string;
}

/** The records of a ledger in the order of its rows, each as it was when it was counted. */
export interface LedgerList {
  readonly ledger: LedgerDefinition;
  /** One a row: in a ledger in groups the same record may come again. */
  readonly records: readonly ListedRecord[];
  /** The ledger's sums by the facts: what is printed must add up to the same. */
  readonly sums: Readonly<Record<string, number>>;
}

/** A row of a ledger, and the day by which it stands in it. */
interface ListedRow {
  readonly row: FactRow<AnyFacts>;
  readonly on: LocalDate;
}

/** What a ledger lists, read of the tables at once. */
export function rowsOfLedger(
  { of, event, until, isByRule }: LedgerDefinition,
  facts: FactTables,
  stretches: readonly Stretch[],
): ListedRows[] {
  const table = tableOf(facts, of);
  if (until !== undefined) {
    const to = stretches.at(-1)?.days.to;
    return to === undefined ? [] : [{ event, rows: table.standing(event, until, to) }];
  }
  return stretches.map(({ days, counting }) => {
    const by = isByRule ? countedOn(counting) : event;
    return { event: by, rows: table.happened([by], days) };
  });
}

/** Rows that stand in a ledger by the day of one event. */
interface ListedRows {
  readonly event: string;
  readonly rows: Iterable<FactRow<AnyFacts>>;
}

/** The rows of a ledger in order of the day that counts, then of the number; in pieces. */
export function* listRecords(
  ledger: LedgerDefinition,
  listed: readonly ListedRows[],
  facts: FactTables,
): Generator<void, LedgerList> {
  const table = tableOf(facts, ledger.of);
  const rows: ListedRow[] = [];
  for (const { event, rows: happened } of listed)
    for (const row of happened) {
      const on = row.facts[event] as LocalDate;
      if (ledger.isListed?.(row.facts) ?? true) rows.push({ row, on });
      yield;
    }
  rows.sort((a, b) => (a.on === b.on ? a.row.order - b.row.order : a.on < b.on ? -1 : 1));
  const records: ListedRecord[] = [];
  for (const { row, group } of inGroups(ledger, rows)) {
    const record = { id: table.idAt(row.place), revision: row.revision };
    records.push(group === undefined ? record : { ...record, group });
    yield;
  }
  const sums = sumsOfFacts(
    ledger,
    rows.map(({ row }) => row.facts),
  );
  return { ledger, records, sums };
}

/** How many rows are printed: one a record, and one below each group. */
export function rowCountOf({ records }: Pick<LedgerList, 'records'>): number {
  return records.length + records.filter((_one, at) => endsGroup(records, at)).length;
}

/** Whether a row is the last of its group. */
export function endsGroup(records: readonly ListedRecord[], at: number): boolean {
  const group = records[at]?.group;
  return group !== undefined && records[at + 1]?.group !== group;
}

/** The rows group by group, each in the order that they have; as they are where there are no groups. */
function inGroups(
  { groups }: LedgerDefinition,
  rows: readonly ListedRow[],
): readonly (ListedRow & { readonly group?: string })[] {
  if (groups === undefined) return rows;
  const split = rows.flatMap((one) => groups.of(one.row.facts).map((group) => ({ ...one, group })));
  return split.sort((one, other) => NAMES.compare(one.group, other.group));
}

/** 一街道 before 二街道 as they are spoken, 第2 before 第10. */
const NAMES = new Intl.Collator('zh-CN', { numeric: true });

/** The rows that stand in a ledger, in no order. */
export function* rowsListed(
  { isListed }: Pick<LedgerDefinition, 'isListed'>,
  listed: readonly ListedRows[],
): Generator<FactRow<AnyFacts>> {
  for (const { rows } of listed)
    for (const row of rows) if (isListed?.(row.facts) ?? true) yield row;
}
