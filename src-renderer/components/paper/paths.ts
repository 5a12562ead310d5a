import { BLANK_KIND } from '@shared/domain/paper/blank-form';
import type { PaperTarget } from '@shared/domain/record/target';

/** Address of the page that shows a paper. */
export function paperPath({ kind, id, paper, ofId }: PaperTarget): string {
  return ['/papers', kind, id, paper, ...(ofId === null ? [] : [ofId])].join('/');
}

/** Address of the page of the record that a paper is written of. */
export function recordPath({ kind, id }: Pick<PaperTarget, 'kind' | 'id'>): string {
  if (kind === BLANK_KIND) return '/papers?see=blank';
  if (kind === 'appraisal') return '/settings?part=appraisal';
  return kind === 'enquiry' ? `/enquiries/${id}` : `/${kind}s/${id}`;
}

/** The part of the address of 卷宗 that names a sheet. */
export const SHEET_OF_ADDRESS = 'sheet';

/** Names a sheet in an address: its paper, and what it is of. */
export function sheetKey({ paper, ofId }: Pick<PaperTarget, 'paper' | 'ofId'>): string {
  return ofId === null ? paper : `${paper}~${ofId}`;
}

/** Address of 卷宗, the page of a case's file on paper, with a sheet beside its list. */
export function dossierPath(caseId: string, sheet?: Pick<PaperTarget, 'paper' | 'ofId'>): string {
  const asked = sheet && new URLSearchParams({ [SHEET_OF_ADDRESS]: sheetKey(sheet) }).toString();
  return `/cases/${caseId}/file${asked ? `?${asked}` : ''}`;
}
