import type { CasePage, CaseQuery } from '@renderer/ipc/answers';
import { askAhead } from '@renderer/ipc/use-route';
import { UNFINISHED_STATUSES } from '@shared/domain/case/model/case-status';
import type { QueryClient } from '@tanstack/react-query';

export type OpenCase = CasePage['items'][number];

/** So many open cases 今日 shows; the others are in 台账, in the same order. */
export const MOST_CASES = 20;

/** The open cases, the most urgent first. */
export const OPEN_CASES: CaseQuery = {
  text: '',
  statuses: [...UNFINISHED_STATUSES],
  categories: [],
  month: null,
  mediatorId: null,
  sortBy: 'urgency',
  isDescending: false,
  page: 1,
  pageSize: MOST_CASES,
};

/** Asks for what 今日 shows of the open cases before it is drawn. */
export function askOpenCases(client: QueryClient): void {
  void askAhead(client, 'cases.list', OPEN_CASES);
}

/** So many stand above everything else. */
const MOST_ON_TOP = 6;

/**
 * The red ones (红色·即时报) that can be acted on now, which stand above everything else, and the others in their order:
 * a red one that only waits for a day to come is no news.
 */
export function splitByAlarm(cases: readonly OpenCase[]): {
  readonly red: readonly OpenCase[];
  readonly others: readonly OpenCase[];
} {
  const red = cases
    .filter(({ alertColor, waitingDay }) => alertColor === 'red' && waitingDay !== 'ahead')
    .slice(0, MOST_ON_TOP);
  return { red, others: cases.filter((one) => !red.includes(one)) };
}
