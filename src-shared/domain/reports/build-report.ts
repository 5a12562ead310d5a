import type { LocalDate } from '../kernel/local-date';
import type { CountedRecord, FactRow } from '../record/fact-table';
import type { Studio } from '../studio/studio';
import { checkReport } from './checks/report-checks';
import { compareWithSubmission } from './corrections';
import type { ReportDefinition } from './define-report';
import { type LedgerDefinition, sumsOfFacts } from './ledgers/define-ledger';
import type { AnyFacts } from './measures/define-measure';
import { type FactTables, tableOf, tally } from './measures/tally';
import { formatPeriod, isRunning, periodOf, yearPeriodOf } from './period';
import type { LedgerHead, ReportContent } from './report-content';
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
  const listed = definition.ledgers.map((ledger) => ({
    ledger,
    rows: tableOf(facts, ledger.of).happened([ledger.event], period),
  }));
  const { sections, monthlySums } = yield* tally(definition.sections(settings), facts, {
    ...{ periodKey, cutOffDay, period, yearPeriod },
  });
  const lists: LedgerList[] = [];
  for (const { ledger, rows } of listed) lists.push(yield* listRecords(ledger, rows, facts));
  const comparison = compareWithSubmission(sections, lastSubmission);
  const isZeroReport = figureReader(sections)(definition.zero.figure).thisPeriod === 0;
  const isCorrection = comparison.corrections.length > 0;
  const name = { definition, periodKey, isZeroReport, isCorrection };
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
    ledgers: lists.map((list) => headOf(list, periodKey)),
    checks: checkReport(
      {
        ...{ periodKey, period, sections, ledgers: lists, monthlySums },
        unreadableMonths: input.unreadableMonths,
        previousSubmission: input.previousSubmission ?? null,
      },
      definition.checks,
    ),
    ...comparison,
    isHandedIn: definition.isRemembered,
    isTrial: isRunning(period, today),
    lastSubmittedOn: lastSubmission?.submittedOn ?? null,
    notes: reportNotes({
      ...{ definition, period, today, isZeroReport, comparison },
      isSample: studio.isSample,
      unreadableMonths: input.unreadableMonths,
    }),
    fileName: reportFileName({ ...name, unitName: profile.name }),
  };
  return { content, lists };
}

/** In order of the day that counts, then of the number. */
function* listRecords(
  ledger: LedgerDefinition,
  happened: Iterable<FactRow<AnyFacts>>,
  facts: FactTables,
): Generator<void, LedgerList> {
  const table = tableOf(facts, ledger.of);
  const dayOf = (row: FactRow<AnyFacts>) => row.facts[ledger.event] as LocalDate;
  const rows: FactRow<AnyFacts>[] = [];
  for (const row of happened) {
    rows.push(row);
    yield;
  }
  rows.sort((left, right) => {
    const [a, b] = [dayOf(left), dayOf(right)];
    return a === b ? left.order - right.order : a < b ? -1 : 1;
  });
  const records: CountedRecord[] = [];
  for (const { place, revision } of rows) {
    records.push({ id: table.idAt(place), revision });
    yield;
  }
  const sums = sumsOfFacts(
    ledger,
    rows.map((row) => row.facts),
  );
  return { ledger, records, sums };
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
    rowCount: records.length,
    summary: ledger.summary(records.length, sums),
  };
}
