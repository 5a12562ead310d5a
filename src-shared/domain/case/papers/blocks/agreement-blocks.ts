import { toBodyText } from '../../../paper/body-text';
import { paperFileName } from '../../../paper/file-name';
import type { KeptPaper, PaperBlock } from '../../../paper/paper';
import { blankOf } from '../../../record/blank';
import type { StudioProfile } from '../../../studio/studio';
import { type AgreementTerms, agreementTermsSchema } from '../../model/agreement';
import type { CaseOnPaper } from './case-on-paper';
import { buildPerformanceBlocks } from './performance-blocks';
import { paragraph } from './plain-blocks';

/** A paper of the case's agreement: its title and number above, its file name and who seals it. */
export function frameAgreement(
  c: CaseOnPaper,
  profile: StudioProfile,
  label: string,
  blocks: readonly PaperBlock[],
): KeptPaper {
  const number = toBodyText(c.agreement?.number || c.number);
  return {
    fileName: paperFileName(label, number, c.parties),
    issuer: toBodyText(profile.committeeName),
    blocks: [
      { type: 'title', text: label },
      { type: 'number', text: `编号：${number}` },
      ...blocks,
    ],
  };
}

/** What both kinds of agreement say (第29条第1款第2至4项); without an agreement, lines to be written on. */
export function buildTermBlocks(c: CaseOnPaper): PaperBlock[] {
  const terms = c.agreement?.terms ?? blankOf(agreementTermsSchema);
  const disputedPoints = toBodyText(terms.disputedPoints);
  const responsibilities = toBodyText(terms.responsibilities);
  return [
    { type: 'heading', text: '纠纷主要事实、争议事项' },
    paragraph(toBodyText(terms.facts), 5),
    ...(disputedPoints === '' ? [] : [paragraph(disputedPoints, 0, '争议事项：')]),
    ...(responsibilities === '' ? [] : [paragraph(responsibilities, 0, '各方责任：')]),
    { type: 'heading', text: '经调解，自愿达成如下协议：' },
    ...(terms.clauses.length === 0 ? [paragraph('', 4)] : buildClauseBlocks(terms)),
    ...buildPerformanceBlocks(terms, c.staying),
  ];
}

/** The numbered clauses. */
export function buildClauseBlocks({ clauses }: AgreementTerms): PaperBlock[] {
  return clauses.map((clause, index) => ({
    type: 'clause',
    ordinal: index + 1,
    text: toBodyText(clause.text),
  }));
}
