import { isDeepStrictEqual } from 'node:util';
import { piecesInTurns } from '@main/store/turn';
import { type PresentActor, type Sight, sightOf } from '@shared/domain/record/actor';
import { type BuiltReport, reportInPieces } from '@shared/domain/reports/build-report';
import { countingOn } from '@shared/domain/reports/counting';
import type { ReportDefinition } from '@shared/domain/reports/define-report';
import type { LedgerList } from '@shared/domain/reports/ledgers/list-records';
import { periodOf } from '@shared/domain/reports/period';
import type { LedgerRow } from '@shared/domain/reports/report-content';
import { countedFacts } from '@shared/domain/submission/counted-facts';
import { lastSubmission } from '../records/handed-in';
import type { ReportTarget } from '../records/report-target';
import { countedRows, factTables } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';
import type { CountedReport, KeptReport } from './kept-reports';
import { type PrintedLedger, readLedgerRows } from './ledger-rows';
import { tellBesides } from './ledger-told';
import { requireReport } from './own-layouts';
import { previousSubmission, unreadableMonths } from './report-inputs';

type Current = Pick<CurrentStudio, 'store' | 'studio' | 'today'>;

type BuildTarget = Pick<ReportTarget, 'period' | 'isCompared'> & {
  readonly definition: ReportDefinition;
};

/** A report as it is now, not yet kept. Throws StoreError and ServiceError. */
export async function takeReport(
  current: Current,
  target: ReportTarget,
  actor: PresentActor,
): Promise<CountedReport> {
  const definition = await requireReport(current.store, target);
  const { profile } = current.studio;
  const sight = sightOf(actor);
  const built = await build(current, { ...target, definition }, sight);
  return { ...built, definition, profile, madeFor: actor, sight, rows: new Map() };
}

async function build(
  current: Current,
  { definition, period: periodKey, isCompared = false }: BuildTarget,
  sight: Sight | null,
): Promise<BuiltReport & Pick<KeptReport, 'behind'>> {
  const { store, studio } = current;
  const target = { report: definition.key, period: periodKey };
  // What was handed in counted every record: who does not see them all is shown nothing to compare with.
  const isHeldAgainst = definition.isRemembered && sight === null;
  const last = isHeldAgainst ? await lastSubmission(store, target) : null;
  const previous = isHeldAgainst ? await previousSubmission(store, target) : null;
  const unreadable = await unreadableMonths(store);
  const facts = await factTables(store, await countedRows(store), sight);
  const days = periodOf(periodKey, studio.settings.reportCutOffDay);
  // Both begin in this very moment: what is kept for handing in is what was counted.
  const behind = definition.isRemembered
    ? piecesInTurns(
        countedFacts(
          definition.sections(studio, countingOn(days.to, studio.settings)),
          facts,
          days,
        ),
      )
    : [];
  const built = await piecesInTurns(
    reportInPieces({
      ...{
        definition,
        periodKey,
        studio,
        lastSubmission: last,
        previousSubmission: previous,
        isCompared,
      },
      facts,
      ...{ today: current.today(), unreadableMonths: unreadable },
    }),
  );
  return { ...built, behind: await behind };
}

/** The rows of one of its ledgers, read once. Throws StoreError and ServiceError. */
export function rowsOf(
  current: Pick<Current, 'store'>,
  report: CountedReport,
  list: LedgerList,
): Promise<PrintedLedger> {
  const { key } = list.ledger;
  const known = report.rows.get(key);
  if (known !== undefined) return known;
  const reading = readRows(current, report, list);
  report.rows.set(key, reading);
  // What could not be read may be asked for once more.
  reading.catch(() => report.rows.delete(key));
  return reading;
}

async function readRows(
  current: Pick<Current, 'store'>,
  { profile, content, sight, madeFor }: CountedReport,
  list: LedgerList,
): Promise<PrintedLedger> {
  const { period, preparedOn: today } = content;
  const told = await tellBesides(current, madeFor, list, period);
  return readLedgerRows(list, { store: current.store, profile, today, sight, period, told });
}

/** The rows of all its ledgers, by their keys. Throws StoreError and ServiceError. */
export async function allRowsOf(
  current: Pick<Current, 'store'>,
  report: CountedReport,
): Promise<Map<string, readonly LedgerRow[]>> {
  const rows = new Map<string, readonly LedgerRow[]>();
  for (const list of report.lists)
    rows.set(list.ledger.key, (await rowsOf(current, report, list)).rows);
  return rows;
}

/** Whether the report would be another if it were counted now. */
export async function hasChanged(
  current: Current,
  { definition, content, lists, sight }: KeptReport,
): Promise<boolean> {
  if (current.store.cases.recount.progress !== null) return true;
  const { periodKey: period, compared } = content;
  const target = { definition, period, isCompared: compared !== null };
  const now = await build(current, target, sight);
  const said = ({ content: one, lists: records }: Pick<BuiltReport, 'content' | 'lists'>) => [
    ...[one.sections, one.compared, one.period, one.unitName, one.committeeName, one.purpose],
    records.map((list) => list.records),
  ];
  return !isDeepStrictEqual(said(now), said({ content, lists }));
}
