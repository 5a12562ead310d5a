import { findHighlights } from '@main/store/search/find-highlights';
import { findBesidesRow } from '@main/store/search/found-line';
import { searchWordsOf } from '@main/store/search/search-text';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import { waitingDayOf } from '@shared/domain/case/view/waiting';
import type { PresentActor } from '@shared/domain/record/actor';
import type { CasePage } from '@shared/ipc/routes-cases';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/** 纠纷台账: one page of the cases that fit the query, of those that were found so far when it searches. Throws StoreError. */
export async function listCases(
  current: CurrentStudio,
  actor: PresentActor,
  query: CaseQuery,
): Promise<CasePage> {
  const { cases } = current.store;
  const seen = seenCases(current.store, actor);
  const { total, page, countsByStatus, searched } = await seen.querySoon(query);
  const today = current.today();
  const words = searchWordsOf(query.text);
  const items: CasePage['items'] = [];
  for (const entry of page) {
    const summary = await cases.summaryOf(entry);
    const texts = words.length === 0 ? null : cases.textsOf(entry.id);
    const readLongText = () => cases.finding.longTextOf(entry.id);
    const found = await findBesidesRow(summary, texts, words, readLongText);
    const waitingDay = waitingDayOf(summary.waiting, today);
    items.push({ ...summary, waitingDay, highlights: findHighlights({ summary }, words), found });
  }
  return { total, searched, items, countsByStatus };
}
