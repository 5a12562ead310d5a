import type { Kinds } from '@shared/domain/record/kind-list';
import { CHAIN_START, type JournalLine, type Link } from './journal-line';
import { decodeLine, isNewer } from './line-codec';
import type { Newer } from './line-frame';

/** What was read of one file. */
export interface FileReading {
  /** Length of the file up to the last line of the chain in it. */
  readonly goodLength: number;
  /** Where that line begins. */
  readonly lastStart: number;
  /** Something broken stands before or between the lines of the chain, or lines are missing there. */
  readonly isBroken: boolean;
  /** After the last line of the chain stands one that is whole in length and broken in content, or does not belong there. */
  readonly hasBrokenEnd: boolean;
  /** After the last line of the chain stands nothing but what a writer put down too late. */
  readonly hasLateEnd: boolean;
}

export interface ChainOptions {
  /** The line after which to begin. */
  readonly start?: Link;
  /** Which lines to keep in `lines`. */
  readonly keep?: (line: JournalLine) => boolean;
  /** Numbers of lines whose hashes are asked for. */
  readonly watch?: ReadonlySet<number>;
  /** What a line may be about; what a studio keeps when left out. */
  readonly kinds?: Kinds | undefined;
}

/** A line as it stands in its file, without its line break. */
export interface StandingLine extends Link {
  readonly at: string;
  readonly bytes: Uint8Array;
}

/** What a line turned out to be. */
type Found = 'kept' | 'late' | 'torn' | 'broken';

/**
 * Follows the chain of hashes through the journal's files, in the order of writing, and tells four
 * things apart: lines of the chain, an end that was never acknowledged (the power went while it was
 * written), lines that came too late, and damage.
 *
 * A line carries the number of the first line of its group, the lines that were synced together.
 * When something is broken and a later line belongs to a later group, the broken one had been on
 * disk and acknowledged: damage. At the very end nothing comes later. There a line that has its line
 * break and no zeros in it is damage too: a write that the power cut off leaves a line without its
 * end, or zeros where a block never arrived, and perhaps whole lines of the same group after it.
 * Anything else was never acknowledged.
 *
 * A line also carries its term: how often the folder had been taken over when its writer opened it.
 * Whoever takes over begins a file of his own after the last line that he read. What the writer
 * before him put down after that line, because he slept and woke up, was never acknowledged: it is
 * of a lower term, and counts for nothing wherever it stands.
 */
export class Chain {
  /** Acknowledged lines are missing or broken. */
  isDamaged = false;
  /** What a later program wrote here; null when none did. */
  newer: string | null = null;
  /** A file goes on from a line before the one with which reading began. */
  isDetached = false;
  /** The lines that were asked for, in order. */
  readonly lines: JournalLine[] = [];
  /** Numbers of the lines of which nobody knows any more what they did. */
  readonly bodiless: number[] = [];
  /** Numbers of the lines of which records were destroyed by order. */
  readonly destroyed: number[] = [];
  last: Link;
  private readonly keep: (line: JournalLine) => boolean;
  private readonly watch: ReadonlySet<number>;
  private readonly kinds: Kinds | undefined;
  private readonly hashes = new Map<number, string>();
  private lateLines: StandingLine[] = [];
  /** Lines of the file before, for the case that this file goes on from one of them. */
  private before: { readonly start: Link; readonly lines: readonly StandingLine[] };
  private current: { readonly start: Link; readonly lines: StandingLine[] };
  private hasBroken = false;
  private hasGap = false;
  private isFirstOfFile = true;

  constructor(options: ChainOptions = {}) {
    const { start = CHAIN_START, keep = () => true, watch = new Set() } = options;
    this.kinds = options.kinds;
    this.last = start;
    this.keep = keep;
    this.watch = watch;
    this.current = { start, lines: [] };
    this.before = this.current;
  }

  /** Hash of a watched line; undefined when the chain has no such line. */
  hashAt(seq: number): string | undefined {
    return this.hashes.get(seq);
  }

  /** What writers put down after others had taken the folder over. */
  get late(): readonly StandingLine[] {
    return this.lateLines;
  }

  /** Reads the next file's bytes. */
  addFile(bytes: Uint8Array): FileReading {
    // A file of late lines alone stands between two that belong together.
    if (this.current.lines.length > 0) this.before = this.current;
    this.current = { start: this.last, lines: [] };
    this.isFirstOfFile = true;
    this.hasGap = false;
    let [goodLength, lastStart, start, kept] = [0, 0, 0, 0];
    const afterLast = new Set<Found>();
    while (start < bytes.length) {
      const lineEnd = bytes.indexOf(0x0a, start);
      const stop = lineEnd < 0 ? bytes.length : lineEnd + 1;
      const found = this.takeBytes(lineEnd < 0 ? null : bytes.subarray(start, lineEnd));
      if (found === 'kept') {
        kept += stop - start;
        [goodLength, lastStart] = [stop, start];
        afterLast.clear();
      } else afterLast.add(found);
      start = stop;
    }
    const hasBrokenEnd = afterLast.has('broken');
    return {
      ...{ goodLength, lastStart, hasBrokenEnd },
      isBroken: kept !== goodLength || this.hasGap,
      hasLateEnd: !hasBrokenEnd && afterLast.has('late'),
    };
  }

  /** @param bytes a line without its line break; null when the break is missing */
  private takeBytes(bytes: Uint8Array | null): Found {
    const line = bytes === null ? null : decodeBytes(bytes, this.kinds);
    if (isNewer(line)) this.newer ??= line.newer;
    else if (bytes !== null && line !== null) return this.take(line, bytes);
    this.hasBroken = true;
    // A write that the power cut off leaves no line break, or zeros where a block never arrived.
    return bytes === null || (line === null && bytes.includes(0)) ? 'torn' : 'broken';
  }

  private take(line: JournalLine, bytes: Uint8Array): Found {
    const { seq, at, hash, term } = line;
    const standing: StandingLine = { seq, at, hash, term, bytes };
    if (term < this.last.term) {
      this.lateLines.push(kept(standing));
      return 'late';
    }
    if (this.isFirstOfFile) this.dropOrphans(line);
    this.isFirstOfFile = false;
    const isNext = line.prev === this.last.hash;
    if (!(isNext && line.seq === this.last.seq + 1) && !this.isAfterGap(line, isNext)) {
      // Of a group that the power cut into: its lines were synced together, so none was acknowledged.
      const found = this.hasBroken && line.seq > this.last.seq ? 'torn' : 'broken';
      this.hasBroken = true;
      return found;
    }
    this.hasBroken = false;
    this.last = { seq, hash, term };
    this.current.lines.push(standing);
    if (this.watch.has(seq)) this.hashes.set(seq, hash);
    if (line.body === null) this.bodiless.push(seq);
    if (line.loss !== undefined) this.destroyed.push(seq);
    if (this.keep(line)) this.lines.push(line);
    return 'kept';
  }

  /** A file may go on from an earlier line: those after it were written, but never acknowledged. */
  private dropOrphans(first: JournalLine): void {
    if (first.prev === this.last.hash) this.hasBroken = false;
    const { start, lines } = this.before;
    const from = [start, ...lines].find(
      ({ seq, hash }) => hash === first.prev && seq === first.seq - 1,
    );
    if (from !== undefined) this.goBackTo(from, first.term);
    else this.lookBefore(first);
  }

  /** The line that a file goes on from was not read, or is gone. */
  private lookBefore(first: JournalLine): void {
    if (first.prev === this.last.hash || first.seq > this.last.seq) return;
    this.isDetached = true;
    if (first.term <= this.last.term) return;
    // The line it went on from is gone; whoever took over counts all the same.
    this.isDamaged = true;
    this.goBackTo({ ...this.last, seq: first.seq - 1, hash: first.prev }, first.term);
  }

  private goBackTo({ seq: to, hash, term }: Link, nextTerm: number): void {
    const dropped = this.before.lines.filter(({ seq }) => seq > to);
    // Within one term the writer himself could not acknowledge them: a write that failed.
    if (nextTerm > term) this.lateLines.push(...dropped.map(kept));
    this.last = { seq: to, hash, term };
    this.hasBroken = false;
    for (const { seq } of dropped) this.hashes.delete(seq);
    while ((this.lines.at(-1)?.seq ?? 0) > to) this.lines.pop();
    while ((this.bodiless.at(-1) ?? 0) > to) this.bodiless.pop();
    while ((this.destroyed.at(-1) ?? 0) > to) this.destroyed.pop();
  }

  private isAfterGap(line: JournalLine, isNext: boolean): boolean {
    if (line.seq <= this.last.seq) return false;
    // The writer itself left numbers out, because ledgers knew of lines that the journal had lost.
    if (isNext && !this.hasBroken) return true;
    if (line.group <= this.last.seq + 1) return false;
    this.isDamaged = true;
    this.hasGap = true;
    return true;
  }
}

/** Its own bytes, so that the rest of the file can go. */
function kept(line: StandingLine): StandingLine {
  return { ...line, bytes: line.bytes.slice() };
}

function decodeBytes(bytes: Uint8Array, kinds: Kinds | undefined): JournalLine | Newer | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return decodeLine(text, kinds);
  } catch {
    return null;
  }
}
