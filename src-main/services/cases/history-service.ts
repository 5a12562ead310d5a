import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { takesWhole, wordAct } from '@shared/domain/history/acts';
import type { PresentActor } from '@shared/domain/record/actor';
import type { OutputOf } from '@shared/ipc/contract';
import { begunByLast, tellHistory, undoLast } from '../records/history';
import { type PerformOptions, performOn } from '../records/perform-on';
import { refuseByRule } from '../service-error';
import { seenCases } from './seen-cases';
import { type CaseTarget, viewCase } from './view-case';

/** What was done to a case, and taking the last of it back. */
export class HistoryService {
  private readonly options: PerformOptions;

  constructor(options: PerformOptions) {
    this.options = options;
  }

  /** Who changed what and when, newest first; also of a case in 回收站. Throws StoreError. */
  async list(
    { caseId, page }: { caseId: string; page: number },
    actor: PresentActor,
  ): Promise<OutputOf<'cases.history'>> {
    const { store } = this.options.current;
    const stored = await seenCases(store, actor).storedOf(caseId);
    const history = await tellHistory(store, { kind: CASE_KIND, id: caseId }, stored, page);
    if (history.undo !== null || stored.removedAt !== null) return history;
    const act = await this.wholeOf(caseId);
    if (act === null) return history;
    return { ...history, undo: { kind: 'undo', act, isWeighty: true, isWhole: true }, whyNot: '' };
  }

  /** See `undoLast`. */
  async undo({ caseId, revision }: CaseTarget, actor: PresentActor): Promise<CaseView> {
    const { current } = this.options;
    await seenCases(current.store, actor).storedOf(caseId);
    await undoLast(this.options, { kind: CASE_KIND, id: caseId }, revision, actor);
    return viewCase(current, actor, caseId);
  }

  /**
   * Takes back what began the case, as long as nothing was done since: the case goes to 回收站, with the words for it as
   * the reason. Throws ServiceError RULE_REFUSED for a case that is not taken back whole, StoreError.
   */
  async undoWhole({ caseId, revision }: CaseTarget, actor: PresentActor): Promise<null> {
    await seenCases(this.options.current.store, actor).storedOf(caseId);
    const whole = await this.wholeOf(caseId);
    if (whole === null) throw refuseByRule({ code: 'CHANGE_STAYS' });
    const input = { id: caseId, revision, reason: `撤销：${whole}` };
    await performOn(this.options, actor, { kind: 'case', act: 'remove', input });
    return null;
  }

  /** What began the case, in words, where nothing was done since and it is taken back whole; else null. */
  private async wholeOf(caseId: string): Promise<string | null> {
    const begun = await begunByLast(this.options.current.store, { kind: CASE_KIND, id: caseId });
    return begun !== null && takesWhole(begun) ? wordAct(begun) : null;
  }
}
