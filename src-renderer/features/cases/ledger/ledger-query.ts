import type { CaseQuery } from '@renderer/ipc/answers';
import { CASE_STATUSES, type CaseStatus } from '@shared/domain/case/model/case-status';
import {
  DISPUTE_CATEGORIES,
  type DisputeCategory,
} from '@shared/domain/case/model/dispute-category';
import { isYearMonth } from '@shared/domain/kernel/local-date';
import { isId } from '@shared/domain/kernel/text';

type SortKey = CaseQuery['sortBy'];

/** Orders that a person may choose, each with its words. */
export const SORT_CHOICES = {
  best: { label: '最相关的在前', sortBy: 'relevance', isDescending: true },
  newest: { label: '新登记的在前', sortBy: 'registeredOn', isDescending: true },
  oldest: { label: '早登记的在前', sortBy: 'registeredOn', isDescending: false },
  urgent: { label: '急办的在前', sortBy: 'urgency', isDescending: false },
  number: { label: '按编号', sortBy: 'number', isDescending: false },
  due: { label: '快到期的在前', sortBy: 'dueOn', isDescending: false },
  amount: { label: '金额大的在前', sortBy: 'amount', isDescending: true },
  changed: { label: '最近改过的在前', sortBy: 'updatedAt', isDescending: true },
} as const satisfies Record<string, { label: string; sortBy: SortKey; isDescending: boolean }>;
export type SortChoice = keyof typeof SORT_CHOICES;

/** The orders offered: only what is searched for can be more or less to the point. */
export function sortChoicesFor(text: string): SortChoice[] {
  const choices = Object.keys(SORT_CHOICES) as SortChoice[];
  return choices.filter((choice) => choice !== 'best' || text.trim() !== '');
}

/** The order while nobody chose one. */
function defaultSort(text: string): SortChoice {
  return text.trim() === '' ? 'newest' : 'best';
}

/** The order once another text is searched for: a chosen one stays as long as it can be chosen. */
export function sortForText({ sort, text }: LedgerFilter, nextText: string): SortChoice {
  return sort === defaultSort(text) ? defaultSort(nextText) : sort;
}

/** What stands in the address of the list, so that going back shows the same list again. */
export interface LedgerFilter {
  readonly text: string;
  readonly status: CaseStatus | null;
  readonly category: DisputeCategory | null;
  readonly month: string | null;
  readonly mediatorId: string | null;
  readonly sort: SortChoice;
  readonly page: number;
}

const MAX_TEXT = 100;

/** Reads the address; what makes no sense in it is left out. */
export function readLedgerFilter(params: URLSearchParams): LedgerFilter {
  const page = Number(params.get('page'));
  const month = params.get('month');
  const mediatorId = params.get('mediator');
  const text = [...(params.get('text') ?? '')].slice(0, MAX_TEXT).join('');
  const sort = sortChoicesFor(text).find((choice) => choice === params.get('sort'));
  return {
    text,
    status: oneOf(CASE_STATUSES, params.get('status')),
    category: oneOf(DISPUTE_CATEGORIES, params.get('category')),
    month: month !== null && isYearMonth(month) ? month : null,
    mediatorId: mediatorId !== null && isId(mediatorId) ? mediatorId : null,
    sort: sort ?? defaultSort(text),
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
  };
}

/** Writes the address; defaults are left out, so that a plain list has a plain address. */
export function writeLedgerFilter(filter: LedgerFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.text !== '') params.set('text', filter.text);
  if (filter.status) params.set('status', filter.status);
  if (filter.category) params.set('category', filter.category);
  if (filter.month) params.set('month', filter.month);
  if (filter.mediatorId) params.set('mediator', filter.mediatorId);
  if (filter.sort !== defaultSort(filter.text)) params.set('sort', filter.sort);
  if (filter.page > 1) params.set('page', String(filter.page));
  return params;
}

/** The question to the main process. @param pageSize rows of a page */
export function toCaseQuery(filter: LedgerFilter, pageSize: number): CaseQuery {
  const { sortBy, isDescending } = SORT_CHOICES[filter.sort];
  return {
    text: filter.text.trim(),
    statuses: filter.status ? [filter.status] : [],
    categories: filter.category ? [filter.category] : [],
    month: filter.month,
    mediatorId: filter.mediatorId,
    sortBy,
    isDescending,
    page: filter.page,
    pageSize,
  };
}

/** Whether the list shows less than everything. */
export function isFiltered({ text, status, category, month, mediatorId }: LedgerFilter): boolean {
  return text.trim() !== '' || [status, category, month, mediatorId].some((part) => part !== null);
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find((value) => value === text) ?? null;
}
