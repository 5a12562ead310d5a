import type { By } from '@main/store/commit/change';
import type { GivenNumber } from '@main/store/commit/staged-view';
import type { CaseAct, CaseActContext } from '@shared/domain/case/acts/case-act';
import { CASE_ACTS, type CaseActName, type CaseActs } from '@shared/domain/case/acts/case-acts';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { fullNameOf } from '@shared/domain/record/act';
import { actorOf, type PresentActor } from '@shared/domain/record/actor';
import type { PerformActs } from '../perform-acts';
import { valueOfRuling } from '../service-error';
import type { StudioDesk } from '../studio/studio-desk';
import { requireSeen, seenCases } from './seen-cases';
import { type CaseTarget, showCase } from './view-case';

/** What a service found for the acts of a case: the files that wait to be named. */
export type CaseGiven = Partial<Pick<CaseActContext, 'waiting'>>;

export type PerformCase = PerformActs<CaseActs, CaseTarget, CaseView, CaseGiven>;

export interface CaseServiceOptions {
  readonly desk: StudioDesk;
  readonly makeId: () => string;
  /** Told after each save. */
  readonly onChanged: (caseId: string) => void;
}

type Input = Readonly<Record<string, unknown>>;

/** Runs every act of a case: load → the act's rule → save, one line in the journal under the act's name. */
export function createPerformCase(options: CaseServiceOptions): PerformCase {
  const perform = async (
    actor: PresentActor,
    name: CaseActName,
    input: Input,
    given: CaseGiven = {},
  ): Promise<CaseView | null> => {
    const act: CaseAct = CASE_ACTS[name];
    const by = { actor: actorOf(actor), action: fullNameOf('cases', name, act) };
    const context = (): CaseActContext => caseActContext(options.desk, actor, given);
    const saved =
      act.effect === 'begin'
        ? await begin(options, act, input, { by, context })
        : await save(options, act, input as CaseTarget & Input, { by, context, actor });
    options.onChanged(saved.id);
    return act.effect === 'remove' ? null : showCase(options.desk, actor, saved);
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

type Effect<E extends CaseAct['effect']> = Extract<CaseAct, { readonly effect: E }>;

interface Doing {
  readonly by: By;
  readonly context: () => CaseActContext;
}

function begin(
  { desk, makeId }: CaseServiceOptions,
  act: Effect<'begin'>,
  input: Input,
  { by, context }: Doing,
): Promise<MediationCase> {
  const make = (numbering: GivenNumber): MediationCase =>
    valueOfRuling(act.begin({ id: makeId(), ...numbering }, input, context()));
  return desk.store.registerCase(act.dayOf(input), make, by);
}

async function save(
  { desk }: CaseServiceOptions,
  act: Effect<'change' | 'remove' | 'restore'>,
  { caseId, revision, ...input }: CaseTarget & Input,
  { by, context, actor }: Doing & { readonly actor: PresentActor },
): Promise<MediationCase> {
  const { store } = desk;
  if (act.effect === 'change') {
    const edit = (copy: MediationCase): MediationCase =>
      valueOfRuling(act.apply(requireSeen(actor, copy), input, context()));
    return store.changeCase(caseId, revision, edit, by);
  }
  await seenCases(store, actor).slotOf(caseId);
  return act.effect === 'remove'
    ? store.removeCase(caseId, revision, { ...by, note: act.noteOf(input) })
    : store.restoreCase(caseId, revision, by);
}
