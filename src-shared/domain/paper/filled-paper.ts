import type { StudioProfile } from '../studio/studio';
import { toBodyText } from './body-text';
import { oncePerRecord, type PaperDefinition } from './define-paper';
import type { KeptPaper, PaperBlock } from './paper';

/**
 * A paper that the program fills from a record that is no case, one sheet of it: nobody has signed it, and it follows the
 * record until it is printed.
 */
export function defineFilledSheet<R>(
  paper: Pick<PaperDefinition<R>, 'key' | 'label' | 'section' | 'build'> &
    Partial<Pick<PaperDefinition<R>, 'copies'>>,
): PaperDefinition<R> {
  return {
    ...{ origin: 'filled', absent: 'PAPER_NOT_YET' },
    words: { draft: '按写下的填好', final: '按写下的填好' },
    required: () => false,
    instancesOf: oncePerRecord,
    findings: () => [],
    finality: () => null,
    ...paper,
  };
}

/** The paper with its file's name and who sends it. @param name whose it is; null on the blank form */
export function bindSheet(
  label: string,
  name: string | null,
  { committeeName }: StudioProfile,
  blocks: readonly PaperBlock[],
): KeptPaper {
  return {
    fileName: `${label}${name === null ? '（空白）' : ` ${toBodyText(name)}`}`,
    issuer: toBodyText(committeeName),
    blocks: [...blocks],
  };
}
