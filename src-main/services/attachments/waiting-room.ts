import { basename } from 'node:path';
import { AttachmentShelf, type WaitingContent } from '@main/store/attachments/attachment-shelf';
import { StoreError } from '@main/store/store-error';
import { attachmentName, shownFileName } from '@shared/domain/attachment/attachment-name';
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from '@shared/domain/attachment/limits';
import type { MediaType } from '@shared/domain/attachment/media-type';
import type { Refusal } from '@shared/domain/kernel/ruling';
import type { WaitingFile } from '@shared/ipc/routes-attachments';
import { toRefusal } from './attachment-refusal';
import { sniffContent } from './sniff-content';

/** A file that was copied and checked, and belongs to no case yet. */
export interface WaitingAttachment {
  readonly caseId: string;
  readonly root: string;
  readonly content: WaitingContent;
  readonly name: string;
  readonly mediaType: MediaType;
}

interface Guest extends WaitingAttachment {
  /** Null until the content has its lasting name; then whether it was new there. */
  isNew: boolean | null;
}

/** What was chosen: what waits now, and what cannot be taken and why. */
export interface ChosenFiles {
  waiting: WaitingFile[];
  refused: {
    name: string;
    refusal: { code: Refusal['code']; data?: Record<string, string | number> };
  }[];
}

/** A save that failed like this has surely written nothing. */
const NOTHING_WRITTEN = new Set<string>([
  'changed_meanwhile',
  'disk_full',
  'read_only',
  'not_found',
]);

/** Files between the open dialog and the case. Used by one task at a time. */
export class WaitingRoom {
  private readonly makeId: () => string;
  private readonly guests = new Map<string, Guest>();
  /** Contents that came into some case since the program started: never to be taken back. */
  private readonly saved = new Set<string>();

  constructor(makeId: () => string) {
    this.makeId = makeId;
  }

  /**
   * Copies and checks the sources. One that cannot be taken does not hold up the others; when the
   * data folder itself fails (StoreError), all of these are thrown away again.
   * @param room how many more the case can hold
   */
  async admit(
    sources: readonly string[],
    { root, caseId, room }: { root: string; caseId: string; room: number },
  ): Promise<ChosenFiles> {
    const chosen: ChosenFiles = { waiting: [], refused: [] };
    const free = room - [...this.guests.values()].filter((one) => one.caseId === caseId).length;
    try {
      for (const source of sources) {
        const answer =
          chosen.waiting.length < free
            ? await this.admitOne(source, { root, caseId })
            : refuseFile('TOO_MANY_ATTACHMENTS', shownFileName(basename(source)));
        if ('token' in answer) chosen.waiting.push(answer);
        else chosen.refused.push(answer);
      }
      return chosen;
    } catch (error) {
      await this.discard(chosen.waiting.map(({ token }) => token));
      throw error;
    }
  }

  private async admitOne(
    source: string,
    { root, caseId }: { root: string; caseId: string },
  ): Promise<WaitingFile | ChosenFiles['refused'][number]> {
    const shelf = new AttachmentShelf(root);
    const original = basename(source);
    const shown = shownFileName(original);
    let content: WaitingContent;
    try {
      content = await shelf.stage(source, MAX_ATTACHMENT_BYTES);
    } catch (error) {
      const refusal = toRefusal(error, shown);
      if (refusal === null) throw error;
      return refuseFile(refusal.code, shown);
    }
    const sniffed = await sniffContent(content.path, original);
    const isTwin = [...this.guests.values()].some(
      (guest) => guest.caseId === caseId && guest.content.sha256 === content.sha256,
    );
    if (!sniffed.ok || isTwin) {
      await shelf.discard(content);
      return refuseFile(sniffed.ok ? 'ATTACHMENT_TWICE' : sniffed.refusal.code, shown);
    }
    const name = attachmentName(original, sniffed.value);
    const token = this.makeId();
    this.guests.set(token, { caseId, root, content, name, mediaType: sniffed.value, isNew: null });
    return { token, name, bytes: content.bytes, mediaType: sniffed.value };
  }

  /** The file that waits under a token for this case; undefined when there is none. */
  find(token: string, root: string, caseId: string): WaitingAttachment | undefined {
    const guest = this.guests.get(token);
    return guest?.root === root && guest.caseId === caseId ? guest : undefined;
  }

  /** Gives the contents their lasting names; done once for each. Throws StoreError. */
  async settle(tokens: readonly string[]): Promise<void> {
    for (const token of tokens) {
      const guest = this.guests.get(token);
      if (guest === undefined || guest.isNew !== null) continue;
      guest.isNew = await new AttachmentShelf(guest.root).keep(guest.content);
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
      const shelf = new AttachmentShelf(guest.root);
      const { sha256 } = guest.content;
      const isElsewhere = [...this.guests.values()].some(
        (other) => other.root === guest.root && other.content.sha256 === sha256,
      );
      if (guest.isNew === true && !this.saved.has(sha256) && !isElsewhere)
        await shelf.takeBack(sha256);
      else await shelf.discard(guest.content);
    }
  }

  discardAll(): Promise<void> {
    return this.discard([...this.guests.keys()]);
  }
}

function refuseFile(code: Refusal['code'], name: string): ChosenFiles['refused'][number] {
  const data: Record<string, string | number> =
    code === 'TOO_MANY_ATTACHMENTS' ? { max: MAX_ATTACHMENTS } : { name };
  return { name, refusal: { code, data } };
}
