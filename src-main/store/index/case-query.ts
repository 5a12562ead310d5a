import type { CaseStatus } from '@shared/domain/case/model/case-status';
import type { CaseEntry } from '@shared/domain/case/view/case-entry';

export interface CaseQueryResult {
  readonly total: number;
  readonly page: readonly CaseEntry[];
  /** Cases by status with every filter but the status applied. */
  readonly countsByStatus: Partial<Record<CaseStatus, number>>;
}

/** The items of one page. */
export function pageOf<T>(items: readonly T[], query: { page: number; pageSize: number }): T[] {
  return items.slice((query.page - 1) * query.pageSize, query.page * query.pageSize);
}

/** Earlier number first: by year, then by running number, never by text (第10号 after 第9号). */
export function compareSerials(a: CaseEntry, b: CaseEntry): number {
  return a.serial.year - b.serial.year || a.serial.ordinal - b.serial.ordinal;
}
