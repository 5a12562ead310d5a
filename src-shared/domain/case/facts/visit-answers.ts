import type { MediationCase } from '../model/mediation-case';

/**
 * What was said of satisfaction at all visits of a case: each party that was asked answers for itself; a visit of before
 * answers were kept apart is one answer.
 */
export function visitsOf({ followUps }: Pick<MediationCase, 'followUps'>): {
  readonly visitAnswers: number;
  readonly visitsSatisfied: number;
} {
  const said = followUps.flatMap(({ answers, satisfaction }) => [
    ...answers.map((one) => one.said),
    ...(satisfaction === null ? [] : [satisfaction]),
  ]);
  return {
    visitAnswers: said.filter((one) => one !== 'not_asked').length,
    visitsSatisfied: said.filter((one) => one === 'satisfied' || one === 'fairly_satisfied').length,
  };
}
