import type { CaseActContext } from '@shared/domain/case/acts/case-act';
import type { CaseActs } from '@shared/domain/case/acts/case-acts';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { actorOf, type PresentActor } from '@shared/domain/record/actor';
import { type PerformActs, performerOf } from '../perform-acts';
import type { PerformOptions } from '../records/perform-on';
import type { CurrentStudio } from '../studio/current-studio';
import { type CaseTarget, showCase } from './view-case';

export type PerformCase = PerformActs<CaseActs, CaseTarget, CaseView>;

/** Runs every act of a case, and answers the case as the window shows it. */
export function createPerformCase(options: PerformOptions): PerformCase {
  return performerOf(CASE_KIND, options, {
    idAs: 'caseId',
    show: (saved, actor) => showCase(options.current, actor, saved as MediationCase),
  });
}

/** What the acts of a case may know now, but for the answers to their needs: for asking alone, nothing is begun with it. */
export function caseActContext(current: CurrentStudio, actor: PresentActor): CaseActContext {
  return { ...current.context(), studio: current.studio, actor: actorOf(actor), makeId: () => '' };
}
