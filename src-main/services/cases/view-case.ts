import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { hideNotes } from '@shared/domain/case/model/private-talk';
import { buildCaseView } from '@shared/domain/case/view/build-view';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/** The case and the revision that the caller saw. */
export interface CaseTarget {
  readonly caseId: string;
  readonly revision: number;
}

/** The case as it lies there, with what the rules and the rights of who asks say about it. Throws StoreError. */
export async function viewCase(
  current: CurrentStudio,
  actor: PresentActor,
  caseId: string,
): Promise<CaseView> {
  return showCase(current, actor, await seenCases(current.store, actor).get(caseId));
}

/** A case at hand as the window shows it to who works. */
export function showCase(
  current: CurrentStudio,
  actor: PresentActor,
  one: MediationCase,
): CaseView {
  const isAllowed = (right: Parameters<typeof hasRight>[1]): boolean => hasRight(actor, right);
  const { profile, mediators } = current.studio;
  const shown = hideNotes(one, actor.id);
  return buildCaseView(shown, current.context(), profile, isAllowed, mediators);
}
