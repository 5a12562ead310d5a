import { dirname } from 'node:path';
import { thumbnailPathOf } from '@main/store/attachments/attachment-paths';
import { AttachmentShelf } from '@main/store/attachments/attachment-shelf';
import { makeFolder } from '@main/store/attachments/place-file';
import type { Disk } from '@main/store/disk/disk';
import { writeDurably } from '@main/store/files/durable-write';
import { TaskQueue } from '@main/store/task-queue';
import type { Attachment } from '@shared/domain/attachment/attachment';
import { MAX_THUMBNAIL_PIXELS } from '@shared/domain/attachment/limits';
import { hasThumbnail } from '@shared/domain/attachment/media-type';
import { MAX_THUMBNAIL_BYTES } from '@shared/ipc/routes-attachments';
import { readPictureSize } from './picture-size';

/** Decoding takes four bytes a pixel: 60 million pixels are 240 MB for a moment, and enough for any phone. */
const MAX_PIXELS = 60_000_000;
/** What is handed to the window to be drawn; larger pictures are scans that take too long. */
const MAX_DRAWN_BYTES = 20 * 1024 * 1024;

/** The open data folder, as far as small pictures need it. */
export interface PictureFolder {
  readonly root: string;
  readonly disk: Disk;
  /** Runs a write in the folder's own queue; rejects where nothing may be written. */
  write<T>(task: () => Promise<T>): Promise<T>;
}

/** A small picture that was drawn before, or the whole one that is to be drawn; or neither. */
export interface FoundPicture {
  dataUrl: string | null;
  picture: Uint8Array<ArrayBuffer> | null;
}

const NONE: FoundPicture = { dataUrl: null, picture: null };

/**
 * Small pictures of photos, kept in `thumbnails/`, where they may be deleted at any time. The window
 * draws them: decoding what strangers sent is done in its sandbox and not here. They are drawn anew,
 * so that place and device in the photo's EXIF are not in them; the photo itself is evidence and
 * keeps all it has.
 */
export class ThumbnailCache {
  // One at a time: a page of photos asks for all of them at once.
  private readonly queue = new TaskQueue();

  /**
   * Neither for other types, for pictures that claim to be huge and for damaged or missing ones.
   * Never throws for the picture's sake.
   */
  async find(
    folder: PictureFolder,
    { sha256, mediaType, bytes }: Pick<Attachment, 'sha256' | 'mediaType' | 'bytes'>,
  ): Promise<FoundPicture> {
    if (!hasThumbnail(mediaType)) return NONE;
    const path = thumbnailPathOf(folder.root, sha256);
    const cached = await folder.disk
      .readFrom(path, 0, MAX_THUMBNAIL_BYTES + 1)
      .then((found) => Buffer.from(found))
      .catch(() => null);
    if (cached !== null && isSmallJpeg(cached)) return { ...NONE, dataUrl: toDataUrl(cached) };
    if (bytes > MAX_DRAWN_BYTES) return NONE;
    const shelf = new AttachmentShelf(folder.root, folder.disk);
    const picture = await this.queue.run(() => shelf.read(sha256, bytes)).catch(() => null);
    const size = picture && readPictureSize(picture);
    if (!size || size.width * size.height > MAX_PIXELS) return NONE;
    return { ...NONE, picture };
  }

  /**
   * Keeps what the window drew. Anything but a small JPEG is passed over; so is a full or read-only
   * disk, where the picture is simply drawn again the next time.
   */
  async keep(
    folder: PictureFolder,
    { sha256 }: Pick<Attachment, 'sha256'>,
    thumbnail: Uint8Array,
  ): Promise<void> {
    if (!isSmallJpeg(Buffer.from(thumbnail))) return;
    const path = thumbnailPathOf(folder.root, sha256);
    await folder
      .write(async () => {
        await makeFolder(dirname(path), folder.disk);
        await writeDurably(path, thumbnail, folder.disk);
      })
      .catch(() => undefined);
  }
}

function isSmallJpeg(content: Buffer): boolean {
  const isJpeg =
    content.length <= MAX_THUMBNAIL_BYTES && content.indexOf('\xff\xd8\xff', 0, 'latin1') === 0;
  const size = isJpeg ? readPictureSize(content) : null;
  return size !== null && Math.max(size.width, size.height) <= MAX_THUMBNAIL_PIXELS;
}

function toDataUrl(content: Buffer): string {
  return `data:image/jpeg;base64,${content.toString('base64')}`;
}
