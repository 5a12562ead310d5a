import { AttachmentError } from '@main/store/attachments/attachment-error';
import { AttachmentShelf } from '@main/store/attachments/attachment-shelf';
import type { Attachment } from '@shared/domain/attachment/attachment';
import type { NotBound } from '@shared/domain/case/dossier/bound-papers';
import { namingSheet } from '@shared/domain/case/dossier/bound-papers';
import type { PaperPrinter, PrintSheet } from '../ports-printing';
import type { CurrentStudio } from '../studio/current-studio';
import { takeOverPdf } from './take-over-pdf';
import type { Typesetter } from './typesetter';

/** Pages of one file that was put in. */
export interface FilePages {
  readonly pdf: Uint8Array;
  readonly count: number;
  readonly isForeign: boolean;
}

/** All pages of a file lie in the memory while it is bound. */
const MOST_BYTES = 400 * 1024 * 1024;

/** What Chromium can draw; the others are named on a page of their own. */
const DRAWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp']);

export interface FileReading {
  readonly current: CurrentStudio;
  readonly printer: PaperPrinter;
  /** Reads what strangers made, and may be ended over it. */
  readonly examiner: Typesetter;
}

/**
 * Makes pages of what somebody put in: a picture is drawn by the window, a PDF is taken over as it is, and for everything
 * else, or what is broken, a page says what it is. Never rejects because of a file itself.
 */
export class BoundFiles {
  private readonly reading: FileReading;
  private bytes = 0;

  constructor(reading: FileReading) {
    this.reading = reading;
  }

  /** Throws PrintError, or StoreError when the data folder is gone. */
  async pagesOf(file: Attachment): Promise<FilePages> {
    const found = await this.read(file);
    return typeof found === 'string' ? this.print(this.naming(file, found)) : found;
  }

  private async read(file: Attachment): Promise<FilePages | NotBound> {
    const isPicture = DRAWN.has(file.mediaType);
    if (!isPicture && file.mediaType !== 'application/pdf') return 'no_pages';
    if (this.bytes + file.bytes > MOST_BYTES) return 'too_large';
    const bytes = await this.load(file);
    if (bytes === null) return 'lost';
    this.bytes += file.bytes;
    return isPicture ? this.draw(file, bytes) : this.takeOver(bytes);
  }

  private async load({ sha256, bytes }: Attachment): Promise<Buffer<ArrayBuffer> | null> {
    const { root, disk } = this.reading.current.store;
    try {
      return await new AttachmentShelf(root, disk).read(sha256, bytes);
    } catch (error) {
      if (error instanceof AttachmentError) return null;
      throw error;
    }
  }

  private async draw(file: Attachment, bytes: Uint8Array): Promise<FilePages | NotBound> {
    const caption = file.note === '' ? file.name : `${file.name}　${file.note}`;
    const { mediaType } = file;
    const printed = await this.reading.printer.toPdf([
      { kind: 'picture', bytes, mediaType, caption: caption.replace(/\s+/g, ' ') },
    ]);
    if (printed.unreadable.length > 0) return 'unreadable';
    return { pdf: printed.bytes, count: 1, isForeign: false };
  }

  private async takeOver(pdf: Uint8Array): Promise<FilePages | NotBound> {
    const taken = await takeOverPdf(this.reading.examiner, pdf);
    return 'whyNot' in taken ? taken.whyNot : { pdf, count: taken.pages, isForeign: true };
  }

  private naming(file: Attachment, why: NotBound): PrintSheet {
    return { kind: 'paper', blocks: namingSheet(file, why) };
  }

  private async print(sheet: PrintSheet): Promise<FilePages> {
    const { bytes, pages } = await this.reading.printer.toPdf([sheet]);
    return { pdf: bytes, count: pages[0] ?? 1, isForeign: false };
  }
}
