import type { CaseActName } from '@shared/domain/case/acts/case-acts';

/** The parts of the case page, in the order of the paper file. */
export const CASE_SECTIONS = [
  ...(['registration', 'parties', 'acceptance', 'sessions', 'attachments', 'outcome'] as const),
  ...(['fulfillment', 'followUp', 'confirmation', 'closing', 'papers', 'history'] as const),
] as const;
export type CaseSectionName = (typeof CASE_SECTIONS)[number];

/** What is to be open on the page of a case when one comes there. */
export interface CasePlace {
  /** An act whose form is to be open; `next` is the case's next step, whichever it is by then. */
  readonly act?: CaseActName | 'next';
  /** The entry of the case that the act is about: a session, an obligation, a visit. */
  readonly of?: string;
  /** A part that is to be unfolded and in sight. */
  readonly section?: CaseSectionName;
}

/** Address of a case's page: `/cases/<id>?act=<name>&of=<entry>#<section>`, all but the first part optional. */
export function caseAddress(caseId: string, { act, of, section }: CasePlace = {}): string {
  const asked = new URLSearchParams({ ...(act && { act }), ...(of && { of }) }).toString();
  return `/cases/${caseId}${asked && `?${asked}`}${section ? `#${section}` : ''}`;
}
