import type { CaseActName } from '@shared/domain/case/acts/case-acts';

/** The act whose form is open on the page, and for which entry of the case; each has a draft of its own. */
export interface OpenAct {
  readonly name: CaseActName;
  readonly targetId: string;
}

const MAX_KEY = 80;

/** Where the half-typed text of an act is kept. */
export function draftKeyOf(caseId: string, act: CaseActName, targetId = ''): string {
  return [caseId, act, targetId].filter(Boolean).join('-').slice(0, MAX_KEY);
}
