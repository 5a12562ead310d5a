import { ATTACHMENT_KIND_LABELS, attachmentsInFile } from '../../attachment/attachment';
import { contentMark } from '../../paper/content-mark';
import { isNeeded, type PaperContext, type PaperInstance } from '../../paper/define-paper';
import type { Paper, PaperBlock } from '../../paper/paper';
import { isOfSheet, isSlotOutdated, type Sheet, sheetTitle } from '../../paper/paperwork';
import { readPaper } from '../../paper/read-papers';
import { isLedgerOnly } from '../model/ledger-outcome';
import type { MediationCase } from '../model/mediation-case';
import type { CasePaper } from '../papers/blocks/case-paper';
import { papersKeptOf } from '../papers/case-papers';
import type { Dossier, DossierRow } from './dossier';
import { checkFile } from './file-checks';
import type { SheetState } from './sheet-state';

/** The file of a case on paper as it stands: its sheets in their order, and what a reviewer would find. */
export function buildDossier(one: MediationCase, ctx: PaperContext): Dossier {
  const rows = papersKeptOf(one).flatMap((paper) => rowsOf(one, paper, ctx));
  return {
    rows,
    findings: isLedgerOnly(one) ? [] : checkFile({ one, rows, ctx }),
    materials: materialsOf(one),
  };
}

function rowsOf(one: MediationCase, paper: CasePaper, ctx: PaperContext): DossierRow[] {
  const instances = paper.instancesOf(one);
  if (instances.length > 0) return instances.map((sheet) => rowOf(one, paper, sheet, ctx));
  const sheet = { paper: paper.key, ofId: null };
  const scans = scansOf(one, sheet);
  const isRequired = isNeeded(paper, one, ctx);
  if (!isRequired && scans.length === 0) return [];
  return [
    {
      ...{ ...sheet, ...NOT_TYPESET, isRequired, scans },
      ...{ title: paper.label, label: paper.label },
      state: scans.length > 0 ? 'signed' : 'missing',
    },
  ];
}

/** A form that was filled in by hand, or is not there at all. */
const NOT_TYPESET = {
  ...{ isThere: false, isInFile: true, finalWord: '', wantsInk: true, findings: [] },
  ...{ copies: 1, printedCopies: 0, printedOn: null, hasChanged: false },
  ...{ isWorded: false, outdatedTexts: 0, isByHand: false },
};

function rowOf(
  one: MediationCase,
  definition: CasePaper,
  { ofId, name }: PaperInstance,
  ctx: PaperContext,
): DossierRow {
  const { key, label, origin } = definition;
  const sheet = { paper: key, ofId };
  const paper = readPaper(definition, one, ctx, ofId);
  const isRequired = isNeeded(definition, one, ctx);
  const scans = scansOf(one, sheet);
  const printing = printingOf(one, sheet, paper);
  // What is written of an entry of the case is not to be written by hand again.
  const isByHand = definition.isByHand === true && ofId === null && !isEdited(paper);
  const isUsed = scans.length > 0 || printing.printedOn !== null || isEdited(paper);
  return {
    ...{ ...sheet, title: sheetTitle(label, name), label, isThere: true, isRequired, scans },
    ...{ isInFile: isRequired || origin === 'written' || isUsed, ...printing },
    isByHand,
    state: stateOf(paper, { ...printing, scans, isLacking: isByHand && isRequired }),
    finalWord: paper.final?.word ?? '',
    wantsInk: paper.blocks.some(isForInk),
    copies: definition.copies?.(one) ?? 1,
    isWorded: paper.slots.length > 0,
    outdatedTexts: paper.slots.filter(isSlotOutdated).length,
    findings: paper.findings,
  };
}

type Printing = Pick<DossierRow, 'printedOn' | 'printedCopies' | 'hasChanged'>;

/** What was noted of the printing; copies are counted of what stands on the sheet now, or else of the last printing. */
function printingOf(one: MediationCase, sheet: Sheet, paper: Paper): Printing {
  const prints = one.printed.filter(isOfSheet(sheet));
  const last = prints.at(-1);
  if (last === undefined) return { printedOn: null, printedCopies: 0, hasChanged: false };
  const printedCopies = prints
    .filter(({ mark }) => mark === last.mark)
    .reduce((sum, { copies }) => sum + copies, 0);
  const hasChanged = last.mark !== contentMark(paper);
  return { printedOn: last.printedOn, printedCopies, hasChanged };
}

interface Known extends Printing {
  readonly scans: readonly string[];
  /** Nothing of what it is for stands on it yet, and the file must have it. */
  readonly isLacking: boolean;
}

function stateOf(paper: Paper, { scans, printedOn, isLacking }: Known): SheetState {
  if (scans.length > 0) return 'signed';
  if (printedOn !== null) return 'printed';
  const isDraft = isLacking || paper.findings.some(({ severity }) => severity === 'missing');
  return isDraft ? 'draft' : 'ready';
}

function isEdited({ slots }: Paper): boolean {
  return slots.some(({ written }) => written !== null);
}

function isForInk(block: PaperBlock): boolean {
  return block.type === 'signatures';
}

/** The scans of a sheet's signed original that are in the file. */
function scansOf({ attachments }: MediationCase, sheet: Sheet): string[] {
  const isSame = isOfSheet(sheet);
  return attachmentsInFile(attachments)
    .filter(({ subject }) => subject.of === 'paper' && isSame(subject))
    .map(({ id }) => id);
}

function materialsOf({ attachments }: MediationCase): Dossier['materials'] {
  const counts = new Map<string, number>();
  for (const { kind, subject } of attachmentsInFile(attachments)) {
    if (subject.of === 'paper') continue;
    const label = ATTACHMENT_KIND_LABELS[kind];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => ({ label, count }));
}
