import { toBodyText } from '../../paper/body-text';
import { oncePerRecord, type PaperDefinition } from '../../paper/define-paper';
import type { KeptPaper, PaperBlock } from '../../paper/paper';
import type { StudioProfile } from '../../studio/studio';
import type { Aid } from '../aid';

export type AidPaper = PaperDefinition<Aid>;

/** A paper that the program fills from a referral; nobody has signed it. */
export function defineAidPaper(
  paper: Pick<AidPaper, 'key' | 'label' | 'build'> & Partial<Pick<AidPaper, 'copies'>>,
): AidPaper {
  return {
    ...{ section: 'aid', origin: 'filled', absent: 'PAPER_NOT_YET' },
    words: { draft: '按这次转介填好', final: '按这次转介填好' },
    required: () => false,
    instancesOf: oncePerRecord,
    findings: () => [],
    finality: () => null,
    ...paper,
  };
}

/** The paper with its file's name and who sends it. */
export function bindAidPaper(
  label: string,
  record: Aid | null,
  { committeeName }: StudioProfile,
  blocks: readonly PaperBlock[],
): KeptPaper {
  const name = record === null ? '（空白）' : ` ${toBodyText(record.application.applicant)}`;
  return {
    fileName: `${label}${name}`,
    issuer: toBodyText(committeeName),
    blocks: [...blocks],
  };
}
