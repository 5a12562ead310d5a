import type { CaseQuery } from '@main/store/index/case-query';
import { findHighlights, type Highlight } from '@main/store/search/find-highlights';
import { type FoundLine, findBesidesRow } from '@main/store/search/found-line';
import { searchWordsOf } from '@main/store/search/search-text';
import type { CaseStatus } from '@shared/domain/case/model/case-status';
import type { CaseSummary } from '@shared/domain/case/view/case-view';
import type { PresentActor } from '@shared/domain/record/actor';
import type { StudioDesk } from '../studio/studio-desk';
import { seenCases } from './seen-cases';

export interface CasePage {
  total: number;
  searched: number;
  items: (CaseSummary & { highlights: Highlight[]; found: FoundLine | null })[];
  countsByStatus: Partial<Record<CaseStatus, number>>;
}

/** 纠纷台账: one page of the cases that fit the query, of those that were found so far when it searches. Throws StoreError. */
export async function listCases(
  desk: StudioDesk,
  actor: PresentActor,
  query: CaseQuery,
): Promise<CasePage> {
  const { archive } = desk.store;
  const seen = seenCases(desk.store, actor);
  const { total, page, countsByStatus, searched } = await seen.querySoon(query);
  const words = searchWordsOf(query.text);
  const items: CasePage['items'] = [];
  for (const entry of page) {
    const summary = await archive.summaryOf(entry);
    const texts = words.length === 0 ? null : archive.textsOf(entry.id);
    const readLongText = () => archive.finding.longTextOf(entry.id);
    const found = await findBesidesRow(summary, texts, words, readLongText);
    items.push({ ...summary, highlights: findHighlights({ summary }, words), found });
  }
  return { total, searched, items, countsByStatus };
}
