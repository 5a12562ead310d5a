import { pickMembers } from '../record/pick-members';
import { findingStanding, findingsOverOn, madeSchema, type Round } from './round';

const countedSchema = madeSchema.pick({ type: true, madeOn: true, served: true });

/** What reports count of a round. */
export type RoundFacts = ReturnType<typeof roundFacts>;

/** What was found counts with its round, as it stands now. */
export function roundFacts(one: Round) {
  const { made, findings } = one;
  const into = (kind: string) =>
    findings.filter(({ turnedInto }) => turnedInto?.kind === kind).length;
  const standing = (is: string) =>
    findings.filter((finding) => findingStanding(finding) === is).length;
  return {
    ...pickMembers(countedSchema, made),
    gridCount: made.grids.length,
    findingCount: findings.length,
    ...{ caseCount: into('case'), matterCount: into('matter') },
    ...{ settledCount: standing('settled'), openCount: standing('open') },
    overOn: findingsOverOn(one),
  };
}
