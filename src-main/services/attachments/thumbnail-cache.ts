import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { thumbnailPathOf } from '@main/store/attachments/attachment-paths';
import { AttachmentShelf } from '@main/store/attachments/attachment-shelf';
import { makeFolder } from '@main/store/attachments/place-file';
import { writeDurably } from '@main/store/durable-write';
import { TaskQueue } from '@main/store/task-queue';
import type { Attachment } from '@shared/domain/attachment/attachment';
import { MAX_THUMBNAIL_PIXELS } from '@shared/domain/attachment/limits';
import { hasThumbnail } from '@shared/domain/attachment/media-type';
import type { ThumbnailMaker } from '../ports';
import { readOrientation, readPictureSize } from './picture-size';

/** Decoding takes four bytes a pixel: 60 million pixels are 240 MB for a moment, and enough for any phone. */
const MAX_PIXELS = 60_000_000;
/** What a window is sent at most, in bytes before base64. */
const MAX_THUMBNAIL_BYTES = 300 * 1024;

const LOOKS = {
  jpg: { type: 'image/jpeg', head: [0xff, 0xd8, 0xff] },
  png: { type: 'image/png', head: [0x89, 0x50, 0x4e, 0x47] },
} as const;

/** The open data folder, as far as small pictures need it. */
export interface PictureFolder {
  readonly root: string;
  /** Runs a write in the folder's own queue; rejects where nothing may be written. */
  write<T>(task: () => Promise<T>): Promise<T>;
}

/**
 * Small pictures of photos, made when first asked for and kept in `thumbnails/`, where they may be
 * deleted at any time. They are drawn anew, so that place and device in the photo's EXIF are not in
 * them; the photo itself is evidence and keeps all it has.
 */
export class ThumbnailCache {
  private readonly maker: ThumbnailMaker;
  // One at a time: decoding takes memory, and a page of photos asks for all of them at once.
  private readonly queue = new TaskQueue();

  constructor(maker: ThumbnailMaker) {
    this.maker = maker;
  }

  /**
   * The small picture as a data URL of at most some 400 KB; null for other types, for pictures that
   * cannot be drawn and for damaged or missing ones. Never throws for the picture's sake.
   */
  async thumbnailOf(
    folder: PictureFolder,
    { sha256, mediaType }: Pick<Attachment, 'sha256' | 'mediaType'>,
  ): Promise<string | null> {
    if (!hasThumbnail(mediaType)) return null;
    const kind = mediaType === 'image/png' ? 'png' : 'jpg';
    const path = thumbnailPathOf(folder.root, sha256, kind);
    const cached = await readFile(path).catch(() => null);
    if (cached !== null && looksLike(cached, kind)) return toDataUrl(cached, kind);
    return this.queue.run(async () => {
      const made = await this.make(new AttachmentShelf(folder.root), sha256, kind);
      if (made === null) return null;
      // On a full or read-only disk the picture is simply made again the next time.
      await folder
        .write(async () => {
          await makeFolder(dirname(path));
          await writeDurably(path, made);
        })
        .catch(() => undefined);
      return toDataUrl(made, kind);
    });
  }

  private async make(
    shelf: AttachmentShelf,
    sha256: string,
    kind: 'jpg' | 'png',
  ): Promise<Buffer | null> {
    const content = await shelf.read(sha256).catch(() => null);
    const size = content && readPictureSize(content);
    if (!content || !size || size.width * size.height > MAX_PIXELS) return null;
    const orientation = kind === 'jpg' ? readOrientation(content) : 1;
    const made = await this.maker
      .makeThumbnail(content, { kind, orientation, maxPixels: MAX_THUMBNAIL_PIXELS })
      .catch(() => null);
    return made !== null && looksLike(made, kind) ? made : null;
  }
}

function looksLike(content: Buffer, kind: 'jpg' | 'png'): boolean {
  const isBounded = content.length <= MAX_THUMBNAIL_BYTES;
  return isBounded && LOOKS[kind].head.every((byte, index) => content[index] === byte);
}

function toDataUrl(content: Buffer, kind: 'jpg' | 'png'): string {
  return `data:${LOOKS[kind].type};base64,${content.toString('base64')}`;
}
