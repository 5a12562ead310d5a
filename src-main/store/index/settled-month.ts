import { CASE_STATUSES, type CaseStatus } from '@shared/domain/case/model/case-status';
import type { CaseQuery } from '@shared/domain/case/view/case-query';
import { z } from 'zod';
import type { CaseColumns } from './case-columns';
import type { CaseQueryResult } from './case-query';
import { dayNumber } from './day-number';

/** What is said of a month in which nothing is open, so that it need not be read before the desk and the first list are there. */
export const settledMonthSchema = z.object({
  /** Cases of the lists, by status. */
  counts: z.record(z.string(), z.int()),
  /** The last day on which one of them asks for something (20261119); 0 when none does. */
  asksUntil: z.number(),
  /** The latest day of registration in it (20261119). */
  latest: z.number(),
});
export type SettledMonth = Readonly<z.infer<typeof settledMonthSchema>>;

/** Of cases in these slots; null when one of the lists is open, or asks for something until it is done. */
export function settledOf(columns: CaseColumns, slots: readonly number[]): SettledMonth | null {
  const { status, isEnded } = columns.all;
  const registeredOn = columns.facts.column('registeredOn');
  const counts: Record<string, number> = {};
  let [asksUntil, latest] = [0, 0];
  for (const slot of slots) {
    const name = CASE_STATUSES[(status[slot] ?? 0) - 1];
    if (name === undefined) continue;
    if (isEnded[slot] === 0) return null;
    counts[name] = (counts[name] ?? 0) + 1;
    asksUntil = Math.max(asksUntil, columns.dues.asksUntil(slot));
    latest = Math.max(latest, registeredOn[slot] ?? 0);
  }
  return Number.isFinite(asksUntil) ? { counts, asksUntil, latest } : null;
}

/** The months that were left for after the first answers, and what these must know of them. */
export class UnreadMonths {
  private readonly months = new Map<string, SettledMonth>();
  private readonly waiting: (() => void)[] = [];

  get areNone(): boolean {
    return this.months.size === 0;
  }

  putOff(month: string, settled: SettledMonth): void {
    this.months.set(month, settled);
  }

  /** All of them were read, or will be read from their shards before the folder is open. */
  end(): void {
    this.months.clear();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Resolves when there are none any more. */
  over(): Promise<void> {
    if (this.areNone) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }

  /** A page of what was read, as it will be when all is read; null when that cannot be known yet. */
  complete(query: CaseQuery, answer: CaseQueryResult): CaseQueryResult | null {
    if (!isOfAll(query)) return null;
    const settled = [...this.months.values()];
    const countsByStatus = { ...answer.countsByStatus };
    for (const { counts } of settled)
      for (const status of CASE_STATUSES)
        if (counts[status] !== undefined)
          countsByStatus[status] = (countsByStatus[status] ?? 0) + counts[status];
    const isWanted = (status: CaseStatus): boolean =>
      query.statuses.length === 0 || query.statuses.includes(status);
    const wanted = CASE_STATUSES.filter(isWanted);
    const total = wanted.reduce((sum, status) => sum + (countsByStatus[status] ?? 0), 0);
    const isWhole = total === answer.total || isAbove(query, answer, settled);
    return isWhole ? { page: answer.page, total, countsByStatus } : null;
  }
}

/** Whether a list asks for cases by nothing but their status. */
function isOfAll({ text, categories, month, mediatorId }: CaseQuery): boolean {
  return text.trim() === '' && categories.length === 0 && month === null && mediatorId === null;
}

/** Whether a full page stands above every case of those months. */
function isAbove(
  { sortBy, isDescending, pageSize }: CaseQuery,
  { page }: CaseQueryResult,
  settled: readonly SettledMonth[],
): boolean {
  const last = page.at(-1);
  if (sortBy !== 'registeredOn' || !isDescending || last === undefined || page.length < pageSize)
    return false;
  const day = dayNumber(last.summary.registeredOn);
  return settled.every(({ latest }) => latest < day);
}
