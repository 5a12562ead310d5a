import type { CasePage, CaseQuery } from '@renderer/ipc/answers';
import { askAhead } from '@renderer/ipc/use-route';
import { UNFINISHED_STATUSES } from '@shared/domain/case/model/case-status';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { isAlarm } from '@shared/domain/case/view/next-steps';
import type { QueryClient } from '@tanstack/react-query';

export type OpenCase = CasePage['items'][number];

/** So many open cases 今日 shows; the others are in 台账, in the same order. */
export const MOST_CASES = 20;

/** The open cases, the most urgent first. */
export const OPEN_CASES: CaseQuery = {
  ...EVERY_CASE,
  statuses: [...UNFINISHED_STATUSES],
  sortBy: 'urgency',
  pageSize: MOST_CASES,
};

/** Asks for what 今日 shows of the open cases before it is drawn. */
export function askOpenCases(client: QueryClient): void {
  void askAhead(client, 'cases.list', OPEN_CASES);
}

/** So many stand above everything else. */
const MOST_ON_TOP = 6;

/** Those that stand above everything else, and the others in their order. */
export function splitByAlarm(cases: readonly OpenCase[]): {
  readonly red: readonly OpenCase[];
  readonly others: readonly OpenCase[];
} {
  const red = cases.filter(isAlarm).slice(0, MOST_ON_TOP);
  return { red, others: cases.filter((one) => !red.includes(one)) };
}
