import { join } from 'node:path';
import type { Work } from '@main/store/backup/work';
import { type PartyCopyPlan, planPartyCopy } from '@shared/domain/case/dossier/party-copy';
import { caseTitle } from '@shared/domain/case/model/case-title';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { PerformCase } from '../cases/perform-case';
import { seenCases } from '../cases/seen-cases';
import { writeExportInto } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import { namingPrintFault } from '../papers/printing-service';
import type { Notes } from '../ports';
import { refuseByRule, ServiceError } from '../service-error';
import { bindPages } from './bind-pages';
import type { BindServiceOptions } from './bind-service';
import { BoundFiles } from './bound-files';
import { Typesetter } from './typesetter';

type CopyInput = InputOf<'paperwork.partyCopy'>;

export interface PartyCopyServiceOptions extends BindServiceOptions {
  readonly perform: PerformCase;
  readonly notes: Notes;
}

/** 查阅复制: one PDF of what a party may be given of a case. */
export class PartyCopyService {
  private readonly options: PartyCopyServiceOptions;

  constructor(options: PartyCopyServiceOptions) {
    this.options = options;
  }

  /**
   * Writes it, and notes in the case and in 导出记录 who was given it. Throws StoreError or ServiceError (NOT_FOUND where the
   * case has no such party, CANCELLED); nothing is then written.
   */
  async make(input: CopyInput, actor: PresentActor): Promise<OutputOf<'paperwork.partyCopy'>> {
    const { current, work, documents, places, exportedFiles, exportLog } = this.options;
    const { caseId, partyId, askedBy } = input;
    const one = await seenCases(current.store, actor).get(caseId);
    const party = one.parties.find(({ id }) => id === partyId);
    if (party === undefined) throw new ServiceError('NOT_FOUND', { data: { name: partyId } });
    const today = current.today();
    const ctx = paperContextOf(current.studio, today);
    const plan = planPartyCopy(one, { partyId, askedBy, today }, ctx);
    if (plan.pieces === 0)
      throw refuseByRule({
        code: 'NOT_NOW',
        data: { why: '这件纠纷里还没有可以复制给他的文书和材料。' },
      });
    const folder = join(documents, '调解工作室', '查阅复制');
    await places.forExports(folder);
    const saved = await work.run('bind', async (running) => {
      const pdf = await this.bind(one, plan, running);
      return writeExportInto(
        folder,
        safeFileName(`查阅复制${one.number} ${party.name}`, 'pdf'),
        pdf,
      );
    });
    exportedFiles.remember(saved);
    await exportLog.note(actor, {
      ...{ name: `${one.number} 给${party.name}的复印件`, file: saved.fileName },
      ...{ sort: 'party_copy', shows: 'masked', caseId },
    });
    return { ...saved, isNoted: await this.note(input, plan, actor) };
  }

  private async bind(
    one: MediationCase,
    plan: PartyCopyPlan,
    work: Required<Work>,
  ): Promise<Uint8Array> {
    const { current, printer, typesettingThread } = this.options;
    const typesetter = new Typesetter(typesettingThread);
    // A strange PDF may take its thread with it: nothing else is made there.
    const examiner = new Typesetter(typesettingThread);
    const stop = (): void => {
      typesetter.close();
      examiner.close();
    };
    work.signal.addEventListener('abort', stop, { once: true });
    let done = 0;
    const total = plan.pieces + 4;
    const step = (): void => {
      work.signal.throwIfAborted();
      done += 1;
      work.onProgress({ done: Math.min(done, total), total });
    };
    try {
      const bound = await namingPrintFault(printer, (ready) =>
        bindPages(
          { parts: plan.parts, beside: [], unsigned: [] },
          {
            ...{ printer: ready, typesetter, step },
            files: new BoundFiles({ current, printer: ready, examiner }),
            title: `${one.number} ${caseTitle(one)}`,
            author: current.studio.profile.committeeName,
          },
        ),
      );
      return bound.pdf;
    } finally {
      work.signal.removeEventListener('abort', stop);
      stop();
    }
  }

  /** The file is there, whatever becomes of the note: it is said, and no error. */
  private async note(
    { caseId, partyId, askedBy }: CopyInput,
    { pieces }: PartyCopyPlan,
    actor: PresentActor,
  ): Promise<boolean> {
    const { current, perform, notes } = this.options;
    try {
      const { revision } = await seenCases(current.store, actor).get(caseId);
      const copy = { partyId, askedBy, pieces };
      await perform(actor, 'notePartyCopy', { caseId, revision, copy });
      return true;
    } catch (error) {
      notes.warn('copy not noted', error);
      return false;
    }
  }
}
