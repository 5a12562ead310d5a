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

const UNKNOWN_CHANGE: By = { actor: NOBODY, action: 'change' };

/** Registers a case under the next number of its year, past every rule. */
export function registerCase(
  store: StudioStore,
  registeredOn: LocalDate,
  make: (numbering: GivenNumber) => MediationCase,
  by: By = UNKNOWN_CHANGE,
): Promise<MediationCase> {
  return store.commit(by, (view) => view.add(CASE_KIND, Number(registeredOn.slice(0, 4)), make));
}

/** Saves what `edit` makes of a copy of the case, past every rule. */
export function changeCase(
  store: StudioStore,
  id: string,
  revision: number,
  edit: (copy: MediationCase) => MediationCase,
  by: By = UNKNOWN_CHANGE,
): Promise<MediationCase> {
  return store.commit(by, (view) => view.change(CASE_KIND, { id, revision }, edit));
}

export function changeStudio(
  store: StudioStore,
  edit: (studio: Studio) => Studio,
  by: By = UNKNOWN_CHANGE,
): Promise<Studio> {
  return store.commit(by, (view) => view.changeOnly(STUDIO_KIND, edit));
}

export function removeCase(
  store: StudioStore,
  id: string,
  revision: number,
  by: By = UNKNOWN_CHANGE,
): Promise<MediationCase> {
  return store.commit(by, (view) => view.remove(CASE_KIND, { id, revision }));
}

export function restoreCase(
  store: StudioStore,
  id: string,
  revision: number,
  by: By = UNKNOWN_CHANGE,
): Promise<MediationCase> {
  return store.commit(by, (view) => view.restore(CASE_KIND, { id, revision }));
}

/** Takes the last line of a case back, or as many as `choose` says. */
export function undoLastChange(
  store: StudioStore,
  id: string,
  revision: number,
  actor: Actor = NOBODY,
  choose: (lines: readonly JournalLine[]) => UndoChoice = () => ({ count: 1, action: 'undo' }),
): Promise<MediationCase> {
  return store.undoLast(CASE_KIND, { id, revision }, actor, choose);
}
