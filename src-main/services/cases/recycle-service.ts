import type { RemovedEntry } from '@main/store/cases/besides-columns';
import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { IMPORT_KIND } from '@shared/domain/import/import-kind';
import { isOfImports } from '@shared/domain/import/import-place';
import type { ImportRow } from '@shared/domain/import/import-record';
import { KINDS } from '@shared/domain/kinds';
import { fullNameOf } from '@shared/domain/record/act';
import type { PresentActor } from '@shared/domain/record/actor';
import { buildReport } from '@shared/domain/reports/build-report';
import { MONTHLY_REPORT } from '@shared/domain/reports/kinds/monthly';
import { figuresOf } from '@shared/domain/reports/report-figures';
import { sameFigures } from '@shared/domain/reports/submission';
import type { OutputOf } from '@shared/ipc/contract';
import { HISTORY_PAGE_SIZE, type RemovedCase } from '@shared/ipc/routes-history';
import { lastSubmission } from '../records/handed-in';
import { doneOf } from '../records/history';
import { factsOfNone } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/** Of one case is asked what it adds: other kinds add nothing. */
const NO_FACTS = factsOfNone(KINDS);

const REMOVE = fullNameOf('cases', 'remove', CASE_ACTS.remove);

/** 回收站: cases that were deleted, and come back whole. Their numbers are never given out again. */
export class RecycleService {
  private readonly current: CurrentStudio;

  constructor(current: CurrentStudio) {
    this.current = current;
  }

  /**
   * What lies in 回收站, the last deleted first; not what went there with a whole import, which comes in again with its file.
   * Throws StoreError.
   */
  async list({ page }: { page: number }, actor: PresentActor): Promise<OutputOf<'cases.removed'>> {
    const { store } = this.current;
    const imports = (await store.rowsOf(IMPORT_KIND)).listed().map(({ row }) => row as ImportRow);
    const takenBack = imports.filter(({ state }) => state !== 'done');
    const isLeftOut = isOfImports(takenBack.map(({ ordinal }) => ordinal));
    const removed = await seenCases(store, actor).removed(isLeftOut);
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
  async reportsCounting(
    { caseId }: { caseId: string },
    actor: PresentActor,
  ): Promise<{ months: string[] }> {
    const { current } = this;
    const one = await seenCases(current.store, actor).get(caseId);
    const months: string[] = [];
    for (const month of monthsBetween(one.registration.registeredOn, current.today())) {
      const target = { report: MONTHLY_REPORT.key, period: month };
      if ((await lastSubmission(current.store, target)) === null) continue;
      if (this.countsIn(one, month)) months.push(month);
    }
    return { months };
  }

  /** Figures add up over cases: what a report of this one case says is what it adds to every report. */
  private countsIn(one: MediationCase, month: string): boolean {
    const { current } = this;
    const figures = [[one], []].map((cases) =>
      figuresOf(
        buildReport({
          ...{
            definition: MONTHLY_REPORT,
            periodKey: month,
            facts: { case: caseFactTable(cases), ...NO_FACTS },
          },
          ...{ studio: current.studio, today: current.today() },
          ...{ lastSubmission: null, unreadableMonths: [] },
        }).content.sections,
      ),
    );
    return !sameFigures(figures[0] ?? {}, figures[1] ?? {});
  }

  private async describe({ entry, removedAt }: RemovedEntry): Promise<RemovedCase> {
    const { store } = this.current;
    const { record: one } = await store.storedIn(CASE_KIND, entry.id);
    const lines = await store.historyOf(CASE_KIND, entry.id, removedAt);
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
