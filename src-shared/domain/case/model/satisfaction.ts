import type { Party } from '../../party/party';
import {
  type FollowUp,
  SATISFACTION_LABELS,
  SATISFACTIONS,
  type Satisfaction,
  VISIT_ANSWER_LABELS,
} from './follow-through';

type Told = Pick<FollowUp, 'answers' | 'satisfaction'>;

/**
 * What a visit counts as: the least satisfied of those who answered, for one who is content does not speak for another.
 * Null where nobody was asked.
 */
export function leastSatisfied({ answers, satisfaction }: Told): Satisfaction | null {
  const told = new Set<string | null>([satisfaction, ...answers.map(({ said }) => said)]);
  return SATISFACTIONS.findLast((one) => told.has(one)) ?? null;
}

/**
 * What was said in one visit, in words: 王某满意，李某不满意; of one party only, its word alone. Of a visit of before
 * answers were kept apart, the word and that it is not known whose it was.
 */
export function tellSatisfaction(
  told: Told,
  parties: readonly Pick<Party, 'id' | 'name'>[],
): string {
  const { answers, satisfaction } = told;
  if (satisfaction !== null) return `${SATISFACTION_LABELS[satisfaction]}（没有分人记）`;
  const [first] = answers;
  if (first !== undefined && answers.every(({ said }) => said === first.said))
    return `${answers.length > 1 ? '都' : ''}${VISIT_ANSWER_LABELS[first.said]}`;
  return answers
    .map(({ partyId, said }) => {
      const name = parties.find(({ id }) => id === partyId)?.name ?? '';
      return `${name}${VISIT_ANSWER_LABELS[said]}`;
    })
    .join('，');
}
