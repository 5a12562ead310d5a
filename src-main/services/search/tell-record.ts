import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { CASE_STATUS_LABELS } from '@shared/domain/case/model/case-status';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import type { CaseEntry } from '@shared/domain/case/view/case-entry';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { Kind } from '@shared/domain/record/define-kind';
import { titleOf } from '@shared/domain/record/define-kind';
import type { FoundRecord } from '@shared/ipc/routes-search';

/** A case as the search box shows it: number, parties, how it stands. */
export function tellCase({ id, summary }: CaseEntry): FoundRecord {
  const { number, title, applicants, respondents, category, registeredOn, status } = summary;
  // A 事由 that was made of names would say them twice.
  const isMade = [...applicants, ...respondents].some((name) => title.includes(name));
  const about = isMade ? DISPUTE_CATEGORY_LABELS[category] : title;
  return {
    ...{ prefix: CASE_KIND.prefix, id, number, title },
    sides: { applicants, respondents },
    detail: `${about} · ${formatChineseDate(registeredOn)}登记`,
    state: CASE_STATUS_LABELS[status],
  };
}

/** A record of another kind, from what its list shows of it. Throws StoreError. */
export async function tellRow(
  store: Pick<StudioStore, 'storedIn'>,
  kind: Kind,
  id: string,
  row: object,
): Promise<FoundRecord> {
  // The row is one of this kind's.
  const told = kind.row?.told?.(row as never);
  const named = { prefix: kind.prefix, id, number: '', sides: null };
  if (told !== undefined) return { ...named, ...told };
  const { record } = await store.storedIn(kind, id);
  return { ...named, title: titleOf(kind, record), detail: '', state: '' };
}
