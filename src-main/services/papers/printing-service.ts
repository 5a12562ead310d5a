import { CASE_KIND } from '@shared/domain/case/case-kind';
import { BLANK_KIND } from '@shared/domain/paper/blank-form';
import type { PaperBlock } from '@shared/domain/paper/paper';
import type { PresentActor } from '@shared/domain/record/actor';
import type { PaperTarget } from '@shared/domain/record/target';
import type { OutputOf } from '@shared/ipc/contract';
import type { PerformCase } from '../cases/perform-case';
import { seenCases } from '../cases/seen-cases';
import type { ExportLog } from '../exports/export-log';
import type { Notes } from '../ports';
import { type PaperPrinter, PrintError, type PrintSheet } from '../ports-printing';
import { refuseByRule, ServiceError } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';
import { templateForPaper } from '../templates/templated-paper';
import { copiesOf, openRecordPapers } from './record-papers';

export interface PrintingServiceOptions {
  readonly current: CurrentStudio;
  /** Null where there is no window to draw in. */
  readonly printer: PaperPrinter | null;
  readonly perform: PerformCase;
  readonly exportLog: Pick<ExportLog, 'note'>;
  readonly notes: Notes;
}

/** A paper as it is drawn, and how many of it a case needs. */
interface FoundPaper extends PaperTarget {
  /** What it and its record are called. */
  readonly name: string;
  readonly sheet: PrintSheet;
  readonly copies: number;
}

/** 打印: papers as pages, on the screen and on the printer. */
export class PrintingService {
  private readonly options: PrintingServiceOptions;

  constructor(options: PrintingServiceOptions) {
    this.options = options;
  }

  /** The pages that `print` would send to the printer. Throws StoreError or ServiceError. */
  async pages(target: PaperTarget, actor: PresentActor): Promise<{ pdf: Uint8Array<ArrayBuffer> }> {
    const { sheet } = await this.find(target, actor);
    return {
      pdf: (await namingPrintFault(this.options.printer, (printer) => printer.toPdf([sheet])))
        .bytes,
    };
  }

  /**
   * Asks and prints. Of one paper the dialog proposes as many copies as its parties need; of several each stands so often
   * among the pages, but what is printed from Word alone is left out and named. Throws StoreError, or ServiceError NO_PRINTER,
   * PRINT_FAILED, or a refusal when none is left; then nothing was printed.
   */
  async print(
    targets: readonly PaperTarget[],
    actor: PresentActor,
  ): Promise<OutputOf<'paperwork.print'>> {
    const found: FoundPaper[] = [];
    const leftOut: string[] = [];
    for (const target of targets) {
      const templated = await this.templatedTitle(target, actor);
      if (templated === null) found.push(await this.find(target, actor));
      else leftOut.push(templated);
    }
    if (found.length === 0)
      throw refuseByRule({ code: 'NOT_NOW', data: { why: wordFromWord(leftOut) } });
    const [first] = found;
    const isOne = found.length === 1 && first !== undefined;
    const sheets = isOne
      ? [first.sheet]
      : found.flatMap(({ sheet, copies }) => Array.from({ length: copies }, () => sheet));
    const outcome = await namingPrintFault(this.options.printer, (printer) =>
      printer.print(sheets, isOne ? first.copies : 1),
    );
    if (outcome === 'cancelled') return { outcome, isNoted: false, leftOut };
    return { outcome, isNoted: await this.note(found, actor), leftOut };
  }

  /** Asks and prints something that is no paper of a record, such as a list. Throws ServiceError NO_PRINTER or PRINT_FAILED. */
  async printList(blocks: readonly PaperBlock[]): Promise<{ outcome: 'printed' | 'cancelled' }> {
    const outcome = await namingPrintFault(this.options.printer, (printer) =>
      printer.print([{ kind: 'paper', blocks }], 1),
    );
    return { outcome };
  }

  /** What the studio prints by a template of its own is a Word file, and not what would be drawn here: its title; else null. */
  private async templatedTitle(target: PaperTarget, actor: PresentActor): Promise<string | null> {
    const { current } = this.options;
    const paper = (await openRecordPapers(current, target, actor)).read(target);
    return (await templateForPaper(current, target, paper, actor)) === null ? null : paper.label;
  }

  /**
   * Notes in each case what was printed of it, and in 导出记录 what was of other records. What is on paper stays printed when
   * that fails: it is said, and no error.
   */
  private async note(found: readonly FoundPaper[], actor: PresentActor): Promise<boolean> {
    const { current, perform, notes } = this.options;
    const cases = new Set(found.flatMap(({ kind, id }) => (kind === CASE_KIND.key ? [id] : [])));
    for (const { kind, id, name } of found)
      if (kind !== CASE_KIND.key && kind !== BLANK_KIND)
        await this.options.exportLog.note(actor, {
          ...{ name, file: '', sort: 'printed', shows: 'whole', caseId: null, about: { kind, id } },
        });
    try {
      for (const caseId of cases) {
        const { revision } = await seenCases(current.store, actor).get(caseId);
        const sheets = found
          .filter(({ id }) => id === caseId)
          .map(({ paper, ofId, copies }) => ({ paper, ofId, copies }));
        await perform(actor, 'notePrinted', { caseId, revision, sheets });
      }
      return true;
    } catch (error) {
      notes.warn('print not noted', error);
      return false;
    }
  }

  private async find(target: PaperTarget, actor: PresentActor): Promise<FoundPaper> {
    const papers = await openRecordPapers(this.options.current, target, actor);
    const { blocks, label } = papers.read(target);
    const name = `${papers.title} ${label}`;
    return { ...target, name, sheet: { kind: 'paper', blocks }, copies: copiesOf(papers, target) };
  }
}

function wordFromWord(titles: readonly string[]): string {
  const named = [...new Set(titles)].map((title) => `《${title}》`).join('');
  return `${named}照自己的模板印：请导出 Word，在 Word 里打印。`;
}

/** Works with the printer; what it says is thrown as ServiceError NO_PRINTER or PRINT_FAILED. @param printer null where there is no window */
export async function namingPrintFault<T>(
  printer: PaperPrinter | null,
  work: (printer: PaperPrinter) => Promise<T>,
): Promise<T> {
  if (printer === null) throw new ServiceError('NO_PRINTER');
  try {
    return await work(printer);
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    if (error.fault === 'no_printer') throw new ServiceError('NO_PRINTER', {}, { cause: error });
    const step = error.fault === 'not_drawn' ? 'draw' : 'print';
    throw new ServiceError('PRINT_FAILED', { data: { step } }, { cause: error });
  }
}
