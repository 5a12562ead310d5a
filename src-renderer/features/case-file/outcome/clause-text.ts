import { obligationSchema } from '@shared/domain/agreement/agreement';
import { composeObligationText } from '@shared/domain/agreement/obligations';
import type { Party } from '@shared/domain/party/party';
import type { ObligationDraft } from './terms-draft';

/**
 * The obligations of a clause as its text, one sentence with its parts divided by semicolons.
 * @returns null while an obligation does not yet say who does what in which way
 */
export function composeClauseText(
  drafts: readonly ObligationDraft[],
  parties: readonly Party[],
): string | null {
  const parts: string[] = [];
  for (const draft of drafts) {
    const obligation = obligationSchema.safeParse(draft);
    if (!obligation.success) return null;
    parts.push(composeObligationText(obligation.data, parties));
  }
  return parts.length === 0 ? null : `${parts.join('；')}。`;
}
