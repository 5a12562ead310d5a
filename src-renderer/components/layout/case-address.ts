import type { CaseActName } from '@shared/domain/case/acts/case-acts';

/** The part of a case's address that names what is to be opened on its page. */
export const ACT_OF_ADDRESS = 'act';
/** The part that names which entry of the case that act is about: a session, an obligation, a visit. */
export const ENTRY_OF_ADDRESS = 'of';
/** Stands for whatever the next step of the case is. */
export const NEXT_STEP_ACT = 'next';

/** The parts of the case page, in the order of the paper file. */
export const CASE_SECTIONS = [
  ...(['registration', 'alert', 'parties', 'acceptance', 'handling'] as const),
  ...(['sessions', 'attachments', 'outcome'] as const),
  ...(['fulfillment', 'followUp', 'confirmation', 'feedback'] as const),
  ...(['closing', 'papers', 'history'] as const),
] as const;
export type CaseSectionName = (typeof CASE_SECTIONS)[number];

interface CasePlace {
  /** Id of the entry of the case that the act is about. */
  readonly of?: string;
  /** The part of the page that is to be unfolded and in sight. */
  readonly section?: CaseSectionName;
}

/**
 * The address of a case's page, with the form of an act, or of its next step, open:
 * `/cases/<id>?act=<name>&of=<entry>#<section>`, all but the first part optional.
 */
export function caseAddress(
  caseId: string,
  act: CaseActName | typeof NEXT_STEP_ACT | null = null,
  { of, section }: CasePlace = {},
): string {
  const asked = new URLSearchParams({
    ...(act && { [ACT_OF_ADDRESS]: act }),
    ...(of && { [ENTRY_OF_ADDRESS]: of }),
  }).toString();
  return `/cases/${caseId}${asked && `?${asked}`}${section ? `#${section}` : ''}`;
}
