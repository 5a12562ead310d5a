import { AttachmentShelf } from '@main/store/attachments/attachment-shelf';
import { TaskQueue } from '@main/store/task-queue';
import {
  type AttachmentKind,
  type AttachmentSubject,
  attachmentsInFile,
} from '@shared/domain/attachment/attachment';
import { MAX_ATTACHMENTS } from '@shared/domain/attachment/limits';
import { ATTACHMENT_EXTENSIONS } from '@shared/domain/attachment/media-type';
import {
  type AttachmentWords,
  addAttachments,
  describeAttachment,
  findInFile,
  type NewAttachment,
  removeAttachment,
} from '@shared/domain/attachment/rules';
import type { CaseView } from '@shared/domain/case/case-view';
import type { OpenedCopies } from './attachments/opened-copies';
import { type ChosenFiles, WaitingRoom } from './attachments/waiting-room';
import { type CaseDesk, type CaseTarget, createCaseDesk, type Rule } from './case-desk';
import type { Notes, OpenDialog } from './ports';
import { refuseByRule } from './service-error';
import type { StudioDesk } from './studio-desk';

/** A waiting file and what a person says of it. */
export interface NamedFile {
  readonly token: string;
  readonly kind: AttachmentKind;
  readonly note: string;
}

export interface AttachmentServiceOptions {
  readonly desk: StudioDesk;
  readonly openDialog: OpenDialog;
  readonly notes: Notes;
  readonly makeId: () => string;
  readonly onChanged: (caseId: string) => void;
  /** Id of the mediator at the desk, or null. */
  readonly deskMediatorId: () => string | null;
  readonly copies: OpenedCopies;
}

/** 材料: takes files into a case and out of it. */
export class AttachmentService {
  private readonly options: AttachmentServiceOptions;
  private readonly cases: CaseDesk;
  private readonly room: WaitingRoom;
  // What is copied, kept and taken out never crosses: equal contents share one file.
  private readonly queue = new TaskQueue();

  constructor(options: AttachmentServiceOptions) {
    this.options = options;
    this.cases = createCaseDesk(options);
    this.room = new WaitingRoom(options.makeId);
  }

  /** Asks for files, copies and checks them; they wait until they are added. Throws ServiceError or StoreError. */
  async choose({ caseId }: { caseId: string }): Promise<ChosenFiles> {
    await this.options.desk.store.archive.get(caseId);
    const sources = await this.options.openDialog.chooseFiles({
      label: '材料',
      extensions: ATTACHMENT_EXTENSIONS,
    });
    if (sources.length === 0) return { waiting: [], refused: [] };
    return this.queue.run(() => this.admit(caseId, sources));
  }

  private async admit(caseId: string, sources: readonly string[]): Promise<ChosenFiles> {
    const { store, clock } = this.options.desk;
    const shelf = new AttachmentShelf(store.root);
    // In the folder's own queue of writes: a studio that is open for reading only refuses here.
    await store.write(() => shelf.sweepWaiting(clock.now()));
    const { attachments } = await store.archive.get(caseId);
    const room = MAX_ATTACHMENTS - attachmentsInFile(attachments).length;
    return this.room.admit(sources, { root: store.root, caseId, room });
  }

  discard({ tokens }: { tokens: readonly string[] }): Promise<void> {
    return this.queue.run(() => this.room.discard(tokens));
  }

  /**
   * Takes waiting files into the case, all or none; after a refusal they wait on. The bytes are safe
   * on disk before the case names them. Throws ServiceError or StoreError.
   */
  add(
    input: CaseTarget & { subject: AttachmentSubject; items: readonly NamedFile[] },
  ): Promise<CaseView> {
    return this.queue.run(async () => {
      const { store } = this.options.desk;
      const tokens = input.items.map(({ token }) => token);
      const added = input.items.map((item) => this.describeNew(item, input));
      // Asked once before anything is moved, and again when the case is saved.
      const ruling = addAttachments(
        await store.archive.get(input.caseId),
        added,
        this.options.desk.context(),
      );
      if (!ruling.ok) throw refuseByRule(ruling.refusal);
      await store.write(() => this.room.settle(tokens));
      try {
        const rule: Rule = (one, ctx) => addAttachments(one, added, ctx);
        const view = await this.cases.change(input, rule, 'attachments.add');
        this.room.release(tokens);
        return view;
      } catch (error) {
        this.room.noteFailure(tokens, error);
        throw error;
      }
    });
  }

  /** Changes kind, subject and note. Throws ServiceError or StoreError. */
  describe(input: CaseTarget & AttachmentWords): Promise<CaseView> {
    const { attachmentId, kind, subject, note } = input;
    const rule: Rule = (one, ctx) =>
      describeAttachment(one, { attachmentId, kind, subject, note }, ctx);
    return this.cases.change(input, rule, 'attachments.describe');
  }

  /** Takes an attachment out of the file; its bytes go to `removed/`. Throws ServiceError or StoreError. */
  remove(input: CaseTarget & { attachmentId: string; reason: string }): Promise<CaseView> {
    const { attachmentId, reason } = input;
    return this.queue.run(async () => {
      const { store } = this.options.desk;
      const found = findInFile(await store.archive.get(input.caseId), attachmentId);
      const removedBy = this.whoIsAtTheDesk();
      const rule: Rule = (one, ctx) =>
        removeAttachment(one, { attachmentId, reason, removedBy }, ctx);
      const view = await this.cases.change(input, rule, 'attachments.remove');
      if (found.ok) await this.retire(view, found.value.sha256);
      return view;
    });
  }

  /** Throws away what still waits and the copies that were opened. */
  async close(): Promise<void> {
    await this.queue.run(() => this.room.discardAll());
    await this.options.copies.clear();
  }

  // The case is saved and says that it was taken out; where the bytes lie is only tidiness.
  private async retire({ case: { attachments } }: CaseView, sha256: string): Promise<void> {
    if (attachmentsInFile(attachments).some((other) => other.sha256 === sha256)) return;
    const { store } = this.options.desk;
    const shelf = new AttachmentShelf(store.root);
    await store
      .write(() => shelf.retire(sha256))
      .catch((error: unknown) => this.options.notes.warn(`attachment not moved: ${String(error)}`));
  }

  private describeNew(
    { token, kind, note }: NamedFile,
    { caseId, subject }: { caseId: string; subject: AttachmentSubject },
  ): NewAttachment {
    const waiting = this.room.find(token, this.options.desk.store.root, caseId);
    if (waiting === undefined) throw refuseByRule({ code: 'ATTACHMENT_NOT_WAITING' });
    const { name, mediaType, content } = waiting;
    const { sha256, bytes } = content;
    const addedBy = this.whoIsAtTheDesk();
    return {
      id: this.options.makeId(),
      ...{ sha256, bytes, mediaType, name, kind, subject, note, addedBy },
    };
  }

  private whoIsAtTheDesk(): string {
    const id = this.options.deskMediatorId();
    return this.options.desk.studio.mediators.find((one) => one.id === id)?.name ?? '';
  }
}
