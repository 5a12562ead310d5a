import { AttachmentShelf, type WaitingContent } from '@main/store/attachments/attachment-shelf';
import type { ContentSource } from '@main/store/attachments/content-source';
import type { Disk } from '@main/store/disk/disk';
import { StoreError } from '@main/store/store-error';
import { attachmentName, shownFileName } from '@shared/domain/attachment/attachment-name';
import type { MediaType } from '@shared/domain/attachment/media-type';
import type { Refusal } from '@shared/domain/kernel/ruling';
import type { TakenFiles, WaitingFile } from '@shared/ipc/routes-attachments';
import { refuseByRule } from '../service-error';
import { toRefusal } from './attachment-refusal';
import { contentBytesOf } from './content-bytes';
import type { Copying } from './copy-line';
import { readSeconds } from './recording-length';
import { limitByHead, sniffContent } from './sniff-content';

/** The open data folder, as far as waiting files need it. */
export interface WaitingFolder {
  readonly root: string;
  readonly disk: Disk;
}

/** A file that was copied and checked, and belongs to no case yet. */
export interface WaitingAttachment {
  readonly caseId: string;
  readonly folder: WaitingFolder;
  readonly content: WaitingContent;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly seconds: number | null;
}

interface Guest extends WaitingAttachment {
  /** Null until the content has its lasting name; then whether it was new there. */
  isNew: boolean | null;
}

/** A file that cannot be taken, and why. */
export type RefusedFile = TakenFiles['refused'][number];

/** A save that failed like this has surely written nothing. */
const NOTHING_WRITTEN = new Set<string>([
  'changed_meanwhile',
  'disk_full',
  'read_only',
  'not_found',
]);

/** Files between the person's hand and the case. */
export class WaitingRoom {
  private readonly makeId: () => string;
  private readonly guests = new Map<string, Guest>();
  /** Contents that came into some case since the program started: never to be taken back. */
  private readonly saved = new Set<string>();

  constructor(makeId: () => string) {
    this.makeId = makeId;
  }

  /** How many wait for a case. */
  countFor(caseId: string): number {
    return [...this.guests.values()].filter((one) => one.caseId === caseId).length;
  }

  /** Removes copies that a program left that ended half-way; none must be in the making. */
  sweep({ root, disk }: WaitingFolder): Promise<void> {
    const waiting = [...this.guests.values()].map(({ content }) => content.path);
    return new AttachmentShelf(root, disk).sweepWaiting(new Set(waiting));
  }

  /**
   * Copies and checks one source. One that cannot be taken is answered with its reason; when the data
   * folder itself fails, that is thrown (StoreError), and so is the signal's reason; nothing then stays.
   */
  async admit(
    source: ContentSource,
    folder: WaitingFolder,
    caseId: string,
    copying: Copying,
  ): Promise<WaitingFile | RefusedFile> {
    const shelf = new AttachmentShelf(folder.root, folder.disk);
    const shown = shownFileName(source.name);
    let content: WaitingContent;
    try {
      content = await shelf.stage(source, { limitOf: limitByHead, ...copying });
    } catch (error) {
      const refusal = toRefusal(error, shown);
      if (refusal === null) throw error;
      return refuseFile(refusal.code, shown);
    }
    try {
      return await this.check(source.name, { caseId, folder, content });
    } catch (error) {
      await shelf.discard(content);
      throw error;
    }
  }

  private async check(
    original: string,
    copied: Pick<WaitingAttachment, 'caseId' | 'folder' | 'content'>,
  ): Promise<WaitingFile | RefusedFile> {
    const { caseId, folder, content } = copied;
    const bytes = contentBytesOf(folder.disk, content.path, content.bytes);
    const sniffed = await sniffContent(bytes, original);
    const isTwin = [...this.guests.values()].some(
      (guest) => guest.caseId === caseId && guest.content.sha256 === content.sha256,
    );
    if (!sniffed.ok || isTwin) {
      await new AttachmentShelf(folder.root, folder.disk).discard(content);
      const code = sniffed.ok ? 'ATTACHMENT_TWICE' : sniffed.refusal.code;
      return refuseFile(code, shownFileName(original));
    }
    const { mediaType } = sniffed.value;
    const name = attachmentName(original, mediaType);
    const seconds = await readSeconds(bytes, mediaType);
    const token = this.makeId();
    this.guests.set(token, { ...copied, name, mediaType, seconds, isNew: null });
    return { token, name, bytes: content.bytes, mediaType, seconds };
  }

  /** The file that waits under a token for this case; undefined when there is none. */
  find(token: string, root: string, caseId: string): WaitingAttachment | undefined {
    const guest = this.guests.get(token);
    return guest?.folder.root === root && guest.caseId === caseId ? guest : undefined;
  }

  /** Gives the contents their lasting names; done once for each. Throws StoreError, or ServiceError when a copy is no longer there. */
  async settle(tokens: readonly string[]): Promise<void> {
    for (const token of tokens) {
      const guest = this.guests.get(token);
      if (guest === undefined || guest.isNew !== null) continue;
      try {
        guest.isNew = await shelfOf(guest).keep(guest.content);
      } catch (error) {
        // Swept or restored away underneath.
        if (toRefusal(error, guest.name) === null) throw error;
        this.guests.delete(token);
        throw refuseByRule({ code: 'ATTACHMENT_NOT_WAITING' });
      }
    }
  }

  /** The files are in their case: they wait no more. */
  release(tokens: readonly string[]): void {
    for (const token of tokens) {
      const guest = this.guests.get(token);
      if (guest !== undefined) this.saved.add(guest.content.sha256);
      this.guests.delete(token);
    }
  }

  /** The case was not saved: the files wait on. When it may be on disk after all, they stay for good. */
  noteFailure(tokens: readonly string[], error: unknown): void {
    if (!(error instanceof StoreError) || NOTHING_WRITTEN.has(error.kind)) return;
    for (const token of tokens) {
      const guest = this.guests.get(token);
      if (guest !== undefined) this.saved.add(guest.content.sha256);
    }
  }

  /** Throws waiting files away, with what was kept of them unless some case has it too. */
  async discard(tokens: readonly string[]): Promise<void> {
    for (const token of tokens) {
      const guest = this.guests.get(token);
      if (guest === undefined) continue;
      this.guests.delete(token);
      const { sha256 } = guest.content;
      const isElsewhere = [...this.guests.values()].some(
        (other) => other.folder.root === guest.folder.root && other.content.sha256 === sha256,
      );
      if (guest.isNew === true && !this.saved.has(sha256) && !isElsewhere)
        await shelfOf(guest).takeBack(sha256);
      else await shelfOf(guest).discard(guest.content);
    }
  }

  discardAll(): Promise<void> {
    return this.discard([...this.guests.keys()]);
  }
}

/** A file that is not taken, by its name. */
export function refuseFile(
  code: Refusal['code'],
  name: string,
  data: Record<string, string | number> = { name },
): RefusedFile {
  return { name, refusal: { code, data } };
}

function shelfOf({ folder: { root, disk } }: WaitingAttachment): AttachmentShelf {
  return new AttachmentShelf(root, disk);
}
