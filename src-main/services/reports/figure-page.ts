import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import { type CountedOne, measureAt, recordsIn } from '@shared/domain/reports/counted-records';
import { eventLabel } from '@shared/domain/reports/event-words';
import type { Measure } from '@shared/domain/reports/measures/define-measure';
import type { ShownColumn, StatisticsSection } from '@shared/domain/reports/report-content';
import { figureReader, rowName } from '@shared/domain/reports/report-figures';
import type { OutputOf } from '@shared/ipc/contract';
import type { FoundRecord } from '@shared/ipc/routes-search';
import { seenCases } from '../cases/seen-cases';
import { countedRows, factTables } from '../records/seen-records';
import { tellCase, tellRow } from '../search/tell-record';
import { ServiceError } from '../service-error';
import type { KeptReport } from './kept-reports';

/** Which figure, and which page of what stands behind it. */
export interface FigureQuery {
  /** Key of its row. */
  readonly figure: string;
  readonly column: ShownColumn;
  readonly page: number;
  readonly pageSize: number;
}

export type FigurePage = OutputOf<'reports.figure'>;

/** One page of the records that a figure counts, each told in a line. Throws StoreError and ServiceError as `ReportService.figure`. */
export async function pageOfFigure(
  report: KeptReport,
  { figure, column, page, pageSize }: FigureQuery,
  actor: PresentActor,
  store: StudioStore,
): Promise<FigurePage> {
  const { sections } = report.content;
  const section = sections.find(({ rows }) => rows.some(({ key }) => key === figure));
  const measure = measureAt(report.counted.sections, figure);
  if (section === undefined || measure === undefined) throw new ServiceError('NOT_FOUND');
  const kind = requireReadable(store, measure.of, actor);
  const { unit, [column]: sum } = figureReader(sections)(figure);
  if (sum === null) throw new ServiceError('NOT_FOUND');
  const records = await recordsBehind(report, measure, column, sum, store);
  const start = (page - 1) * pageSize;
  const shown = records.slice(start, start + pageSize);
  const told = await tell(store, kind, shown, actor);
  return {
    ...{ name: nameOf(report, section, figure), unit, sum },
    basis: section.rows.find(({ key }) => key === figure)?.basis ?? '',
    dayLabel: eventLabel(measure.type === 'stock' ? measure.came : measure.event),
    total: records.length,
    items: shown.map(({ on, amount }, index) => ({ record: requireTold(told[index]), on, amount })),
  };
}

/** A row of a table is named with what the row of the table is: 赵明·受理. */
function nameOf({ content }: KeptReport, section: StatisticsSection, figure: string): string {
  const name = rowName(section, figure);
  const isOfTable = content.tables.some(({ sections }) => sections.includes(section.key));
  return isOfTable ? `${section.title}·${name}` : name;
}

/** Kept with the report once it was looked up: its pages are all of one moment. */
async function recordsBehind(
  { counted, sight, opened }: KeptReport,
  measure: Measure,
  column: ShownColumn,
  sum: number,
  store: StudioStore,
): Promise<readonly CountedOne[]> {
  const name = `${measure.key} ${column}`;
  const known = opened.get(name);
  if (known !== undefined) return known;
  const tables = factTables(store, await countedRows(store), sight);
  const records = recordsIn(measure.key, column, tables, counted);
  if (records.reduce((total, { amount }) => total + amount, 0) !== sum)
    throw new ServiceError('REPORT_OUTDATED');
  opened.set(name, records);
  return records;
}

function requireReadable(store: StudioStore, key: string, actor: PresentActor): Kind {
  const kind = store.kinds.find(key);
  if (kind === undefined) throw new ServiceError('NOT_FOUND');
  const right = kind.rights.read;
  if (!hasRight(actor, right)) throw new ServiceError('FORBIDDEN', { data: { right } });
  return kind;
}

/** In the order in which they were asked for; undefined for one that is gone since. */
async function tell(
  store: StudioStore,
  kind: Kind,
  records: readonly CountedOne[],
  actor: PresentActor,
): Promise<(FoundRecord | undefined)[]> {
  if (kind.key === CASE_KIND.key) {
    const entries = await seenCases(store, actor).entries({ caseIds: records.map(({ id }) => id) });
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return records.map(({ id }) => {
      const entry = byId.get(id);
      return entry === undefined ? undefined : tellCase(entry);
    });
  }
  const rows = await store.rowsOf(kind);
  return Promise.all(
    records.map(async ({ id }) => {
      const row = rows.row(id);
      return row === undefined || row.removedAt !== null
        ? undefined
        : tellRow(store, kind, id, row.row);
    }),
  );
}

/** Throws ServiceError REPORT_OUTDATED. */
function requireTold(record: FoundRecord | undefined): FoundRecord {
  if (record === undefined) throw new ServiceError('REPORT_OUTDATED');
  return record;
}
