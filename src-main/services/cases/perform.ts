import type { CaseAct } from '@shared/domain/case/acts/case-act';
import {
  CASE_ACT_NAMES,
  CASE_ACTS,
  type CaseActInput,
  type CaseActName,
} from '@shared/domain/case/acts/case-acts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import {
  type CaseDesk,
  type CaseServiceOptions,
  type CaseTarget,
  createCaseDesk,
} from './case-desk';

/** Does an act with a case. Rejects with ServiceError (RULE_REFUSED with the rule's reason) or StoreError; nothing is then changed. */
export type Perform = <N extends CaseActName>(
  name: N,
  input: CaseTarget & CaseActInput<N>,
) => Promise<CaseView>;

/** Runs every act of a case: load → the act's rule → save, one line in the journal under the act's name. */
export function createPerform(options: CaseServiceOptions): Perform {
  const cases: CaseDesk = createCaseDesk(options);
  return (name, { caseId, revision, ...input }) => {
    const act: CaseAct = CASE_ACTS[name];
    return cases.change(
      { caseId, revision },
      (one, ctx) => act.apply(one, input, { ...ctx, studio: options.desk.studio }),
      `cases.${name}`,
    );
  };
}

/** One handler an act, under the name of its route. */
export type ActHandlers = {
  readonly [N in CaseActName as `cases.${N}`]: (
    input: CaseTarget & CaseActInput<N>,
  ) => Promise<CaseView>;
};

export function actHandlers(perform: Perform): ActHandlers {
  const handlers = CASE_ACT_NAMES.map((name) => [
    `cases.${name}`,
    (input: CaseTarget & CaseActInput<typeof name>) => perform(name, input),
  ]);
  return Object.fromEntries(handlers);
}
