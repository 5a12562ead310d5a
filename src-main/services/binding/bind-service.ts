import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Work } from '@main/store/backup/work';
import { attachmentsInFile } from '@shared/domain/attachment/attachment';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { signingList } from '@shared/domain/case/dossier/bound-papers';
import {
  type BindingPlan,
  type BoundPaper,
  planBinding,
} from '@shared/domain/case/dossier/plan-binding';
import { caseTitle } from '@shared/domain/case/model/case-title';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import type { Paper } from '@shared/domain/paper/paper';
import type { Sheet } from '@shared/domain/paper/paperwork';
import type { PresentActor } from '@shared/domain/record/actor';
import type { SavedFile } from '@shared/ipc/routes-documents';
import { seenCases } from '../cases/seen-cases';
import type { ExportLog } from '../exports/export-log';
import { type ExportedFiles, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import { namingPrintFault } from '../papers/printing-service';
import type { PaperPrinter } from '../ports-printing';
import type { LongWork } from '../safekeeping/long-work';
import type { CurrentStudio } from '../studio/current-studio';
import { printByTemplate, templateForPaper } from '../templates/templated-paper';
import { bindPages } from './bind-pages';
import { BoundFiles } from './bound-files';
import { fillFolder } from './bound-folder';
import { Typesetter } from './typesetter';

export interface BindServiceOptions {
  readonly current: CurrentStudio;
  /** Null where there is no window to draw in. */
  readonly printer: PaperPrinter | null;
  /** The program of the thread that writes documents; null to write them where it is asked for. */
  readonly typesettingThread: string | null;
  readonly exportedFiles: ExportedFiles;
  readonly exportLog: Pick<ExportLog, 'note'>;
  readonly work: LongWork;
  readonly places: Places;
  /** The user's documents folder. */
  readonly documents: string;
}

/** Papers that are not in the file lie apart. */
const BESIDE = '备用文书';

/** 一键成卷: the complete file of a case as a folder: every paper in Word, the bound PDF, and what is still to be signed. */
export class BindService {
  private readonly options: BindServiceOptions;

  constructor(options: BindServiceOptions) {
    this.options = options;
  }

  /** Answers the bound PDF. Throws StoreError or ServiceError (CANCELLED among them); nothing of the folder then stays. */
  async bind(caseId: string, actor: PresentActor): Promise<SavedFile> {
    const { current, work, documents, places, exportedFiles, exportLog } = this.options;
    const one = await seenCases(current.store, actor).get(caseId);
    const parent = join(documents, '调解工作室', '卷宗');
    await places.forExports(parent);
    const name = safeFileName(`${one.number} ${caseTitle(one)}`, 'x').slice(0, -2);
    const fileName = safeFileName(`卷宗${one.number}`, 'pdf');
    return work.run('bind', async (running) => {
      const folder = await fillFolder(parent, name, (into) =>
        this.fill({ one, actor, fileName }, into, running),
      );
      const bound = { path: join(folder, fileName), folder, fileName };
      exportedFiles.remember(bound);
      await exportLog.note(actor, {
        ...{ name: `${one.number} 整卷`, file: fileName, sort: 'dossier' },
        ...{ shows: 'whole', caseId },
      });
      return bound;
    });
  }

  /** Stops it, and nothing else that may be at work. */
  cancel(): void {
    if (this.options.work.task === 'bind') this.options.work.cancel();
  }

  private async fill(
    { one, actor, fileName }: { one: MediationCase; actor: PresentActor; fileName: string },
    folder: string,
    work: Required<Work>,
  ): Promise<void> {
    const { current, typesettingThread, printer } = this.options;
    const typesetter = new Typesetter(typesettingThread);
    // A strange PDF may take its thread with it: nothing else is made there.
    const examiner = new Typesetter(typesettingThread);
    const stop = (): void => {
      typesetter.close();
      examiner.close();
    };
    work.signal.addEventListener('abort', stop, { once: true });
    try {
      const plan = planBinding(one, paperContextOf(current.studio, current.today()));
      const step = countSteps(one, plan, work);
      const written = await this.beginWriting({ one, actor }, plan, typesetter);
      const { profile } = current.studio;
      const bound = await namingPrintFault(printer, (ready) =>
        bindPages(plan, {
          ...{ printer: ready, typesetter, step },
          files: new BoundFiles({ current, printer: ready, examiner }),
          title: `${one.number} ${caseTitle(one)}`,
          author: profile.committeeName,
        }),
      );
      await writeExport(join(folder, fileName), bound.pdf);
      if (plan.beside.length > 0) await mkdir(join(folder, BESIDE));
      for (const { name, paper, sheet } of wordFilesOf(one, plan, bound.contents)) {
        const begun = sheet === null ? undefined : written.get(keyOf(sheet));
        await writeExport(
          join(folder, name),
          await (begun ?? typesetter.run({ kind: 'docx', paper })),
        );
        step();
      }
    } finally {
      work.signal.removeEventListener('abort', stop);
      stop();
    }
  }

  /** Begins with the Word files, which the thread writes while the window draws; the contents wait for their pages. */
  private async beginWriting(
    { one, actor }: { one: MediationCase; actor: PresentActor },
    { parts, beside }: BindingPlan,
    typesetter: Typesetter,
  ): Promise<ReadonlyMap<string, Promise<Uint8Array>>> {
    const written = new Map<string, Promise<Uint8Array>>();
    const papers = parts.flatMap((part) => (part.kind === 'paper' ? [part] : []));
    for (const { sheet, paper, isContents } of [...papers, ...beside.map(asOther)]) {
      const own = await this.byTemplate(one.id, sheet, paper, actor);
      if (own === null && isContents) continue;
      const bytes = own === null ? typesetter.run({ kind: 'docx', paper }) : Promise.resolve(own);
      // Heard where it is waited for; nobody does when the work was given up before.
      bytes.catch(() => undefined);
      written.set(keyOf(sheet), bytes);
    }
    return written;
  }

  /** The Word file by the studio's own template, as the paper is exported alone; null where it has none. */
  private async byTemplate(
    id: string,
    sheet: Sheet,
    paper: Paper,
    actor: PresentActor,
  ): Promise<Uint8Array | null> {
    const { current } = this.options;
    const target = { kind: CASE_KIND.key, id, ...sheet };
    const template = await templateForPaper(current, target, paper, actor);
    return template === null ? null : printByTemplate(current, target, template, actor);
  }
}

function keyOf({ paper, ofId }: Sheet): string {
  return `${paper}~${ofId ?? ''}`;
}

/** A paper beside the file is never its contents. */
function asOther(paper: BoundPaper): BoundPaper & { readonly isContents: boolean } {
  return { ...paper, isContents: false };
}

interface WordFile {
  readonly name: string;
  readonly paper: Paper;
  /** Null where it is no sheet of the case. */
  readonly sheet: Sheet | null;
}

/** Every paper by the name of its file: those of the file in its order, the others in a folder of their own, the list last. */
function wordFilesOf(one: MediationCase, plan: BindingPlan, contents: Paper | null): WordFile[] {
  const papers = plan.parts.flatMap((part) => (part.kind === 'paper' ? [part] : []));
  const inFile = papers.map(({ title, paper, sheet, isContents }, at) => ({
    name: safeFileName(`${`${at + 1}`.padStart(2, '0')} ${title}`, 'docx'),
    paper: isContents && contents !== null ? contents : paper,
    sheet,
  }));
  const beside = plan.beside.map(({ title, paper, sheet }) => ({
    name: join(BESIDE, safeFileName(title, 'docx')),
    ...{ paper, sheet },
  }));
  const list = { name: '还要签字盖章.docx', paper: listOf(one, plan), sheet: null };
  return [...inFile, ...beside, list];
}

function listOf(one: MediationCase, { parts, unsigned }: BindingPlan): Paper {
  const issuer = parts.flatMap((part) => (part.kind === 'paper' ? [part.paper.issuer] : []))[0];
  return {
    ...{ label: '还要签字盖章的文书', origin: 'filled', fileName: '还要签字盖章' },
    ...{ issuer: issuer ?? '', blocks: signingList(one.number, unsigned) },
    ...{ slots: [], findings: [], final: null },
  };
}

/** Tells how far it is after each step, and gives up where it was asked to. */
function countSteps(one: MediationCase, plan: BindingPlan, work: Required<Work>): () => void {
  const files = attachmentsInFile(one.attachments).length;
  const words = plan.parts.length + plan.beside.length + 1;
  const total = files + words + 4;
  let done = 0;
  return () => {
    work.signal.throwIfAborted();
    done += 1;
    work.onProgress({ done: Math.min(done, total), total });
  };
}
