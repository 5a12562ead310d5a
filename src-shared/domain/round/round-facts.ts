import { pickMembers } from '../record/pick-members';
import { madeSchema, type Round } from './round';

const countedSchema = madeSchema.pick({ type: true, madeOn: true, served: true });

/** What reports count of a round. */
export type RoundFacts = ReturnType<typeof roundFacts>;

export function roundFacts({ made, findings }: Round) {
  const into = (kind: string) =>
    findings.filter(({ turnedInto }) => turnedInto?.kind === kind).length;
  return {
    ...pickMembers(countedSchema, made),
    gridCount: made.grids.length,
    findingCount: findings.length,
    ...{ caseCount: into('case'), matterCount: into('matter') },
  };
}
