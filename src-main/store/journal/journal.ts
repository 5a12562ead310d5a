import type { Kinds } from '@shared/domain/record/kind-list';
import type { Disk } from '../disk/disk';
import type { StandingLine } from './chain';
import type { Checkpoint } from './checkpoint';
import { JournalFile } from './journal-file';
import type { DraftLine, JournalLine, Link } from './journal-line';
import { type JournalMarks, markJournal } from './journal-marks';
import { formatJournalName } from './journal-names';
import { type JournalReading, listJournal, readJournal, readJournalFrom } from './journal-reader';
import {
  type CheckpointStanding,
  type FilesState,
  type JournalVerdict,
  judge,
  type KeepLine,
  markRewritten,
} from './journal-verdict';
import { encodeLine } from './line-v2';
import { putInOrder, type Untidy } from './put-in-order';

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
  /** What its lines may be about; what a studio keeps when left out. */
  readonly kinds?: Kinds | undefined;
  /** Who writes, when the folder has a lock. */
  readonly writer?: JournalWriter | undefined;
}

/** What lines wait for, and what waits for them. */
export interface Appending {
  /** What `refuseForeignChange` answers; no byte is written before. */
  readonly unchanged: Promise<void>;
  /** What there is to do while the disk is busy; must not throw. */
  readonly meanwhile: () => void;
}

/** What the journal asks of the lock. */
export interface JournalWriter {
  /** The term in which this opening writes. @param last term of the journal's last line */
  readonly settleTerm: (last: number) => Promise<number>;
  /** Makes sure of the lock; answers how often it has been made since. Throws StoreError `held_elsewhere`. */
  readonly confirmTakes: () => Promise<number>;
  readonly takesSoFar: number;
}

/** Every acknowledged change of a data folder, in order: `journal/YYYY-MM.jsonl`. */
export class Journal {
  /** Lines after the checkpoint; all that were asked for when there is none. */
  readonly tail: readonly JournalLine[];
  /** Acknowledged lines were found missing or broken. */
  readonly isDamaged: boolean;
  /** The last lines were acknowledged, or may have been, and are broken. */
  readonly hasLostEnd: boolean;
  /** What a writer put down after another had taken the folder over; it counts for nothing. */
  readonly late: readonly StandingLine[];
  /** What the journal says of the checkpoint: its line is there, came too late, is another, or is missing. */
  readonly checkpointIs: CheckpointStanding;
  /** Files (by month, or `studio`) that follow a line which is not of this journal. */
  readonly strayed: ReadonlySet<string>;
  /** The checkpoint did not do. */
  readonly wasReadWhole: boolean;
  /** All that was found broken lies in files of its own. */
  readonly isInOrder: boolean;
  private readonly options: JournalOptions;
  private readonly file: JournalFile;
  private readonly term: number;
  /** The journal's files but the newest, as they were left. */
  private marks: JournalMarks;
  private last: JournalPlace;
  private isAppending = false;
  /** How often the lock had been made when the journal was known to be as memory has it. */
  private takesKnown: number;

  private constructor(
    options: JournalOptions,
    reading: JournalReading,
    place: JournalPlace,
    state: OpenedState,
  ) {
    this.options = options;
    this.tail = reading.chain.lines;
    this.isDamaged = reading.chain.isDamaged;
    this.hasLostEnd = state.hasLostEnd;
    this.isInOrder = state.isInOrder;
    this.wasReadWhole = state.wasReadWhole;
    this.late = reading.chain.late;
    this.checkpointIs = state.checkpointIs;
    this.strayed = state.strayed;
    this.term = state.term;
    this.takesKnown = state.takes;
    this.marks = reading.marks;
    this.last = place;
    const newest = reading.files.at(-1);
    this.file = new JournalFile(options.root, options.disk, {
      name: newest?.name ?? null,
      goodLength: newest?.goodLength ?? 0,
      isUnsure: !state.isInOrder,
      // Whoever takes over writes into no file that the writer before may still have open.
      isClosed:
        (state.hasLostEnd && !state.isInOrder) ||
        newest?.hasLateEnd === true ||
        state.term > place.term,
    });
  }

  /**
   * Reads the journal from the checkpoint on, or the whole of it, and puts its end in order: bytes
   * after its last line are moved aside, a file with damage in its middle is kept under a dated name
   * and continued without what is broken. A writer that has taken the folder over goes on in a file of
   * its own. Throws StoreError.
   * @param look what the other files have of the journal; asked when the checkpoint does not tell
   */
  static async open(
    options: JournalOptions,
    checkpoint: Checkpoint | null,
    look: () => Promise<FilesState>,
  ): Promise<Journal> {
    const { root, disk, stamp, writer } = options;
    const takes = writer?.takesSoFar ?? 0;
    const { reading, near, state } = await read(options, checkpoint, look);
    const { chain } = reading;
    const verdict = judge(chain, near === null ? checkpoint : null, state);
    const trusted = verdict.checkpointIs === 'late' ? 0 : (checkpoint?.seq ?? 0);
    const hasLostEnd = isEndLost(reading, Math.max(trusted, state?.highestSeq ?? 0));
    const files = markRewritten(reading.files, verdict.checkpointIs, checkpoint);
    const untidy: Untidy = { files, end: hasLostEnd ? 'lost' : 'torn', late: chain.late };
    const isInOrder = stamp === null || (await putInOrder(root, disk, stamp, untidy));
    const place = placeOf(reading, near === null ? null : checkpoint);
    const term = (await writer?.settleTerm(place.term)) ?? place.term;
    return new Journal(options, reading, place, {
      ...{ ...verdict, hasLostEnd, isInOrder, term, takes },
      wasReadWhole: near === null,
    });
  }

  /** The last line of the journal; number 0 when there is none. */
  get place(): JournalPlace {
    return this.last;
  }

  /** Leaves numbers out that ledgers already know of, so that none is given twice. */
  skipTo(seq: number): void {
    if (seq > this.last.seq) this.last = { ...this.last, seq };
  }

  /** The files of the journal as they are now, for the checkpoint. Throws StoreError. */
  async marksNow(): Promise<JournalMarks> {
    const { name } = this.file;
    if (name === null) return this.marks;
    const { root, disk } = this.options;
    const fileName = formatJournalName(name);
    const { [fileName]: found } = await markJournal(root, disk, [name]);
    if (found === undefined) return this.marks;
    this.marks = { ...this.marks, [fileName]: { ...found, size: this.file.length } };
    return this.marks;
  }

  /** Throws StoreError `changed_outside`, `held_elsewhere` or `folder_gone`. */
  refuseForeignChange(): Promise<void> {
    return this.file.refuseForeignChange(this.last.hash);
  }

  /**
   * Puts lines at the end with one sync. They are acknowledged when this resolves. Throws StoreError;
   * nothing is then added.
   */
  async append(
    drafts: readonly DraftLine[],
    at: Date,
    { unchanged, meanwhile }: Appending,
  ): Promise<JournalPlace[]> {
    await this.lookAfterLock();
    const group = this.last.seq + 1;
    const texts: string[] = [];
    const links: Link[] = [];
    let link: Link = this.last;
    for (const draft of drafts) {
      const encoded = encodeLine(draft, link, {
        group,
        term: this.term,
        kinds: this.options.kinds,
      });
      link = encoded.link;
      links.push(link);
      texts.push(`${encoded.text}\n`);
    }
    const lengths = texts.map((text) => Buffer.byteLength(text));
    await unchanged;
    this.isAppending = true;
    try {
      await this.file.put(Buffer.from(texts.join('')), at, meanwhile);
      await this.requireSameLock(links.at(-1) ?? this.last);
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

  /** A lock that was made only now was free, or gone, until now: somebody may have written meanwhile. */
  private async lookAfterLock(): Promise<void> {
    const { writer, root, disk } = this.options;
    if (writer === undefined) return;
    const takes = await writer.confirmTakes();
    if (takes === this.takesKnown) return;
    await this.file.requireNewest(await listJournal(root, disk), this.last.hash);
    this.takesKnown = takes;
  }

  /** A lock that was made anew while the lines were written may have been somebody else's in between. */
  private async requireSameLock(last: Link): Promise<void> {
    const { writer, root, disk } = this.options;
    if (writer === undefined || writer.takesSoFar === this.takesKnown) return;
    await this.file.requireNewest(await listJournal(root, disk), last.hash);
    this.takesKnown = writer.takesSoFar;
  }

  /** Reads the whole journal again for certain lines. Throws StoreError. */
  async find(
    keep: KeepLine,
  ): Promise<{ readonly lines: readonly JournalLine[]; readonly isWhole: boolean }> {
    const { root, disk, kinds } = this.options;
    const { chain } = await readJournal(root, disk, { keep, kinds });
    return { lines: chain.lines, isWhole: !chain.isDamaged };
  }

  /** Lets go of the file until the next line comes, so that a drive can be taken out. */
  async rest(): Promise<void> {
    if (!this.isAppending) await this.file.close();
  }
}

/** What opening found out. */
interface OpenedState extends JournalVerdict {
  readonly hasLostEnd: boolean;
  readonly isInOrder: boolean;
  readonly wasReadWhole: boolean;
  readonly term: number;
  readonly takes: number;
}

/** Reads from the checkpoint on, or the whole journal where that does not do; `near` is null then. */
async function read(
  { root, disk, kinds }: JournalOptions,
  checkpoint: Checkpoint | null,
  look: () => Promise<FilesState>,
): Promise<{ reading: JournalReading; near: JournalReading | null; state: FilesState | null }> {
  const near = checkpoint === null ? null : await readJournalFrom(root, disk, checkpoint, kinds);
  if (near !== null) return { reading: near, near, state: null };
  const state = await look();
  const watch = new Set([...state.follows.values()].map(({ seq }) => seq));
  if (checkpoint !== null) watch.add(checkpoint.seq);
  return {
    reading: await readJournal(root, disk, { keep: state.lacks, watch, kinds }),
    near,
    state,
  };
}

/** Whether what stands after the last line had been acknowledged: its form says so, or other files know of it. */
function isEndLost({ chain, files }: JournalReading, known: number): boolean {
  const newest = files.at(-1);
  if (newest === undefined || newest.size === newest.goodLength || newest.hasLateEnd) return false;
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
