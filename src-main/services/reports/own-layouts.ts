import type { StudioStore } from '@main/store/studio-store';
import type { LayoutRow } from '@shared/domain/layout/layout';
import { LAYOUT_KIND } from '@shared/domain/layout/layout-kind';
import { type LayoutReports, layoutReports } from '@shared/domain/layout/layout-reports';
import { nameKey } from '@shared/domain/layout/name-rule';
import type { ReportDefinition } from '@shared/domain/reports/define-report';
import { periodKindOf } from '@shared/domain/reports/period';
import { REPORTS, reportsFor } from '@shared/domain/reports/reports';
import type { Studio } from '@shared/domain/studio/studio';
import type { ReportTarget } from '../records/report-target';
import { ServiceError } from '../service-error';

type Store = Pick<StudioStore, 'rowsOf'>;

/** The open studio. */
interface Open {
  readonly store: Store;
  readonly studio: Pick<Studio, 'settings'>;
}

/** The reports of the ledgers that the studio composed. Throws StoreError. */
export async function layoutReportsOf(store: Store): Promise<LayoutReports[]> {
  const rows = (await store.rowsOf(LAYOUT_KIND)).listed();
  return layoutReports(rows.map(({ id, row }) => ({ id, row: row as unknown as LayoutRow })));
}

/** The reports that can be chosen: those of the program that the studio has use for, then its own. Throws StoreError. */
export async function reportsToChoose({
  store,
  studio,
}: Open): Promise<readonly ReportDefinition[]> {
  const own = await layoutReportsOf(store);
  return [...reportsFor(studio), ...own.flatMap(({ reports }) => reports)];
}

/** Every report over such a period that stands in the whole book. Throws StoreError. */
export async function reportsOfBook(
  { store, studio }: Open,
  period: string,
): Promise<readonly ReportDefinition[]> {
  const own = (await layoutReportsOf(store)).filter(({ isInBook }) => isInBook);
  return [...reportsFor(studio), ...own.flatMap(({ reports }) => reports)].filter(
    (one) => one.period === periodKindOf(period),
  );
}

/** Throws StoreError, and ServiceError NOT_FOUND when there is no such report, or none of such a period. */
export async function requireReport(
  store: Store,
  { report, period }: ReportTarget,
): Promise<ReportDefinition> {
  const own = (await layoutReportsOf(store)).flatMap(({ reports }) => reports);
  const definition = [...REPORTS, ...own].find(({ key }) => key === report);
  if (definition === undefined || definition.period !== periodKindOf(period))
    throw new ServiceError('NOT_FOUND');
  return definition;
}

/**
 * The key of the report that a composed ledger makes over such a period; null when no ledger is called so. Throws StoreError.
 * @param named its name or its id
 */
export async function keyOfLayout(
  store: Store,
  named: string,
  period: string,
): Promise<string | null> {
  const own = await layoutReportsOf(store);
  const one =
    own.find(({ name }) => nameKey(name) === nameKey(named)) ?? own.find(({ id }) => id === named);
  return one?.reports.find((report) => report.period === periodKindOf(period))?.key ?? null;
}
