import type { CaseActName, CaseActs } from '@shared/domain/case/acts/case-acts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import type { FullName, GivenWith, RoutedName } from '@shared/domain/record/act';
import type { NoNeeds } from '@shared/domain/record/needs';
import type { z } from 'zod';

/** One thing that a mediator does with a case; the case and its revision are left out: the runner adds them. */
export type SampleStep = {
  [N in Told]: {
    readonly route: FullName<'cases', N, CaseActs[N]>;
    readonly input: z.output<CaseActs[N]['input']>;
  };
}[Told];

/** What can only be said once it is known how the case stands, such as what became of a risk. */
export type LaterSteps = (view: CaseView) => readonly SampleStep[];

/** No files are added: those would have to be handed in; nor is an old ledger brought in. */
type Told = {
  [N in CaseActName]: CaseActs[N]['effect'] extends 'begin' | 'change'
    ? NoNeeds extends GivenWith<CaseActs[N]>
      ? RoutedName<N, CaseActs[N]>
      : never
    : never;
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
