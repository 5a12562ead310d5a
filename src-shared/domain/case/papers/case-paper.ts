import type { PaperDefinition } from '../../paper/define-paper';
import type { MediationCase } from '../model/mediation-case';

export type CasePaper = PaperDefinition<MediationCase>;

/** Defines a paper that is written of a case. */
export function defineCasePaper(paper: CasePaper): CasePaper {
  return paper;
}
