import type { CaseActName } from '@shared/domain/case/acts/case-acts';

/** The part of a case's address that names what is to be opened on its page. */
export const ACT_OF_ADDRESS = 'act';
/** Stands for whatever the next step of the case is. */
export const NEXT_STEP_ACT = 'next';

/** The address of a case's page, with the form of an act, or of its next step, open. */
export function caseAddress(
  caseId: string,
  act: CaseActName | typeof NEXT_STEP_ACT | null = null,
): string {
  return act === null ? `/cases/${caseId}` : `/cases/${caseId}?${ACT_OF_ADDRESS}=${act}`;
}
