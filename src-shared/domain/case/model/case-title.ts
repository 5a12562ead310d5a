import type { PartySide } from '../../party/party';
import { DISPUTE_CATEGORY_LABELS } from './dispute-category';
import type { MediationCase } from './mediation-case';

/**
 * 事由: the typed title, else one made of the parties and the category, such as 王某与李某等3人其他消费纠纷.
 * Without parties it is the category alone.
 */
export function caseTitle(mediationCase: MediationCase): string {
  const { title, category } = mediationCase.registration;
  if (title !== '') return title;
  const sides = [nameSide(mediationCase, 'applicant'), nameSide(mediationCase, 'respondent')];
  return `${sides.filter((name) => name !== '').join('与')}${DISPUTE_CATEGORY_LABELS[category]}`;
}

function nameSide(mediationCase: MediationCase, side: PartySide): string {
  const names = mediationCase.parties.filter((party) => party.side === side);
  const first = names[0]?.name ?? '';
  return names.length > 1 ? `${first}等${names.length}人` : first;
}
