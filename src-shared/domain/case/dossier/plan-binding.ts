import {
  ATTACHMENT_KIND_LABELS,
  type Attachment,
  attachmentsInFile,
} from '../../attachment/attachment';
import type { PaperContext } from '../../paper/define-paper';
import type { Paper } from '../../paper/paper';
import type { Sheet } from '../../paper/paperwork';
import { readPaper } from '../../paper/read-papers';
import type { MediationCase } from '../model/mediation-case';
import { findSheet } from '../papers/find-sheet';
import { buildDossier } from './build-dossier';
import type { DossierRow } from './dossier';

/** A sheet as the program typesets it. */
export interface BoundPaper {
  readonly title: string;
  readonly sheet: Sheet;
  readonly paper: Paper;
}

/** What is bound one behind the other: a paper as the program typesets it, or files that somebody put in. */
export type BoundPart = {
  /** As the contents and the bookmarks call it. */
  readonly title: string;
  /** Cover, contents and back cover bear no page number and do not stand in the contents. */
  readonly isNumbered: boolean;
} & (
  | ({ readonly kind: 'paper'; readonly isContents: boolean } & BoundPaper)
  | { readonly kind: 'files'; readonly files: readonly Attachment[] }
);

export interface BindingPlan {
  /** In the order of the paper file (司发通〔2010〕239号). */
  readonly parts: readonly BoundPart[];
  /** Papers that can be written of the case and do not lie in its file. */
  readonly beside: readonly BoundPaper[];
  /** Sheets of the file that somebody has still to sign or seal, with the places for it. */
  readonly unsigned: readonly BoundPaper[];
}

const OUTSIDE = ['dossier_cover', 'dossier_contents', 'back_cover'];

/**
 * What the bound file of a case holds. A sheet whose signed original was scanned is bound as that scan, in its place; what is
 * put in besides lies behind the papers by kind, before the back cover, as the contents have it.
 */
export function planBinding(one: MediationCase, ctx: PaperContext): BindingPlan {
  const attached = attachmentsInFile(one.attachments);
  const { rows } = buildDossier(one, ctx);
  const typeset = (row: DossierRow): Paper | null => {
    const sheet = row.isThere ? findSheet(one, row) : null;
    return sheet === null ? null : readPaper(sheet.definition, one, ctx, row.ofId);
  };
  const parts: BoundPart[] = [];
  const back: BoundPart[] = [];
  for (const row of rows.filter(({ isInFile }) => isInFile)) {
    const part = partOf(row, typeset, attached);
    if (part !== null) (row.paper === 'back_cover' ? back : parts).push(part);
  }
  return {
    parts: [...parts, ...materialsOf(attached), ...back],
    beside: rows.filter(({ isInFile }) => !isInFile).flatMap((row) => withPaper(row, typeset(row))),
    unsigned: rows
      .filter(({ isInFile, wantsInk, state }) => isInFile && wantsInk && state !== 'signed')
      .flatMap((row) => withPaper(row, typeset(row))),
  };
}

function partOf(
  row: DossierRow,
  typeset: (row: DossierRow) => Paper | null,
  attached: readonly Attachment[],
): BoundPart | null {
  const { title } = row;
  const isNumbered = !OUTSIDE.includes(row.paper);
  if (row.scans.length > 0) {
    const files = attached.filter(({ id }) => row.scans.includes(id));
    return { kind: 'files', title, isNumbered, files };
  }
  const paper = typeset(row);
  if (paper === null) return null;
  return {
    ...{ kind: 'paper', title, isNumbered, paper, sheet: sheetOf(row) },
    isContents: row.paper === 'dossier_contents',
  };
}

function withPaper(row: DossierRow, paper: Paper | null): BoundPaper[] {
  return paper === null ? [] : [{ title: row.title, sheet: sheetOf(row), paper }];
}

function sheetOf({ paper, ofId }: Sheet): Sheet {
  return { paper, ofId };
}

/** The materials that are of no paper, by kind, each kind where its first piece came in. */
function materialsOf(attached: readonly Attachment[]): BoundPart[] {
  const materials = attached.filter(({ subject }) => subject.of !== 'paper');
  return [...new Set(materials.map(({ kind }) => kind))].map((kind) => ({
    ...{ kind: 'files', title: ATTACHMENT_KIND_LABELS[kind], isNumbered: true },
    files: materials.filter((one) => one.kind === kind),
  }));
}
