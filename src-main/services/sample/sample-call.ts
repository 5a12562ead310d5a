import type { CaseActInput, CaseActName } from '@shared/domain/case/acts/case-acts';
import type { Registration } from '@shared/domain/case/model/registration';
import type { CaseView } from '@shared/domain/case/view/case-view';
import type { Party } from '@shared/domain/party/party';

/** One thing that a mediator does with a case; the case and its revision are left out: the runner adds them. */
export type SampleStep =
  | {
      readonly route: 'cases.register';
      readonly input: { registration: Registration; parties: Party[] };
    }
  | {
      [N in CaseActName]: { readonly route: `cases.${N}`; readonly input: CaseActInput<N> };
    }[CaseActName];

export type SampleRoute = SampleStep['route'];

/** The case and the revision that a save is based on. */
export interface SaveTarget {
  readonly caseId: string;
  readonly revision: number;
}

/**
 * Does one step and answers the case as it then is. The services answer it when the sample studio is made;
 * the demonstration sends it through the window. Rejects when a rule refuses the step.
 */
export type SampleCall = (
  route: SampleRoute,
  input: SampleStep['input'] | (SampleStep['input'] & SaveTarget),
) => Promise<CaseView>;
