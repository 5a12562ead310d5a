import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { actorOf, type PresentActor } from '@shared/domain/record/actor';
import type { OutputOf } from '@shared/ipc/contract';
import { tellHistory, undoLast } from '../records/history';
import type { StudioDesk } from '../studio/studio-desk';
import { seenCases } from './seen-cases';
import { type CaseTarget, viewCase } from './view-case';

interface HistoryOptions {
  readonly desk: StudioDesk;
  /** Told after each save. */
  readonly onChanged: (caseId: string) => void;
}

/** What was done to a case, and taking the last of it back. */
export class HistoryService {
  private readonly options: HistoryOptions;

  constructor(options: HistoryOptions) {
    this.options = options;
  }

  /** Who changed what and when, newest first; also of a case in 回收站. Throws StoreError. */
  async list(
    { caseId, page }: { caseId: string; page: number },
    actor: PresentActor,
  ): Promise<OutputOf<'cases.history'>> {
    const { store } = this.options.desk;
    const slot = await seenCases(store, actor).slotOf(caseId);
    return tellHistory(store, { kind: CASE_KIND, id: caseId }, slot, page);
  }

  /** See `undoLast`. */
  async undo({ caseId, revision }: CaseTarget, actor: PresentActor): Promise<CaseView> {
    const { desk, onChanged } = this.options;
    await seenCases(desk.store, actor).slotOf(caseId);
    await undoLast(desk.store, { kind: CASE_KIND, id: caseId }, revision, actorOf(actor));
    onChanged(caseId);
    return viewCase(desk, actor, caseId);
  }
}
