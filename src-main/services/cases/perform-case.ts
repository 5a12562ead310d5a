import type { CaseActContext } from '@shared/domain/case/acts/case-act';
import type { CaseActName, CaseActs } from '@shared/domain/case/acts/case-acts';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { actorOf, type PresentActor } from '@shared/domain/record/actor';
import type { PerformActs } from '../perform-acts';
import { type PerformOptions, performOn } from '../records/perform-on';
import type { StudioDesk } from '../studio/studio-desk';
import { type CaseTarget, showCase } from './view-case';

/** What a service found for the acts of a case: the files that wait to be named. */
export type CaseGiven = Partial<Pick<CaseActContext, 'waiting'>>;

export type PerformCase = PerformActs<CaseActs, CaseTarget, CaseView, CaseGiven>;

/** Runs every act of a case. */
export function createPerformCase(options: PerformOptions): PerformCase {
  const perform = async (
    actor: PresentActor,
    act: CaseActName,
    { caseId, ...input }: Partial<CaseTarget> & Readonly<Record<string, unknown>>,
    given: CaseGiven = {},
  ): Promise<CaseView | null> => {
    const target = { ...input, ...(caseId !== undefined && { id: caseId }) };
    const saved = await performOn(options, actor, { kind: 'case', act, input: target }, given);
    return saved === null ? null : showCase(options.desk, actor, saved as MediationCase);
  };
  // What an act takes and answers follows from its name, which a table of acts cannot tell TypeScript.
  return perform as PerformCase;
}

/** What the acts of a case may know now. */
export function caseActContext(
  desk: StudioDesk,
  actor: PresentActor,
  { waiting = new Map() }: CaseGiven,
): CaseActContext {
  return { ...desk.context(), studio: desk.studio, actor: actorOf(actor), waiting };
}
