import {
  composeGroupText,
  groupInstallments,
  joinGroupTexts,
} from '@shared/domain/case/agreement/obligation-text';
import { type Obligation, obligationSchema } from '@shared/domain/case/model/agreement';
import type { Party } from '@shared/domain/party/party';
import type { ObligationDraft } from './terms-draft';

/**
 * The obligations of a clause as its text, one sentence with its parts divided by semicolons; instalments that stand
 * with others are a sentence of their own, for they have semicolons inside.
 * @returns null while an obligation does not yet say who does what in which way
 */
export function composeClauseText(
  drafts: readonly ObligationDraft[],
  parties: readonly Party[],
): string | null {
  const obligations: Obligation[] = [];
  for (const draft of drafts) {
    const obligation = obligationSchema.safeParse(draft);
    if (!obligation.success) return null;
    obligations.push(obligation.data);
  }
  if (obligations.length === 0) return null;
  return joinGroupTexts(groupInstallments(obligations), (group) =>
    composeGroupText(group, parties),
  );
}
