import type { LocalDate } from '../kernel/local-date';
import type { Studio } from '../studio/studio';
import { nameRecords } from './checks/record-checks';
import { checkReport } from './checks/report-checks';
import { checkStocks, readStocks } from './checks/stock-checks';
import { comparePeriods } from './compare-periods';
import { compareWithSubmission } from './corrections';
import { countingOn, type Stretch, stretchesOf, wordEarlierRules } from './counting';
import type { ReportDefinition, TableDefinition } from './define-report';
import {
  type LedgerList,
  listRecords,
  rowCountOf,
  rowsListed,
  rowsOfLedger,
} from './ledgers/list-records';
import type { MeasureSection } from './measures/define-measure';
import type { FactTables, ReportDays } from './measures/tally';
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
  const stocks = readStocks(measured, facts, days);
  const said = saidMonths(measured, facts, yearPeriod ?? period);
  const { sections: tallied, monthlySums } = yield* tallyStretches(stretches, facts, days);
  const sections = withGaps(tallied, said, days);
  const stockChecks = yield* checkStocks(stocks, days);
  const compared = input.isCompared ? yield* comparePeriods(stretchesIn, facts, days) : null;
  const lists: LedgerList[] = [];
  for (const { ledger, rows } of listed) lists.push(yield* listRecords(ledger, rows, facts));
  const listedAnew = (key: string) => {
    const found = definition.ledgers.find((ledger) => ledger.key === key);
    return found === undefined
      ? null
      : { ledger: found, rows: rowsListed(found, rowsOfLedger(found, facts, ofPeriod)) };
  };
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
    checks: [
      ...nameRecords(checks, { sections: measured, days, rowsOf: listedAnew }, facts),
      ...stockChecks,
    ],
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

function tableIn(
  { isRow, shown, spread, groups, ...table }: TableDefinition,
  sections: readonly StatisticsSection[],
  settings: Studio['settings'],
): FigureTable {
  const isNothing = ({ rows }: StatisticsSection) =>
    rows.every((row) => shown.every((column) => (row[column] ?? 0) === 0));
  const said = groups?.filter(
    ({ isIn, unsaid }) =>
      unsaid === undefined ||
      !sections.every((one) => !isIn(one.key) || one.key === unsaid || isNothing(one)),
  );
  const isLeftOut = (key: string) =>
    groups?.some((group) => !said?.includes(group) && group.isIn(key)) === true;
  const keys = sections.map(({ key }) => key).filter((key) => isRow(key) && !isLeftOut(key));
  const laid = spread?.(settings);
  return {
    ...{ ...table, shown: [...shown], sections: keys },
    ...(laid && { spread: laid }),
    ...(said && {
      groups: said.map(({ title, isIn, isSummed }) => ({
        ...{ title, isSummed, sections: keys.filter(isIn) },
      })),
    }),
  };
}

/** A ledger but for its rows, as screen and workbook are told of it. */
export function headOf(list: LedgerList, periodKey: string): LedgerHead {
  const { ledger, records, sums } = list;
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
    ...(ledger.paper !== undefined && { paper: ledger.paper }),
    ...(ledger.isWhole && { isWhole: true }),
    ...(ledger.totals && { totals: [...ledger.totals] }),
    rowCount: rowCountOf(list),
    summary: ledger.summary(records.length, sums),
  };
}
