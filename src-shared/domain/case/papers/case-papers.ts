import type { CasePaper } from './case-paper';
import { mediationRecord } from './mediation-record';
import { oralAgreementRecord } from './oral-agreement-record';
import { writtenAgreement } from './written-agreement';

/**
 * The papers that this program typesets of a case, in the order of the paper file (司发通〔2010〕239号). Lists, the case
 * page, preview, Word and the command line come from here; nothing repeats it.
 */
export const CASE_PAPERS: readonly CasePaper[] = [
  mediationRecord,
  writtenAgreement,
  oralAgreementRecord,
];
