import { findBesidesRow } from '@main/store/search/found-line';
import { searchWordsOf } from '@main/store/search/search-text';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { CaseEntry } from '@shared/domain/case/view/case-entry';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import { FOUND_IN_WORDS } from '@shared/domain/case/view/found-words';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import { usesWork } from '@shared/domain/studio/works';
import type { OutputOf } from '@shared/ipc/contract';
import { seenCases } from '../cases/seen-cases';
import { seenRecords } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';
import { tellCase, tellRow } from './tell-record';

/** So many of each kind: all groups are to be seen without scrolling. */
const SHOWN = 5;

type Group = OutputOf<'search.everywhere'>['groups'][number];
type Found = Pick<Group, 'total' | 'items'> & { readonly isWhole?: boolean };

/**
 * The search box: the best few of every kind that the studio uses and who works may look at, in the order of the list of kinds. What is
 * found is told from memory, so that it may be asked at every key. Throws StoreError.
 */
export async function searchEverywhere(
  current: CurrentStudio,
  actor: PresentActor,
  text: string,
): Promise<OutputOf<'search.everywhere'>> {
  if (searchWordsOf(text).length === 0) return { groups: [], isWhole: true };
  const groups: Group[] = [];
  let isWhole = true;
  const { works } = current.store.studio.settings;
  for (const kind of current.store.kinds.list) {
    if (kind.isSingle || kind.isUnsearched === true || !hasRight(actor, kind.rights.read)) continue;
    if (!usesWork(works, kind.work)) continue;
    const found =
      kind.key === CASE_KIND.key
        ? await findCases(current, actor, text)
        : await findRows(current, kind, actor, text);
    isWhole &&= found.isWhole ?? true;
    const { total, items } = found;
    if (total > 0) groups.push({ prefix: kind.prefix, label: kind.label, total, items });
  }
  return { groups, isWhole };
}

/** Of all cases, the best finds first. */
const EVERY_CASE: Omit<CaseQuery, 'text'> = {
  ...{ statuses: [], categories: [], month: null, mediatorId: null },
  ...{ sortBy: 'relevance', isDescending: true, page: 1, pageSize: SHOWN },
};

async function findCases(
  current: CurrentStudio,
  actor: PresentActor,
  text: string,
): Promise<Found> {
  const { total, page, isWhole } = await seenCases(current.store, actor).glance({
    ...EVERY_CASE,
    text,
  });
  const items = [];
  for (const entry of page)
    items.push({ ...tellCase(entry), detail: await whyFound(current, entry, text) });
  return { total, items, isWhole };
}

/** Why it was found, where its line does not show it. */
async function whyFound(current: CurrentStudio, entry: CaseEntry, text: string): Promise<string> {
  const { cases } = current.store;
  const texts = cases.textsOf(entry.id);
  const found = await findBesidesRow(entry.summary, texts, searchWordsOf(text), async () => null);
  const { detail } = tellCase(entry);
  if (found === null || found.field === 'title') return detail;
  if (found.field === 'papers') return `${detail} · 电话或证件号码相符`;
  return `${detail} · ${FOUND_IN_WORDS[found.field]}：${found.text}`;
}

async function findRows(
  current: CurrentStudio,
  kind: Kind,
  actor: PresentActor,
  text: string,
): Promise<Found> {
  const { store } = current;
  const rows = await seenRecords(store, kind, actor).list(text);
  const items = [];
  for (const { id, row } of rows.slice(0, SHOWN)) items.push(await tellRow(store, kind, id, row));
  return { total: rows.length, items };
}
