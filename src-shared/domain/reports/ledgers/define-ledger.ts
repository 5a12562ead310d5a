import type { LocalDate } from '../../kernel/local-date';
import type { EventOf } from '../../record/fact-table';
import type { StudioProfile } from '../../studio/studio';
import type { AnyFacts } from '../measures/define-measure';
import type { Period } from '../period';
import type { LedgerCell, LedgerHead, LedgerRow } from '../report-content';
import type { LedgerPaper } from './ledger-paper';

/** What a cell of a ledger is made from. */
export interface LedgerContext<R> {
  readonly record: R;
  readonly profile: StudioProfile;
  readonly today: LocalDate;
  /** Its place among the rows, from 1; left out where it stands alone. */
  readonly place?: number;
  /** The days of the report; left out where it stands alone. */
  readonly period?: Period;
  /** Of a ledger in groups, in which of them it stands here. */
  readonly group?: string;
  /** What the ledger asked for besides (`asks`); left out where there is none, or who works may not see it. */
  readonly told?: ToldBesides;
  /** The records of a kind that name this one, as their lists show them; of kinds that a column asks for (`namedBy`). */
  readonly naming?: (kind: string) => readonly NamingRow[];
}

/** A record that names another: the row of its list, and what is counted of it. */
export interface NamingRow {
  readonly row: object;
  readonly facts: AnyFacts;
}

/**
 * What is gathered once for all the rows of a ledger, where a question a row to the archive would be slow: number and
 * category of the disputes that its records name, or how many disputes there were about each in the period.
 */
export const LEDGER_QUESTIONS = [
  'named_cases',
  'organisation_disputes',
  'estate_disputes',
] as const;
export type LedgerQuestion = (typeof LEDGER_QUESTIONS)[number];
export type ToldBesides = Readonly<Record<string, string | number>>;

/** Of a ledger in groups: a record stands in each of its groups with a row of its own, and below them is what they come to. */
export interface LedgerGroups<R> {
  /** The groups of a record, by what is counted of it. */
  of(facts: AnyFacts): readonly string[];
  /** What stands below the rows of a group, by the keys of the columns. */
  sumLine(group: string, rows: readonly LedgerContext<R>[]): Readonly<Record<string, string>>;
}

export interface LedgerColumn<R> {
  readonly key: string;
  readonly heading: string;
  /** Width in characters of the sheet's default font. */
  readonly width: number;
  /** Long texts read from the left; everything else stands in the middle of its narrow column. */
  readonly align: LedgerHead['columns'][number]['align'];
  /** Whether people type into it freely, so that it may name others. */
  readonly isFreeText?: true | undefined;
  /** The kinds of records that it tells of besides, where they name this one. */
  readonly namedBy?: readonly string[] | undefined;
  value(context: LedgerContext<R>): LedgerCell;
}

/** Something that a reviewer adds up in a ledger and looks for in the table (上报数＝案卷数). */
export interface LedgerSum<Facts = AnyFacts> {
  readonly key: string;
  /** The check in words: 台账行数＝本期案件总数. */
  readonly label: string;
  /** Key of the measure that it must equal. */
  readonly figure: string;
  /** What is counted in the ledger: 行, 件; sums of money are always in 元. */
  readonly word: string;
  /** What a record adds by the facts from which the table is counted. */
  readonly amountOf: (facts: Facts) => number;
  /** What its row adds by what is printed in it. */
  readonly amountIn: (cellAt: (column: string) => LedgerCell) => number;
}

/** Of a ledger with a row for each record: what a row adds. */
export const ROW_EACH = { word: '行', amountOf: () => 1, amountIn: () => 1 } as const;

/** A layout of rows, one a record. `R` is the record that a row is printed from. */
export interface LedgerDefinition<R = unknown> {
  readonly key: string;
  /** Its title after the period: 人民调解案件台账. */
  readonly label: string;
  /** Name of its sheet in the workbook. */
  readonly sheetName: string;
  /** What stands in it when no record does. */
  readonly emptyText: string;
  /** The kind of record that stands in it. */
  readonly of: string;
  /** A record stands in the ledger of the period in which this happened to it; by its day the rows are ordered. */
  readonly event: string;
  /** Whether the day is that by which the case table counts, instead of `event`. */
  readonly isByRule?: true | undefined;
  /** Of a ledger of what stands at the end of the period: to what this had not happened by then. */
  readonly until?: string | undefined;
  /** Which of those records stand in it; all of them when left out. */
  readonly isListed?: ((facts: AnyFacts) => boolean) | undefined;
  readonly columns: readonly LedgerColumn<R>[];
  /** In groups, in the order of their names; a list in order of days where it is left out. Never one that is handed in. */
  readonly groups?: LedgerGroups<R> | undefined;
  /** What its columns tell of besides, see `ToldBesides`. */
  readonly asks?: LedgerQuestion | undefined;
  /** The paper that it is printed on; A4 landscape where it is left out. */
  readonly paper?: LedgerPaper | undefined;
  /** Whether numbers or names stand in it whole. */
  readonly isWhole?: true | undefined;
  /** Keys of the columns of money that are added up below the last row; none when left out. */
  readonly totals?: readonly string[] | undefined;
  readonly sums: readonly LedgerSum[];
  /** What stands in it, in one phrase. @param sums by their keys */
  readonly summary: (rowCount: number, sums: Readonly<Record<string, number>>) => string;
}

/** A ledger of records of one kind. @param of key of the kind */
export function defineLedger<R, Facts>(
  of: string,
  definition: Omit<LedgerDefinition<R>, 'of' | 'event' | 'until' | 'isListed' | 'sums'> & {
    readonly event: EventOf<Facts>;
    readonly until?: EventOf<Facts>;
    readonly isListed?: (facts: Facts) => boolean;
    readonly sums: readonly LedgerSum<Facts>[];
  },
): LedgerDefinition<R> {
  const sums = definition.sums.map((sum) => ({
    ...sum,
    amountOf: (facts: AnyFacts) => sum.amountOf(facts as Facts),
  }));
  const { isListed } = definition;
  return {
    ...definition,
    ...{ of, sums },
    isListed: isListed && ((facts: AnyFacts) => isListed(facts as Facts)),
  };
}

/** The row of a record. */
export function ledgerRow<R>(ledger: LedgerDefinition<R>, context: LedgerContext<R>): LedgerRow {
  return ledger.columns.map(({ value }) => value(context));
}

/** What stands below the rows of a group. */
export function groupLine<R>(
  { columns, groups }: Pick<LedgerDefinition<R>, 'columns' | 'groups'>,
  group: string,
  rows: readonly LedgerContext<R>[],
): LedgerRow {
  const said = groups?.sumLine(group, rows) ?? {};
  return columns.map(({ key }) => ({ text: said[key] ?? '', mark: 'sum' }));
}

/** The ledger's sums by the facts of its records. */
export function sumsOfFacts(
  { sums }: Pick<LedgerDefinition, 'sums'>,
  facts: readonly AnyFacts[],
): Record<string, number> {
  return Object.fromEntries(
    sums.map(({ key, amountOf }) => [key, facts.reduce((sum, one) => sum + amountOf(one), 0)]),
  );
}

/** The same sums by what is printed in its rows. */
export function sumsOfRows(
  { sums, columns }: Pick<LedgerDefinition, 'sums' | 'columns'>,
  rows: readonly LedgerRow[],
): Record<string, number> {
  const places = new Map(columns.map(({ key }, place) => [key, place]));
  const cellsIn = (row: LedgerRow) => (column: string) => row[places.get(column) ?? -1] ?? '';
  return Object.fromEntries(
    sums.map(({ key, amountIn }) => [
      key,
      rows.reduce((sum, row) => sum + amountIn(cellsIn(row)), 0),
    ]),
  );
}
