import type { Disk } from '../disk/disk';
import type { Checkpoint } from './checkpoint';
import { JournalFile } from './journal-file';
import { type DraftLine, encodeLine, type JournalLine, type Link } from './journal-line';
import { formatJournalName } from './journal-names';
import { type JournalReading, readJournal, readJournalFrom } from './journal-reader';
import { putInOrder } from './put-in-order';

/** Where the last line stands. */
export interface JournalPlace extends Link {
  readonly file: string;
  readonly lineStart: number;
}

export interface JournalOptions {
  readonly root: string;
  readonly disk: Disk;
  /** Wall-clock time for names of files set aside; null = nothing on disk is touched. */
  readonly stamp: string | null;
}

/** What studio.json and the ledgers have of the journal. */
export interface FilesState {
  /** Whether they lack a line. */
  readonly lacks: KeepLine;
  /** Number of the last line that any of them has. */
  readonly highestSeq: number;
}

/** Which lines the caller needs. */
export type KeepLine = (line: JournalLine) => boolean;

/** Every acknowledged change of a data folder, in order: `journal/YYYY-MM.jsonl`. */
export class Journal {
  /** Lines after the checkpoint; all that were asked for when there is none. */
  readonly tail: readonly JournalLine[];
  /** Acknowledged lines were found missing or broken. */
  readonly isDamaged: boolean;
  /** The last lines were acknowledged, or may have been, and are broken. */
  readonly hasLostEnd: boolean;
  /** All that was found broken lies in files of its own. */
  readonly isInOrder: boolean;
  private readonly options: JournalOptions;
  private readonly file: JournalFile;
  private last: JournalPlace;
  private isAppending = false;

  private constructor(
    options: JournalOptions,
    reading: JournalReading,
    place: JournalPlace,
    state: { readonly hasLostEnd: boolean; readonly isInOrder: boolean },
  ) {
    this.options = options;
    this.tail = reading.chain.lines;
    this.isDamaged = reading.chain.isDamaged;
    this.hasLostEnd = state.hasLostEnd;
    this.isInOrder = state.isInOrder;
    this.last = place;
    const newest = reading.files.at(-1);
    this.file = new JournalFile(options.root, options.disk, {
      name: newest?.name ?? null,
      goodLength: newest?.goodLength ?? 0,
      isUnsure: !state.isInOrder,
      mustStay: state.hasLostEnd && !state.isInOrder,
    });
  }

  /**
   * Reads the journal from the checkpoint on, or the whole of it, and puts its end in order: bytes
   * after its last line are moved aside, a file with damage in its middle is kept under a dated name
   * and continued without what is broken. Throws StoreError.
   * @param look what the other files have of the journal; asked when the checkpoint does not tell
   */
  static async open(
    options: JournalOptions,
    checkpoint: Checkpoint | null,
    look: () => Promise<FilesState>,
  ): Promise<Journal> {
    const { root, disk } = options;
    const near = checkpoint === null ? null : await readJournalFrom(root, disk, checkpoint);
    const state = near === null ? await look() : null;
    const reading = near ?? (await readJournal(root, disk, state?.lacks ?? (() => true)));
    const known = Math.max(checkpoint?.seq ?? 0, state?.highestSeq ?? 0);
    const hasLostEnd = isEndLost(reading, known);
    const end = hasLostEnd ? 'lost' : 'torn';
    const isInOrder =
      options.stamp === null || (await putInOrder(root, disk, options.stamp, reading.files, end));
    const place = placeOf(reading, near === null ? null : checkpoint);
    return new Journal(options, reading, place, { hasLostEnd, isInOrder });
  }

  /** The last line of the journal; number 0 when there is none. */
  get place(): JournalPlace {
    return this.last;
  }

  /** Leaves numbers out that ledgers already know of, so that none is given twice. */
  skipTo(seq: number): void {
    if (seq > this.last.seq) this.last = { ...this.last, seq };
  }

  /** Throws StoreError `changed_outside` or `folder_gone`. */
  refuseForeignChange(): Promise<void> {
    return this.file.refuseForeignChange();
  }

  /**
   * Puts lines at the end with one sync. They are acknowledged when this resolves. Throws StoreError;
   * nothing is then added.
   * @param meanwhile what there is to do while the disk is busy; must not throw
   */
  async append(
    drafts: readonly DraftLine[],
    at: Date,
    meanwhile: () => void,
  ): Promise<JournalPlace[]> {
    const group = this.last.seq + 1;
    const texts: string[] = [];
    const links: Link[] = [];
    let link: Link = this.last;
    for (const draft of drafts) {
      const encoded = encodeLine(draft, link, group);
      link = encoded.link;
      links.push(link);
      texts.push(`${encoded.text}\n`);
    }
    const lengths = texts.map((text) => Buffer.byteLength(text));
    this.isAppending = true;
    try {
      await this.file.put(Buffer.from(texts.join('')), at, meanwhile);
    } finally {
      this.isAppending = false;
    }
    const total = lengths.reduce((sum, length) => sum + length, 0);
    let lineStart = this.file.length - total;
    const { name } = this.file;
    const file = name === null ? '' : formatJournalName(name);
    const places = links.map((one, index) => {
      const place = { ...one, file, lineStart };
      lineStart += lengths[index] ?? 0;
      return place;
    });
    this.last = places.at(-1) ?? this.last;
    return places;
  }

  /** Reads the whole journal again for certain lines. Throws StoreError. */
  async find(
    keep: KeepLine,
  ): Promise<{ readonly lines: readonly JournalLine[]; readonly isWhole: boolean }> {
    const { root, disk } = this.options;
    const { chain } = await readJournal(root, disk, keep);
    return { lines: chain.lines, isWhole: !chain.isDamaged };
  }

  /** Lets go of the file until the next line comes, so that a drive can be taken out. */
  async rest(): Promise<void> {
    if (!this.isAppending) await this.file.close();
  }
}

/** Whether what stands after the last line had been acknowledged: its form says so, or other files know of it. */
function isEndLost({ chain, files }: JournalReading, known: number): boolean {
  const newest = files.at(-1);
  if (newest === undefined || newest.size === newest.goodLength) return false;
  return newest.hasBrokenEnd || known > chain.last.seq;
}

function placeOf({ chain, files }: JournalReading, checkpoint: Checkpoint | null): JournalPlace {
  const holder = files.findLast(({ goodLength }) => goodLength > 0);
  // Nothing after the checkpoint: its line is still the last.
  if (checkpoint !== null && chain.last.hash === checkpoint.hash) {
    return { ...chain.last, file: checkpoint.file, lineStart: checkpoint.lineStart };
  }
  const file = holder === undefined ? '' : formatJournalName(holder.name);
  return { ...chain.last, file, lineStart: holder?.lastStart ?? 0 };
}
