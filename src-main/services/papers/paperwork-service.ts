import { compareSerials, pageOf } from '@main/store/cases/case-query';
import { findGaps } from '@shared/domain/case/agreement/completeness';
import { caseTitle } from '@shared/domain/case/model/case-title';
import { effectiveOn } from '@shared/domain/case/model/effective-day';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { paperKindOf, paperOfCase } from '@shared/domain/case/papers/kept-paper';
import type { CaseEntry } from '@shared/domain/case/view/case-entry';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Paper, PaperworkKind } from '@shared/domain/paper/paper';
import type { PresentActor } from '@shared/domain/record/actor';
import { seenCases } from '../cases/seen-cases';
import {
  type ExportedFiles,
  type SavedFile,
  withExtension,
  writeExport,
  writeExportInto,
} from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import type { SaveDialog } from '../ports';
import { refuseByRule, ServiceError } from '../service-error';
import type { StudioDesk } from '../studio/studio-desk';

/** A paper that exists in some case; the contract's `paperEntry` has the same form. */
export interface PaperEntry {
  caseId: string;
  caseNumber: string;
  title: string;
  kind: PaperworkKind;
  state: 'draft' | 'in_force';
  effectiveOn: LocalDate | null;
  missingCount: number;
}

export interface PaperQuery {
  readonly state: 'all' | 'draft' | 'in_force';
  readonly page: number;
  readonly pageSize: number;
}

export interface PaperTarget {
  readonly caseId: string;
  readonly kind: PaperworkKind;
}

export interface PaperworkServiceOptions {
  readonly desk: StudioDesk;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: ExportedFiles;
  readonly places: Places;
}

/** 文书: what papers there are, how they read, and their Word files. */
export class PaperworkService {
  private readonly options: PaperworkServiceOptions;

  constructor(options: PaperworkServiceOptions) {
    this.options = options;
  }

  /** Newest case first. Throws StoreError. */
  async list(
    query: PaperQuery,
    actor: PresentActor,
  ): Promise<{ total: number; items: PaperEntry[] }> {
    const cases = seenCases(this.options.desk.store, actor);
    const entries = await cases.entries();
    const wanted = entries.filter((entry) => isWanted(entry, query.state));
    wanted.sort((a, b) => compareSerials(b, a));
    const items: PaperEntry[] = [];
    for (const { id } of pageOf(wanted, query)) items.push(this.toEntry(await cases.get(id)));
    return { total: wanted.length, items };
  }

  /** The paper's content. Throws ServiceError when the case has no such agreement. */
  async preview({ caseId, kind }: PaperTarget, actor: PresentActor): Promise<Paper> {
    const { desk } = this.options;
    const mediationCase = await seenCases(desk.store, actor).get(caseId);
    const paper = paperOfCase(mediationCase, desk.studio, desk.today());
    if (paper?.kind !== kind) throw refuseByRule({ code: 'AGREEMENT_MISSING' });
    return paper;
  }

  /** Asks where to save and writes the Word file; null when the user closed the dialog. */
  async export(target: PaperTarget, actor: PresentActor): Promise<SavedFile | null> {
    const { saveDialog, exportedFiles, places } = this.options;
    const paper = await this.preview(target, actor);
    const chosen = await saveDialog.askWhereToSave({
      fileName: safeFileName(paper.fileName, 'docx'),
      extension: 'docx',
    });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const saved = await writeExport(withExtension(chosen, 'docx'), await renderDocx(paper));
    exportedFiles.remember(saved);
    return saved;
  }

  /** Writes the agreement of the case with this number into a folder, for the command line. */
  async exportByNumber(
    caseNumber: string,
    folder: string,
    actor: PresentActor,
  ): Promise<SavedFile> {
    const { desk, places } = this.options;
    await places.forExports(folder);
    const cases = seenCases(desk.store, actor);
    const caseId = cases.idOfNumber(caseNumber.trim());
    if (caseId === undefined) throw new ServiceError('NOT_FOUND', { data: { name: caseNumber } });
    const kind = paperKindOf(await cases.get(caseId));
    if (kind === null) throw refuseByRule({ code: 'AGREEMENT_MISSING' });
    const paper = await this.preview({ caseId, kind }, actor);
    const bytes = await renderDocx(paper);
    return writeExportInto(folder, safeFileName(paper.fileName, 'docx'), bytes);
  }

  private toEntry(mediationCase: MediationCase): PaperEntry {
    const { desk } = this.options;
    const inForceOn = effectiveOn(mediationCase);
    // Nobody can mend what was signed.
    const gaps =
      inForceOn === null ? findGaps(mediationCase, desk.studio.profile, desk.today()) : [];
    return {
      caseId: mediationCase.id,
      caseNumber: mediationCase.number,
      title: caseTitle(mediationCase),
      kind: paperKindOf(mediationCase) ?? 'written_agreement',
      state: inForceOn === null ? 'draft' : 'in_force',
      effectiveOn: inForceOn,
      missingCount: gaps.filter(({ severity }) => severity === 'missing').length,
    };
  }
}

function isWanted(entry: CaseEntry, state: PaperQuery['state']): boolean {
  if (entry.paperKind === null) return false;
  return state === 'all' || entry.isPaperInForce === (state === 'in_force');
}

/** Loaded when the first paper is written: the program starts without docx. */
async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const { renderPaperDocx } = await import('@main/documents/render-paper');
  return renderPaperDocx(paper);
}
