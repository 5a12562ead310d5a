import type { By } from '@main/store/commit/change';
import type { GivenNumber } from '@main/store/commit/staged-view';
import type { JournalLine } from '@main/store/journal/journal-line';
import type { StudioStore, UndoChoice } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { type Actor, NOBODY } from '@shared/domain/record/actor';
import type { Studio } from '@shared/domain/studio/studio';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';

// What the acts do with a case and the studio, without their rules: the store is tested with whatever may be stored.

const SOMEHOW: By = { actor: NOBODY, action: 'change' };

/** Registers a case under the next running number of its year. */
export function registerCase(
  store: StudioStore,
  registeredOn: LocalDate,
  make: (numbering: GivenNumber) => MediationCase,
  by: By = SOMEHOW,
): Promise<MediationCase> {
  const year = Number(registeredOn.slice(0, 4));
  return store.commit(by, (view) => view.addNumbered(CASE_KIND, year, make));
}

/** Saves what `edit` makes of a case with the next revision. */
export function changeCase(
  store: StudioStore,
  caseId: string,
  revision: number,
  edit: (copy: MediationCase) => MediationCase,
  by: By = SOMEHOW,
): Promise<MediationCase> {
  return store.commit(by, (view) => view.change(CASE_KIND, { id: caseId, revision }, edit));
}

/** Moves a case to 回收站. */
export function removeCase(
  store: StudioStore,
  caseId: string,
  revision: number,
  by: By = SOMEHOW,
): Promise<MediationCase> {
  return store.commit(by, (view) => view.remove(CASE_KIND, { id: caseId, revision }));
}

/** Brings a case back from 回收站. */
export function restoreCase(
  store: StudioStore,
  caseId: string,
  revision: number,
  by: By = SOMEHOW,
): Promise<MediationCase> {
  return store.commit(by, (view) => view.restore(CASE_KIND, { id: caseId, revision }));
}

/** Changes studio.json. */
export function changeStudio(
  store: StudioStore,
  edit: (studio: Studio) => Studio,
  by: By = SOMEHOW,
): Promise<Studio> {
  return store.commit(by, (view) => view.changeOnly(STUDIO_KIND, edit));
}

/** Takes the last change of a case back. @param choose how many of its lines */
export function undoLastChange(
  store: StudioStore,
  caseId: string,
  revision: number,
  actor: Actor = NOBODY,
  choose: (lines: readonly JournalLine[]) => UndoChoice = () => ({ count: 1, action: 'undo' }),
): Promise<MediationCase> {
  return store.undoLast(CASE_KIND, { id: caseId, revision }, actor, choose);
}

/** Every change of a case, oldest first. */
export function historyOfCase(
  store: StudioStore,
  caseId: string,
  since: string | null = null,
): Promise<JournalLine[]> {
  return store.historyOf(CASE_KIND, caseId, since);
}
