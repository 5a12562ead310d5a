import type { PaperTarget } from '@shared/domain/record/target';

/** Address of the page that shows a paper. */
export function paperPath({ kind, id, paper, ofId }: PaperTarget): string {
  return ['/papers', kind, id, paper, ...(ofId === null ? [] : [ofId])].join('/');
}

/** Address of the page of the record that a paper is written of. */
export function recordPath({ kind, id }: Pick<PaperTarget, 'kind' | 'id'>): string {
  return kind === 'case' ? `/cases/${id}` : `/${kind}/${id}`;
}
