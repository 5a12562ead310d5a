import { CHAIN_START, decodeLine, type JournalLine, type Link } from './journal-line';

/** What was read of one file. */
export interface FileReading {
  /** Length of the file up to the last line of the chain in it. */
  readonly goodLength: number;
  /** Where that line begins. */
  readonly lastStart: number;
  /** Something broken stands before or between the lines of the chain. */
  readonly isBroken: boolean;
  /** After the last line of the chain stands one that is whole in length and broken in content. */
  readonly hasBrokenEnd: boolean;
}

/**
 * Follows the chain of hashes through the journal's files, in the order of writing, and tells
 * three things apart: lines of the chain, an end that was never acknowledged (the power went while
 * it was written), and damage.
 *
 * A line carries the number of the first line of its group, the lines that were synced together.
 * When something is broken and a later line belongs to a later group, the broken one had been on
 * disk and acknowledged: damage. At the very end nothing comes later. There a line that has its line
 * break and no zeros in it is damage too: a write that the power cut off leaves a line without its
 * end, or zeros where a block never arrived. Anything else was never acknowledged.
 */
export class Chain {
  /** Acknowledged lines are missing or broken. */
  isDamaged = false;
  /** A later program wrote here. */
  isNewer = false;
  /** The lines that were asked for, in order. */
  readonly lines: JournalLine[] = [];
  last: Link;
  private readonly keep: (line: JournalLine) => boolean;
  /** Lines of the file before, for the case that this file goes on from one of them. */
  private linksBefore: Link[] = [];
  private links: Link[];
  private hasBroken = false;
  private isFirstOfFile = true;

  /**
   * @param start the line after which to begin
   * @param keep which lines to keep in `lines`
   */
  constructor(start: Link = CHAIN_START, keep: (line: JournalLine) => boolean = () => true) {
    this.last = start;
    this.links = [start];
    this.keep = keep;
  }

  /** Reads the next file's bytes. */
  addFile(bytes: Uint8Array): FileReading {
    this.linksBefore = this.links;
    this.links = [this.last];
    this.isFirstOfFile = true;
    let [goodLength, lastStart, start, kept] = [0, 0, 0, 0];
    let hasBrokenEnd = false;
    while (start < bytes.length) {
      const end = bytes.indexOf(0x0a, start);
      const stop = end < 0 ? bytes.length : end + 1;
      const line = end < 0 ? null : decodeBytes(bytes.subarray(start, end));
      if (this.take(line)) {
        kept += stop - start;
        [goodLength, lastStart] = [stop, start];
        hasBrokenEnd = false;
      } else if (line === null && end >= 0) {
        hasBrokenEnd ||= !bytes.subarray(start, end).includes(0);
      }
      start = stop;
    }
    return { goodLength, lastStart, isBroken: kept !== goodLength, hasBrokenEnd };
  }

  /** Whether the line belongs to the chain. */
  private take(line: JournalLine | 'newer' | null): boolean {
    if (line === null || line === 'newer') {
      if (line === 'newer') this.isNewer = true;
      this.hasBroken = true;
      return false;
    }
    if (this.isFirstOfFile) this.dropOrphans(line);
    this.isFirstOfFile = false;
    const isNext = line.prev === this.last.hash;
    if (!(isNext && line.seq === this.last.seq + 1) && !this.isAfterGap(line, isNext)) {
      this.hasBroken = true;
      return false;
    }
    this.hasBroken = false;
    this.last = { seq: line.seq, hash: line.hash };
    this.links.push(this.last);
    if (this.keep(line)) this.lines.push(line);
    return true;
  }

  /** A file may go on from an earlier line: those after it were written, but never acknowledged. */
  private dropOrphans(first: JournalLine): void {
    if (first.prev === this.last.hash) this.hasBroken = false;
    const from = this.linksBefore.find(
      ({ seq, hash }) => hash === first.prev && seq === first.seq - 1,
    );
    if (from === undefined) return;
    this.last = from;
    this.hasBroken = false;
    while ((this.lines.at(-1)?.seq ?? 0) > from.seq) this.lines.pop();
  }

  private isAfterGap(line: JournalLine, isNext: boolean): boolean {
    if (line.seq <= this.last.seq) return false;
    // The writer itself left numbers out, because ledgers knew of lines that the journal had lost.
    if (isNext && !this.hasBroken) return true;
    if (line.group <= this.last.seq + 1) return false;
    this.isDamaged = true;
    return true;
  }
}

function decodeBytes(bytes: Uint8Array): JournalLine | 'newer' | null {
  try {
    return decodeLine(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return null;
  }
}
