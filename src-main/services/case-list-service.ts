import { type CaseQuery, queryCases } from '@main/store/case-query';
import type { CaseStatus } from '@shared/domain/case/case-status';
import type { CaseSummary } from '@shared/domain/case/case-view';
import type { StudioDesk } from './studio-desk';

export interface CasePage {
  total: number;
  items: CaseSummary[];
  countsByStatus: Partial<Record<CaseStatus, number>>;
}

/** 纠纷台账: one page of the cases that fit the query. Throws StoreError. */
export async function listCases(desk: StudioDesk, query: CaseQuery): Promise<CasePage> {
  const { archive } = desk.store;
  const { total, page, countsByStatus } = queryCases(archive.entries(), query);
  const items: CaseSummary[] = [];
  for (const { id } of page) items.push(await archive.summaryOf(id));
  return { total, items, countsByStatus };
}
