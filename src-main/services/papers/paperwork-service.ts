import { compareSerials } from '@main/store/index/case-query';
import { agreementPaperOf } from '@shared/domain/case/papers/kept-paper';
import type { CaseEntry } from '@shared/domain/case/view/case-entry';
import { BLANK_KIND } from '@shared/domain/paper/blank-form';
import type { Paper, PaperEntry } from '@shared/domain/paper/paper';
import type { PresentActor } from '@shared/domain/record/actor';
import type { RecordRef } from '@shared/domain/record/record';
import type { PaperTarget } from '@shared/domain/record/target';
import type { InputOf } from '@shared/ipc/contract';
import type { ListedPaper, SavedFile, ShownPaper } from '@shared/ipc/routes-documents';
import { seenCases } from '../cases/seen-cases';
import type { ExportLog } from '../exports/export-log';
import {
  type ExportedFiles,
  withExtension,
  writeExport,
  writeExportInto,
} from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import type { SaveDialog } from '../ports';
import { refuseByRule, ServiceError } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';
import { printByTemplate, templateForPaper } from '../templates/templated-paper';
import { copiesOf, kindsWithForms, openRecordPapers } from './record-papers';

type PaperFilter = InputOf<'paperwork.list'>['state'];

export interface PaperworkServiceOptions {
  readonly current: CurrentStudio;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: ExportedFiles;
  readonly exportLog: Pick<ExportLog, 'note'>;
  readonly places: Places;
}

/** 文书: what papers there are, how they read, and their Word files. */
export class PaperworkService {
  private readonly options: PaperworkServiceOptions;

  constructor(options: PaperworkServiceOptions) {
    this.options = options;
  }

  /**
   * Newest record first, its papers in the order of the file. The entries say how many papers each record has, so that
   * only the records of the page are loaded. Throws StoreError.
   */
  async list(
    { state, page, pageSize }: InputOf<'paperwork.list'>,
    actor: PresentActor,
  ): Promise<{ total: number; items: ListedPaper[] }> {
    if (state === 'blank') {
      const forms = kindsWithForms(this.options.current).map((id) =>
        this.listOf({ kind: BLANK_KIND, id }, 'blank', actor),
      );
      const items = (await Promise.all(forms)).flat();
      return { total: items.length, items };
    }
    const entries = (await seenCases(this.options.current.store, actor).entries())
      .filter((entry) => countOf(entry, state) > 0)
      .sort((a, b) => compareSerials(b, a));
    const [from, to] = [(page - 1) * pageSize, page * pageSize];
    const items: ListedPaper[] = [];
    let total = 0;
    for (const entry of entries) {
      const first = total;
      total += countOf(entry, state);
      if (total <= from || first >= to) continue;
      const papers = await this.listOf({ kind: 'case', id: entry.id }, state, actor);
      items.push(...papers.slice(Math.max(0, from - first), to - first));
    }
    return { total, items };
  }

  /** Every paper of a record. Throws StoreError, or ServiceError for a kind of which no papers are written. */
  async of(ref: RecordRef, actor: PresentActor): Promise<ListedPaper[]> {
    const papers = await openRecordPapers(this.options.current, ref, actor);
    const { number, title } = papers;
    return papers.list().map((paper) => ({ ...ref, number, title, ...paper }));
  }

  /** The paper's content. Throws StoreError, or ServiceError when the record has no such paper. */
  async preview(target: PaperTarget, actor: PresentActor): Promise<ShownPaper> {
    const { current } = this.options;
    const papers = await openRecordPapers(current, target, actor);
    const paper = papers.read(target);
    const template = await templateForPaper(current, target, paper, actor);
    return {
      ...{ ...paper, copies: copiesOf(papers, target) },
      ...(template !== null && { template: template.fileName }),
    };
  }

  /** The Word file of a paper, by the studio's own template where it has one. Throws like `preview`. */
  private async wordFileOf(
    target: PaperTarget,
    paper: Paper,
    actor: PresentActor,
  ): Promise<Uint8Array> {
    const { current } = this.options;
    const template = await templateForPaper(current, target, paper, actor);
    return template === null
      ? renderDocx(paper)
      : printByTemplate(current, target, template, actor);
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
    const bytes = await this.wordFileOf(target, paper, actor);
    const saved = await writeExport(withExtension(chosen, 'docx'), bytes);
    exportedFiles.remember(saved);
    await this.noteExport(target, paper, saved, actor);
    return saved;
  }

  /** Blank forms are not noted: nobody stands in them. */
  private async noteExport(
    target: PaperTarget,
    paper: Paper,
    saved: SavedFile,
    actor: PresentActor,
  ) {
    const { kind, id } = target;
    if (kind === BLANK_KIND) return;
    const { paperMasks } = this.options.current.studio.settings;
    const isMasked = paperMasks.some((mask) => mask.paper === target.paper && mask.idNumber);
    await this.options.exportLog.note(actor, {
      ...{
        name: paper.fileName,
        file: saved.fileName,
        sort: 'paper',
        caseId: kind === 'case' ? id : null,
        ...(kind !== 'case' && { about: { kind, id } }),
      },
      shows: isMasked ? 'masked' : 'whole',
    });
  }

  /** Writes the agreement of the case with this number into a folder, for the command line. */
  async exportByNumber(
    caseNumber: string,
    folder: string,
    actor: PresentActor,
  ): Promise<SavedFile> {
    const { current, places } = this.options;
    await places.forExports(folder);
    const cases = seenCases(current.store, actor);
    const id = cases.idOfNumber(caseNumber.trim());
    if (id === undefined) throw new ServiceError('NOT_FOUND', { data: { name: caseNumber } });
    const agreement = agreementPaperOf(await cases.get(id));
    if (agreement === null) throw refuseByRule({ code: 'AGREEMENT_MISSING' });
    const target = { kind: 'case', id, paper: agreement.key, ofId: null };
    const paper = await this.preview(target, actor);
    const bytes = await this.wordFileOf(target, paper, actor);
    return writeExportInto(folder, safeFileName(paper.fileName, 'docx'), bytes);
  }

  private async listOf(
    { kind, id }: Pick<PaperTarget, 'kind' | 'id'>,
    wanted: PaperFilter,
    actor: PresentActor,
  ): Promise<ListedPaper[]> {
    const papers = await openRecordPapers(this.options.current, { kind, id }, actor);
    const { number, title } = papers;
    return papers
      .list()
      .filter((paper) => isAsked(paper, wanted))
      .map((paper) => ({ kind, id, number, title, ...paper }));
  }
}

/** Of the papers of records those alone that people write are work to be done. */
function isAsked({ origin, state }: PaperEntry, wanted: PaperFilter): boolean {
  if (wanted === 'blank') return true;
  return origin === 'written' && (wanted === 'all' || state === wanted);
}

function countOf(entry: CaseEntry, state: PaperFilter): number {
  const { draftPaperCount, finalPaperCount } = entry;
  if (state === 'all') return draftPaperCount + finalPaperCount;
  return state === 'draft' ? draftPaperCount : finalPaperCount;
}

/** Loaded when the first paper is written: the program starts without docx. */
async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const { renderPaperDocx } = await import('@main/documents/render-paper');
  return renderPaperDocx(paper);
}
