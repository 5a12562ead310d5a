import type { LocalDate } from '../kernel/local-date';
import type { CountedRecord, FactRow } from '../record/fact-table';
import type { Studio } from '../studio/studio';
import { checkStocks, nameRecords } from './checks/record-checks';
import { checkReport } from './checks/report-checks';
import { comparePeriods } from './compare-periods';
import { compareWithSubmission } from './corrections';
import { countingOn, type Stretch, stretchesOf, wordEarlierRules } from './counting';
import type { ReportDefinition, TableDefinition } from './define-report';
import { type LedgerDefinition, sumsOfFacts } from './ledgers/define-ledger';
import { countedOn } from './measures/case-table';
import type { AnyFacts, MeasureSection } from './measures/define-measure';
import { type FactTables, type ReportDays, tableOf } from './measures/tally';
import { tallyStretches } from './measures/tally-stretches';
import { saidMonths, withGaps } from './measures/typed-gaps';
import { formatPeriod, isRunning, type Period, periodOf, yearPeriodOf } from './period';
import type { FigureTable, LedgerHead, ReportContent, StatisticsSection } from './report-content';
import { figureReader } from './report-figures';
import { reportFileName, reportTitle } from './report-name';
import { reportNotes } from './report-notes';
import type { Submission } from './submission';

/** What a report is made from. */
export interface ReportInput {
  readonly definition: ReportDefinition;
  /** Key of a period of the kind that the report is made for. */
  readonly periodKey: string;
  readonly studio: Studio;
  /** The facts of every kind of record that the report counts. */
  readonly facts: FactTables;
  readonly today: LocalDate;
  /** What was handed in for this period, or null. */
  readonly lastSubmission: Submission | null;
  /** What was handed in for the period before; without it the comparisons with it are left out. */
  readonly previousSubmission?: Submission | null;
  /** Whether the period is set beside the one before and the same of last year. */
  readonly isCompared?: boolean;
  /** Months (`YYYY-MM`) whose cases could not be read. */
  readonly unreadableMonths: readonly string[];
}

/** The records of a ledger in the order of its rows, each as it was when it was counted. */
export interface LedgerList {
  readonly ledger: LedgerDefinition;
  readonly records: readonly CountedRecord[];
  /** The ledger's sums by the facts: what is printed must add up to the same. */
  readonly sums: Readonly<Record<string, number>>;
}

export interface BuiltReport {
  readonly content: ReportContent;
  /** What the rows of its ledgers are to be printed from. */
  readonly lists: readonly LedgerList[];
  /** How its figures were counted: what stands behind each of them is found by it. */
  readonly counted: {
    /** The measures of the period's last day. */
    readonly sections: readonly MeasureSection[];
    readonly stretchesIn: (days: Period) => readonly Stretch[];
    readonly days: ReportDays;
  };
}

/** As `reportInPieces`, in one go. */
export function buildReport(input: ReportInput): BuiltReport {
  const counting = reportInPieces(input);
  for (;;) {
    const piece = counting.next();
    if (piece.done) return piece.value;
  }
}

/**
 * Counts a report, in pieces: whoever runs it may do other things after each. It is a report of the moment of the first,
 * and whatever happened outside its report year is not looked at.
 * @throws RangeError when the key names no period
 */
export function* reportInPieces(input: ReportInput): Generator<void, BuiltReport> {
  const { definition, periodKey, studio, facts, today, lastSubmission } = input;
  const { profile, settings } = studio;
  const cutOffDay = settings.reportCutOffDay;
  const period = periodOf(periodKey, cutOffDay);
  const yearPeriod = yearPeriodOf(periodKey, cutOffDay);
  const stretchesIn = (span: Period) => stretchesOf(definition, studio, span);
  const stretches = stretchesIn(yearPeriod ?? period);
  const ofPeriod = stretchesIn(period);
  const listed = definition.ledgers.map((ledger) => ({
    ledger,
    rows: rowsOfLedger(ledger, facts, ofPeriod),
  }));
  const counting = countingOn(period.to, settings);
  const measured = definition.sections(studio, counting);
  const days: ReportDays = { periodKey, cutOffDay, period, yearPeriod };
  const stockChecks = checkStocks(measured, facts, days);
  const said = saidMonths(measured, facts, yearPeriod ?? period);
  const { sections: tallied, monthlySums } = yield* tallyStretches(stretches, facts, days);
  const sections = withGaps(tallied, said, days);
  const compared = input.isCompared ? yield* comparePeriods(stretchesIn, facts, days) : null;
  const lists: LedgerList[] = [];
  for (const { ledger, rows } of listed) lists.push(yield* listRecords(ledger, rows, facts));
  const comparison = compareWithSubmission(sections, lastSubmission);
  const figures = figureReader(sections);
  const { zero } = definition;
  const isNothing = (key: string) => (figures(key).thisPeriod ?? 0) === 0;
  const isZeroReport = isNothing(zero.figure) && (zero.besides ?? []).every(isNothing);
  const isCorrection = comparison.corrections.length > 0;
  const name = { definition, periodKey, isZeroReport, isCorrection };
  const checks = checkReport(
    {
      ...{ periodKey, period, sections, ledgers: lists, monthlySums },
      unreadableMonths: input.unreadableMonths,
      countings: stretches.map((one) => one.counting),
      previousSubmission: input.previousSubmission ?? null,
    },
    definition.checks,
  );
  const content: ReportContent = {
    report: definition.key,
    periodKey,
    title: reportTitle(name),
    label: definition.label,
    period,
    yearPeriod,
    unitName: profile.name,
    committeeName: profile.committeeName,
    purpose: definition.isRemembered
      ? { term: '报送', text: profile.streetName }
      : { term: '用途', text: '本室自用' },
    preparedOn: today,
    isZeroReport,
    zeroLead: isZeroReport ? definition.zero.lead : null,
    sections: [...sections],
    blocks: definition.blocks.map((keys) => [...keys]),
    compared,
    tables: definition.tables.map((table) => tableIn(table, sections, settings)),
    annexes: [...(definition.annexes ?? [])],
    ledgers: lists.map((list) => headOf(list, periodKey)),
    checks: [...nameRecords(checks, { sections: measured, days }, sections, facts), ...stockChecks],
    ...comparison,
    isHandedIn: definition.isRemembered,
    isTrial: isRunning(period, today),
    lastSubmittedOn: lastSubmission?.submittedOn ?? null,
    notes: reportNotes({
      ...{ definition, period, today, isZeroReport, comparison },
      counted: [...definition.notes(counting), ...wordEarlierRules(stretches, cutOffDay)],
      isSample: studio.isSample,
      unreadableMonths: input.unreadableMonths,
    }),
    fileName: reportFileName({ ...name, unitName: profile.name }),
  };
  return { content, lists, counted: { stretchesIn, sections: measured, days } };
}

/** A row of a ledger, and the day by which it stands in it. */
interface ListedRow {
  readonly row: FactRow<AnyFacts>;
  readonly on: LocalDate;
}

/** What a ledger lists, read of the tables at once. */
function rowsOfLedger(
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

/** In order of the day that counts, then of the number. */
function* listRecords(
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
  const records: CountedRecord[] = [];
  for (const { row } of rows) {
    records.push({ id: table.idAt(row.place), revision: row.revision });
    yield;
  }
  const sums = sumsOfFacts(
    ledger,
    rows.map(({ row }) => row.facts),
  );
  return { ledger, records, sums };
}

function tableIn(
  { isRow, shown, spread, groups, ...table }: TableDefinition,
  sections: readonly StatisticsSection[],
  settings: Studio['settings'],
): FigureTable {
  const keys = sections.map(({ key }) => key).filter(isRow);
  const laid = spread?.(settings);
  return {
    ...{ ...table, shown: [...shown], sections: keys },
    ...(laid && { spread: laid }),
    ...(groups && {
      groups: groups.map(({ title, isIn, isSummed }) => ({
        ...{ title, isSummed, sections: keys.filter(isIn) },
      })),
    }),
  };
}

function headOf({ ledger, records, sums }: LedgerList, periodKey: string): LedgerHead {
  return {
    key: ledger.key,
    title: `${formatPeriod(periodKey)}${ledger.label}`,
    ...{ sheetName: ledger.sheetName, emptyText: ledger.emptyText },
    columns: ledger.columns.map(({ key, heading, width, align }) => ({
      key,
      heading,
      width,
      align,
    })),
    ...(ledger.totals && { totals: [...ledger.totals] }),
    rowCount: records.length,
    summary: ledger.summary(records.length, sums),
  };
}
