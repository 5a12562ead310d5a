import type { PaperContext } from '../../paper/define-paper';
import type { MediationCase } from '../model/mediation-case';
import type { DossierRow, FileFinding } from './dossier';

/** What a check of the file goes by: the case, its sheets, and what papers may know. */
export interface CheckedFile {
  readonly one: MediationCase;
  readonly rows: readonly DossierRow[];
  readonly ctx: PaperContext;
}

/** 审卷规则: one thing that reviewers compare across the papers of a file. */
export interface FileCheck {
  readonly key: string;
  find(file: CheckedFile): readonly FileFinding[];
}

/** Defines a check of the whole file. */
export function defineFileCheck(check: FileCheck): FileCheck {
  return check;
}

/** Something that is not there. */
export function lacking(message: string, mend: FileFinding['mend']): FileFinding {
  return { severity: 'missing', message, mend };
}

/** Something that is there and may be wrong. */
export function doubtful(message: string, mend: FileFinding['mend']): FileFinding {
  return { severity: 'doubtful', message, mend };
}

/** The place of a sheet. */
export function atSheet({ paper, ofId }: Pick<DossierRow, 'paper' | 'ofId'>): FileFinding['mend'] {
  return { at: 'sheet', paper, ofId };
}
