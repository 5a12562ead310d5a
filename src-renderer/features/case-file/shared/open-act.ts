import type { CaseActName } from '@shared/domain/case/acts/case-acts';

/** The act whose form is open on the page, and for which entry of the case; each has a draft of its own. */
export interface OpenAct {
  readonly name: CaseActName;
  readonly targetId: string;
}
