import { AttachmentShelf } from '@main/store/attachments/attachment-shelf';
import type { DiskFile } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';
import type { Attachment } from '@shared/domain/attachment/attachment';
import { MEDIA_FACTS, mayHoldMacros } from '@shared/domain/attachment/media-type';
import { listRisks } from '@shared/domain/attachment/risks';
import type { PresentActor } from '@shared/domain/record/actor';
import type { SavedFile } from '@shared/ipc/routes-documents';
import { seenCases } from '../cases/seen-cases';
import type { ExportLog } from '../exports/export-log';
import { type ExportedFiles, fillExport, withExtension } from '../exports/exported-files';
import type { Places } from '../folder/places';
import type { SaveDialog, Shell } from '../ports';
import { refuseByRule } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';
import { namingFile } from './attachment-refusal';
import { contentBytesOf } from './content-bytes';
import type { OpenedCopies } from './opened-copies';
import { sniffContent } from './sniff-content';
import { type FoundPicture, ThumbnailCache } from './thumbnail-cache';

/** One attachment of one case. */
export interface AttachmentTarget {
  readonly caseId: string;
  readonly attachmentId: string;
}

export interface AttachmentReaderOptions {
  readonly current: CurrentStudio;
  readonly saveDialog: SaveDialog;
  readonly shell: Shell;
  readonly copies: OpenedCopies;
  readonly exportedFiles: ExportedFiles;
  readonly exportLog: Pick<ExportLog, 'note'>;
  readonly places: Places;
}

/** Shows attachments, those that were taken out included. Each time their bytes are compared with their hash. */
export class AttachmentReader {
  private readonly options: AttachmentReaderOptions;
  private readonly cache = new ThumbnailCache();

  constructor(options: AttachmentReaderOptions) {
    this.options = options;
  }

  /** A small picture, or the whole one for the window to draw. Throws ServiceError or StoreError. */
  async thumbnail(target: AttachmentTarget, actor: PresentActor): Promise<FoundPicture> {
    return this.cache.find(this.options.current.store.beside, await this.find(target, actor));
  }

  /** Keeps the small picture that the window drew. Throws ServiceError or StoreError. */
  async keepThumbnail(
    target: AttachmentTarget & { readonly thumbnail: Uint8Array },
    actor: PresentActor,
  ): Promise<void> {
    const attachment = await this.find(target, actor);
    await this.cache.keep(this.options.current.store.beside, attachment, target.thumbnail);
  }

  /**
   * Opens a read-only copy with the system's own program. What could do something by itself is
   * opened with the person's word only, and what is no longer taken never, whenever it was stored.
   * Throws ServiceError RULE_REFUSED (one of these, damaged, missing), or StoreError.
   */
  async open(
    target: AttachmentTarget & { readonly isRiskAccepted: boolean },
    actor: PresentActor,
  ): Promise<void> {
    const attachment = await this.find(target, actor);
    const { name, mediaType } = attachment;
    if (mayHoldMacros(mediaType) && !target.isRiskAccepted)
      throw refuseByRule({ code: 'ATTACHMENT_MAY_HOLD_MACROS', data: { name } });
    const { copies, shell } = this.options;
    const copy = await namingFile(name, () =>
      copies.make(name, {
        fill: (file) => this.copyOut(attachment, file),
        check: (path) => checkOpening(attachment, path, target.isRiskAccepted),
      }),
    );
    await shell.openFile(copy);
  }

  /** Saves a copy where the user says; null when the dialog was closed. Throws ServiceError or StoreError. */
  async export(target: AttachmentTarget, actor: PresentActor): Promise<SavedFile | null> {
    const attachment = await this.find(target, actor);
    const { saveDialog, exportedFiles, exportLog, places } = this.options;
    const { extension, word } = MEDIA_FACTS[attachment.mediaType];
    const fileName = attachment.name;
    const path = await saveDialog.askWhereToSave({ fileName, extension, label: word });
    if (path === null) return null;
    await places.forFile(path);
    // The copy keeps the ending of its content, whatever was typed: 收条.exe would be run, not shown.
    const saved = await namingFile(fileName, () =>
      fillExport(withExtension(path, extension), (file) => this.copyOut(attachment, file)),
    );
    // It is opened from the file of the case alone, where the question is asked.
    exportedFiles.remember(saved, 'shown_only');
    await exportLog.note(actor, {
      ...{ name: fileName, file: saved.fileName, sort: 'attachment' },
      ...{ shows: 'whole', caseId: target.caseId },
    });
    return saved;
  }

  private async find(
    { caseId, attachmentId }: AttachmentTarget,
    actor: PresentActor,
  ): Promise<Attachment> {
    const { attachments } = await seenCases(this.options.current.store, actor).get(caseId);
    const found = attachments.find(({ id }) => id === attachmentId);
    if (found === undefined) throw refuseByRule({ code: 'ATTACHMENT_NOT_FOUND' });
    return found;
  }

  /** Piece by piece, compared with the hash: a recording does not fit the memory. */
  private copyOut({ sha256 }: Attachment, file: DiskFile): Promise<void> {
    const { root, disk } = this.options.current.store;
    return new AttachmentShelf(root, disk).copyOut(sha256, file);
  }
}

/** Looks into the very bytes that are going to be opened. Throws ServiceError RULE_REFUSED. */
async function checkOpening(
  { name, bytes }: Attachment,
  path: string,
  isRiskAccepted: boolean,
): Promise<void> {
  const sniffed = await sniffContent(contentBytesOf(nodeDisk, path, bytes), name);
  if (!sniffed.ok) throw refuseByRule({ code: 'ATTACHMENT_NO_LONGER_TAKEN', data: { name } });
  const risks = listRisks(sniffed.value.risks);
  if (risks !== '' && !isRiskAccepted)
    throw refuseByRule({ code: 'ATTACHMENT_COULD_ACT', data: { name, risks } });
}
