import { bytesSource, type ContentSource } from '@main/store/attachments/content-source';
import { fileSource } from '@main/store/attachments/file-source';
import { isCancelled } from '@main/store/backup/work';
import type { StudioStore } from '@main/store/studio-store';
import { TaskQueue } from '@main/store/task-queue';
import {
  type AttachmentContent,
  attachmentContentSchema,
  attachmentsInFile,
} from '@shared/domain/attachment/attachment';
import { shownFileName } from '@shared/domain/attachment/attachment-name';
import { MAX_ATTACHMENTS } from '@shared/domain/attachment/limits';
import { ATTACHMENT_EXTENSIONS } from '@shared/domain/attachment/media-type';
import { CASE_ACTS, type CaseActs } from '@shared/domain/case/acts/case-acts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import type { PresentActor } from '@shared/domain/record/actor';
import { pickMembers } from '@shared/domain/record/pick-members';
import {
  type CopyProgress,
  MAX_HANDED_FILES,
  type TakenFiles,
} from '@shared/ipc/routes-attachments';
import { caseActContext, type PerformCase } from '../cases/perform-case';
import { seenCases } from '../cases/seen-cases';
import type { CaseTarget } from '../cases/view-case';
import type { PerformInput } from '../perform-acts';
import type { OpenDialog } from '../ports';
import { ServiceError, valueOfRuling } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';
import { stampOf } from '../studio-day';
import { namingDisk } from './attachment-refusal';
import { CopyLine, type CopySteps } from './copy-line';
import { HandedFiles } from './handed-files';
import type { OpenedCopies } from './opened-copies';
import { refuseFile, WaitingRoom } from './waiting-room';

export interface AttachmentServiceOptions {
  readonly current: CurrentStudio;
  readonly openDialog: OpenDialog;
  readonly makeId: () => string;
  readonly perform: PerformCase;
  /** Told a few times a second while files are copied. */
  readonly onProgress: (progress: CopyProgress) => void;
  readonly copies: OpenedCopies;
}

type AddInput = PerformInput<CaseActs['addAttachments'], CaseTarget>;

const NOTHING: TakenFiles = { waiting: [], refused: [], isCancelled: false };

/** 材料: takes files into a case and out of it. */
export class AttachmentService {
  private readonly options: AttachmentServiceOptions;
  private readonly room: WaitingRoom;
  private readonly handed: HandedFiles;
  private readonly line: CopyLine;
  // What is kept and thrown away never crosses: equal contents share one file.
  private readonly queue = new TaskQueue();

  constructor(options: AttachmentServiceOptions) {
    this.options = options;
    this.room = new WaitingRoom(options.makeId);
    this.handed = new HandedFiles(options.current.clock, options.makeId);
    this.line = new CopyLine(options.onProgress);
  }

  /** Asks for files, copies and checks them; they wait until they are added. Throws ServiceError or StoreError. */
  async choose({ caseId }: { caseId: string }, actor: PresentActor): Promise<TakenFiles> {
    // Before anything is asked: a studio that is open for reading only refuses here.
    await this.requireWritable();
    const paths = await this.options.openDialog.chooseFiles({
      label: '材料',
      extensions: ATTACHMENT_EXTENSIONS,
    });
    return this.takeIn(caseId, paths.map(fileSource), actor);
  }

  /** Tickets for files that were dropped on the window or pasted; only the preload may ask. */
  hand(paths: unknown): (string | null)[] {
    return this.handed.hand(paths, MAX_HANDED_FILES);
  }

  /** As `choose`, for files that were handed over. Throws ServiceError or StoreError. */
  async take(
    { caseId, tickets }: { caseId: string; tickets: readonly string[] },
    actor: PresentActor,
  ): Promise<TakenFiles> {
    return this.takeIn(caseId, this.handed.redeem(tickets).map(fileSource), actor);
  }

  /** As `choose`, for a picture from the clipboard. Throws ServiceError or StoreError. */
  async paste(
    { caseId, picture }: { caseId: string; picture: Uint8Array },
    actor: PresentActor,
  ): Promise<TakenFiles> {
    const name = `粘贴的图片 ${stampOf(this.options.current.clock)}`;
    return this.takeIn(caseId, [bytesSource(name, picture)], actor);
  }

  private async takeIn(
    caseId: string,
    sources: readonly ContentSource[],
    actor: PresentActor,
  ): Promise<TakenFiles> {
    if (sources.length === 0) return NOTHING;
    const { store } = this.options.current;
    const taken: TakenFiles = { waiting: [], refused: [], isCancelled: false };
    try {
      await namingDisk(() => this.copyIn(store, { caseId, actor }, sources, taken));
      return taken;
    } catch (error) {
      await this.discard({ tokens: taken.waiting.map(({ token }) => token) });
      if (!isCancelled(error)) throw error;
      // A restore or a move put another folder under the copying.
      if (!this.isOpen(store)) throw new ServiceError('STILL_WORKING', {}, { cause: error });
      return { ...NOTHING, isCancelled: true };
    }
  }

  private async copyIn(
    store: StudioStore,
    { caseId, actor }: { readonly caseId: string; readonly actor: PresentActor },
    sources: readonly ContentSource[],
    taken: TakenFiles,
  ): Promise<void> {
    const stopWhenPutAway = (): void => {
      if (!this.isOpen(store)) this.line.cancel(caseId);
    };
    const before = async (): Promise<void> => {
      await this.requireWritable();
      await seenCases(store, actor).get(caseId);
      await this.room.sweep(store);
    };
    const copy: CopySteps['copy'] = async (source, { signal, onPiece }) => {
      stopWhenPutAway();
      if (!(await this.hasRoom(store, caseId))) {
        const name = shownFileName(source.name);
        taken.refused.push(refuseFile('TOO_MANY_ATTACHMENTS', name, { max: MAX_ATTACHMENTS }));
        return;
      }
      const onPieceCopied = (bytes: number): void => {
        stopWhenPutAway();
        onPiece(bytes);
      };
      const copying = { signal, onPiece: onPieceCopied };
      const answer = await this.room.admit(source, store, caseId, copying);
      if ('token' in answer) taken.waiting.push(answer);
      else taken.refused.push(answer);
    };
    await this.line.run(caseId, sources, { before, copy });
  }

  private async hasRoom(store: StudioStore, caseId: string): Promise<boolean> {
    const { attachments } = await store.cases.get(caseId);
    return attachmentsInFile(attachments).length + this.room.countFor(caseId) < MAX_ATTACHMENTS;
  }

  private isOpen(store: StudioStore): boolean {
    const { current } = this.options;
    return current.isOpen && current.store === store;
  }

  private requireWritable(): Promise<void> {
    return this.options.current.store.beside.write(() => Promise.resolve());
  }

  /** Stops what is being copied for a case; nothing of it stays. */
  cancel({ caseId }: { caseId: string }): void {
    this.line.cancel(caseId);
  }

  discard({ tokens }: { tokens: readonly string[] }): Promise<void> {
    return this.queue.run(() => this.room.discard(tokens));
  }

  /**
   * Takes waiting files into the case, all or none; after a refusal they wait on. The bytes are safe
   * on disk before the case names them. Throws ServiceError or StoreError.
   */
  add(input: AddInput, actor: PresentActor): Promise<CaseView> {
    return this.queue.run(async () => {
      const { current, perform } = this.options;
      const { store } = current;
      const tokens = input.items.map(({ token }) => token);
      const given = { waiting: this.contentsOf(tokens, input.caseId) };
      // Asked once before anything is moved, and again when the case is saved.
      const one = await seenCases(store, actor).get(input.caseId);
      const context = { ...caseActContext(current, actor), ...given };
      valueOfRuling(CASE_ACTS.addAttachments.apply(one, input, context));
      await namingDisk(() => store.beside.write(() => this.room.settle(tokens)));
      try {
        const view = await perform(actor, 'addAttachments', input, given);
        this.room.release(tokens);
        return view;
      } catch (error) {
        this.room.noteFailure(tokens, error);
        throw error;
      }
    });
  }

  /** Stops the copying, throws away what still waits and the copies that were opened. */
  async close(): Promise<void> {
    this.line.cancel(null);
    await this.line.settle();
    await this.queue.run(() => this.room.discardAll());
    await this.options.copies.clear();
  }

  /** Throws away the copies that were opened: nobody is at the desk. */
  putCopiesAway(): Promise<void> {
    return this.options.copies.clear();
  }

  /** What is known of the files that wait for a case, by their tokens. */
  private contentsOf(
    tokens: readonly string[],
    caseId: string,
  ): ReadonlyMap<string, AttachmentContent> {
    const { current, makeId } = this.options;
    const found = tokens.flatMap((token): [string, AttachmentContent][] => {
      const waiting = this.room.find(token, current.store.root, caseId);
      if (waiting === undefined) return [];
      // What only the waiting needs is left out.
      const facts = { ...waiting, ...waiting.content, id: makeId() };
      return [[token, pickMembers(attachmentContentSchema, facts)]];
    });
    return new Map(found);
  }
}
