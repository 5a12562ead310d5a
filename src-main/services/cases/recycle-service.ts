import type { RemovedEntry } from '@main/store/cases/case-archive';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { buildMonthlyReport } from '@shared/domain/statistics/build-report';
import { figuresOf } from '@shared/domain/statistics/report-figures';
import { sameFigures } from '@shared/domain/statistics/submission';
import type { OutputOf } from '@shared/ipc/contract';
import { HISTORY_PAGE_SIZE, type RemovedCase } from '@shared/ipc/routes-history';
import {
  type CaseDesk,
  type CaseServiceOptions,
  type CaseTarget,
  createCaseDesk,
} from './case-desk';
import { doneOf } from './history-service';

const REMOVE = 'cases.remove';

/** 回收站: cases that were deleted, and come back whole. Their numbers are never given out again. */
export class RecycleService {
  private readonly options: CaseServiceOptions;
  private readonly cases: CaseDesk;

  constructor(options: CaseServiceOptions) {
    this.options = options;
    this.cases = createCaseDesk(options);
  }

  /** Moves a case to 回收站. Throws StoreError. */
  async remove(input: CaseTarget & { reason: string }): Promise<void> {
    const { desk, onChanged } = this.options;
    const by = { ...desk.by(REMOVE), note: input.reason };
    await desk.store.removeCase(input.caseId, input.revision, by);
    onChanged(input.caseId);
  }

  /** Brings a case back as it was. Throws StoreError. */
  async restore({ caseId, revision }: CaseTarget): Promise<CaseView> {
    const { desk, onChanged } = this.options;
    await desk.store.restoreCase(caseId, revision, desk.by('cases.restore'));
    onChanged(caseId);
    return this.cases.view(caseId);
  }

  /** What lies in 回收站, the last deleted first. Throws StoreError. */
  async list({ page }: { page: number }): Promise<OutputOf<'cases.removed'>> {
    const removed = await this.options.desk.store.archive.removed();
    const start = (page - 1) * HISTORY_PAGE_SIZE;
    const items: RemovedCase[] = [];
    for (const one of removed.slice(start, start + HISTORY_PAGE_SIZE))
      items.push(await this.describe(one));
    return { total: removed.length, items };
  }

  /**
   * Months whose report was handed in with figures in which this case counts: deleting it turns
   * them into a 更正. Throws StoreError.
   */
  async reportsCounting({ caseId }: { caseId: string }): Promise<{ months: string[] }> {
    const { desk } = this.options;
    const one = await desk.store.archive.get(caseId);
    const months: string[] = [];
    for (const month of monthsBetween(one.registration.registeredOn, desk.today())) {
      if ((await desk.store.lastSubmission(month)) === null) continue;
      if (this.countsIn(one, month)) months.push(month);
    }
    return { months };
  }

  /** Figures add up over cases: what a report of this one case says is what it adds to every report. */
  private countsIn(one: MediationCase, month: string): boolean {
    const { desk } = this.options;
    const figures = [[one], []].map((cases) =>
      figuresOf(
        buildMonthlyReport({
          ...{ month, cases, studio: desk.studio, today: desk.today() },
          ...{ lastSubmission: null, unreadableMonths: [] },
        }).sections,
      ),
    );
    return !sameFigures(figures[0] ?? {}, figures[1] ?? {});
  }

  private async describe({ entry, removedAt }: RemovedEntry): Promise<RemovedCase> {
    const { store } = this.options.desk;
    const { record: one } = await store.slotOf(entry.id);
    const lines = await store.history(entry.id, removedAt);
    const line = lines.findLast(({ body }) => body?.action === REMOVE);
    const { id, number, title, applicants, respondents, registeredOn } = entry.summary;
    return {
      ...doneOf(removedAt, line?.body?.actor ?? null),
      ...{ id, number, title, applicants, respondents, registeredOn },
      revision: one.revision,
      reason: line?.body?.note ?? '',
    };
  }
}

/** Every month from the one of a day to the one of another, `YYYY-MM`. */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7)) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
