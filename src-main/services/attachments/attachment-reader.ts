import { AttachmentShelf } from '@main/store/attachments/attachment-shelf';
import type { Attachment } from '@shared/domain/attachment/attachment';
import { MEDIA_FACTS, mayHoldMacros } from '@shared/domain/attachment/media-type';
import { type ExportedFiles, type SavedFile, withExtension, writeExport } from '../exported-files';
import type { SaveDialog, Shell, ThumbnailMaker } from '../ports';
import { refuseByRule } from '../service-error';
import type { StudioDesk } from '../studio-desk';
import { namingFile } from './attachment-refusal';
import type { OpenedCopies } from './opened-copies';
import { ThumbnailCache } from './thumbnail-cache';

/** One attachment of one case. */
export interface AttachmentTarget {
  readonly caseId: string;
  readonly attachmentId: string;
}

export interface AttachmentReaderOptions {
  readonly desk: StudioDesk;
  readonly saveDialog: SaveDialog;
  readonly shell: Shell;
  readonly thumbnails: ThumbnailMaker;
  readonly copies: OpenedCopies;
  readonly exportedFiles: ExportedFiles;
}

/** Shows attachments, those that were taken out included. Each time their bytes are compared with their hash. */
export class AttachmentReader {
  private readonly options: AttachmentReaderOptions;
  private readonly cache: ThumbnailCache;

  constructor(options: AttachmentReaderOptions) {
    this.options = options;
    this.cache = new ThumbnailCache(options.thumbnails);
  }

  /** A small picture as a data URL; null for what has none. Throws ServiceError or StoreError. */
  async thumbnail(target: AttachmentTarget): Promise<{ dataUrl: string | null }> {
    const attachment = await this.find(target);
    return { dataUrl: await this.cache.thumbnailOf(this.options.desk.store, attachment) };
  }

  /**
   * Opens a read-only copy with the system's own program. Throws ServiceError RULE_REFUSED
   * (damaged, missing, or an old Office file without the person's word), or StoreError.
   */
  async open(target: AttachmentTarget & { readonly isMacroRiskAccepted: boolean }): Promise<void> {
    const attachment = await this.find(target);
    const { name, mediaType } = attachment;
    if (mayHoldMacros(mediaType) && !target.isMacroRiskAccepted)
      throw refuseByRule({ code: 'ATTACHMENT_MAY_HOLD_MACROS', data: { name } });
    const content = await this.read(attachment);
    await this.options.shell.openFile(await this.options.copies.write(name, content));
  }

  /** Saves a copy where the user says; null when the dialog was closed. Throws ServiceError or StoreError. */
  async export(target: AttachmentTarget): Promise<SavedFile | null> {
    const attachment = await this.find(target);
    const { saveDialog, exportedFiles } = this.options;
    const { extension, word } = MEDIA_FACTS[attachment.mediaType];
    const fileName = attachment.name;
    const path = await saveDialog.askWhereToSave({ fileName, extension, label: word });
    if (path === null) return null;
    const content = await this.read(attachment);
    // The copy keeps the ending of its content, whatever was typed: 收条.exe would be run, not shown.
    const saved = await writeExport(withExtension(path, extension), content);
    exportedFiles.remember(saved);
    return saved;
  }

  private async find({ caseId, attachmentId }: AttachmentTarget): Promise<Attachment> {
    const { attachments } = await this.options.desk.store.archive.get(caseId);
    const found = attachments.find(({ id }) => id === attachmentId);
    if (found === undefined) throw refuseByRule({ code: 'ATTACHMENT_NOT_FOUND' });
    return found;
  }

  private read({ name, sha256 }: Attachment): Promise<Buffer> {
    const shelf = new AttachmentShelf(this.options.desk.store.root);
    return namingFile(name, () => shelf.read(sha256));
  }
}
