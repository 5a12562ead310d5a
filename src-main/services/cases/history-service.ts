import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { CaseView } from '@shared/domain/case/view/case-view';
import type { PresentActor } from '@shared/domain/record/actor';
import type { OutputOf } from '@shared/ipc/contract';
import { tellHistory, undoLast } from '../records/history';
import type { PerformOptions } from '../records/perform-on';
import { seenCases } from './seen-cases';
import { type CaseTarget, viewCase } from './view-case';

/** What was done to a case, and taking the last of it back. */
export class HistoryService {
  private readonly options: Pick<PerformOptions, 'current' | 'onChanged'>;

  constructor(options: Pick<PerformOptions, 'current' | 'onChanged'>) {
    this.options = options;
  }

  /** Who changed what and when, newest first; also of a case in 回收站. Throws StoreError. */
  async list(
    { caseId, page }: { caseId: string; page: number },
    actor: PresentActor,
  ): Promise<OutputOf<'cases.history'>> {
    const { store } = this.options.current;
    const stored = await seenCases(store, actor).storedOf(caseId);
    return tellHistory(store, { kind: CASE_KIND, id: caseId }, stored, page);
  }

  /** See `undoLast`. */
  async undo({ caseId, revision }: CaseTarget, actor: PresentActor): Promise<CaseView> {
    const { current } = this.options;
    await seenCases(current.store, actor).storedOf(caseId);
    await undoLast(this.options, { kind: CASE_KIND, id: caseId }, revision, actor);
    return viewCase(current, actor, caseId);
  }
}
