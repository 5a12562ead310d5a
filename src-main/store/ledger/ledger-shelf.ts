import { join } from 'node:path';
import type { CaseSlot, PatchLine } from '../cases/change';
import { LEDGER_FOLDER } from '../data-folder';
import type { Disk } from '../disk/disk';
import { DocumentFile } from '../documents/document-file';
import { makeWay } from '../documents/make-way';
import type { FileRecord } from '../journal/checkpoint';
import type { Link, RecordRef } from '../journal/journal-line';
import { LEDGER_FORMAT, type Ledger } from '../schemas/ledger-v2';
import { TaskQueue } from '../task-queue';
import { FileDoubts } from './file-doubts';
import { FileRecords } from './file-records';
import { type FoundLines, mendLedger } from './ledger-mending';
import { emptyLedger, withSlot } from './ledger-slots';

/** Two years of ledgers stay in memory, fewer where they are large; others are read when they are asked for. */
const KEPT_MONTHS = 24;
const KEPT_CASES = 3_000;

/** `ledger/YYYY-MM.json`, the file name of a month. */
export function ledgerFileName(month: string): string {
  return `${month}.json`;
}

/** The month of a ledger's file name, or null when it is no ledger. */
export function monthOfLedgerFile(name: string): string | null {
  return /^(\d{4}-(?:0[1-9]|1[0-2]))\.json$/.exec(name)?.[1] ?? null;
}

export interface ShelfOptions {
  readonly root: string;
  readonly disk: Disk;
  /** Wall-clock time for names of files set aside; null = nothing on disk is touched. */
  readonly stamp: () => string | null;
  /**
   * Told of every ledger that comes from disk, since it may differ from what was there before, and
   * of its file's SHA-256; null when the file is not all that the ledger holds. Nobody else has the
   * ledger yet.
   */
  readonly onRead: (ledger: Ledger, hash: string | null) => Promise<void>;
  /** Lines of a month in the whole journal. */
  readonly findLines: (month: string) => Promise<FoundLines>;
  /** Number of the last line that memory holds. */
  readonly lastSeq: () => number;
}

/** What is known of the ledgers before any of them is read. */
export interface ShelfBeginning {
  /** Lines after the checkpoint. */
  readonly lines: readonly PatchLine[];
  /** What the files were then. */
  readonly records: Readonly<Record<string, FileRecord>>;
  /** Months whose file follows a line that is not of the journal. */
  readonly strayed: ReadonlySet<string>;
  /** Lines up to this number were not read again; 0 when the whole journal was. */
  readonly readAfterSeq: number;
}

/**
 * The ledgers of a data folder, the most recently used of them in memory. Their files follow behind
 * the journal: what a file lacks is kept as `pending` until the file is written.
 */
export class LedgerShelf {
  readonly records = new FileRecords();
  readonly doubts = new FileDoubts();
  /** Months whose file follows a line that is not of the journal. */
  private strayed: ReadonlySet<string> = new Set();
  private readAfterSeq = 0;
  private readonly options: ShelfOptions;
  private readonly files = new Map<string, DocumentFile<Ledger>>();
  private readonly memory = new Map<string, Ledger>();
  private readonly loading = new Map<string, Promise<Ledger>>();
  /** One ledger after another: many that come from the disk together would hold up everything else. */
  private readonly reading = new TaskQueue();
  /** Lines that the month's file does not have yet. */
  private readonly pending = new Map<string, PatchLine[]>();
  /** Months whose file must be written although no line is pending: it was made anew. */
  private readonly stale = new Set<string>();
  /** Months that must stay in memory while changes of them are on their way to the journal. */
  private held: ReadonlySet<string> = new Set();
  /** Months in memory, the least recently used first. */
  private readonly recent = new Set<string>();

  constructor(options: ShelfOptions) {
    this.options = options;
  }

  /** Takes over what is known before any file is read. */
  begin({ lines, records, strayed, readAfterSeq }: ShelfBeginning): void {
    for (const line of lines) this.note(line);
    this.records.begin(records);
    this.strayed = strayed;
    this.readAfterSeq = readAfterSeq;
  }

  /** Months that a file or the journal is known to hold something of. */
  knownMonths(): string[] {
    return [...new Set([...this.records.months(), ...this.pending.keys(), ...this.stale])];
  }

  /** Cases of a month of which the journal holds lines that the file lacks. */
  pendingCases(month: string): Set<string> {
    const records = (this.pending.get(month) ?? []).flatMap((line) => line.records);
    return new Set(records.filter(isOf(month)).map(({ id }) => id));
  }

  /** Months whose file lacks something. */
  dirtyMonths(): string[] {
    return [...new Set([...this.pending.keys(), ...this.stale])].sort();
  }

  /** The ledger in memory, if it is there. */
  inMemory(month: string): Ledger | null {
    return this.memory.get(month) ?? null;
  }

  /**
   * The ledger of a month; an empty one when the month has no file yet. A damaged file is mended
   * from the journal, or set aside. Throws StoreError when it is damaged and can be neither,
   * unreadable or newer, or when the data folder is gone.
   */
  async open(month: string): Promise<Ledger> {
    const known = this.memory.get(month);
    if (known === undefined) {
      const loading = this.loading.get(month) ?? this.reading.run(() => this.load(month));
      this.loading.set(month, loading);
      try {
        await loading;
      } finally {
        this.loading.delete(month);
      }
    }
    this.use(month);
    return this.memory.get(month) ?? emptyLedger(month);
  }

  /** Keeps months in memory, once opened, until the next call. */
  hold(months: ReadonlySet<string>): void {
    this.held = months;
  }

  /** Publishes what a line of the journal did. @param changes each case as it then is, in order */
  publish(
    changes: readonly { readonly month: string; readonly after: CaseSlot }[],
    line: PatchLine,
  ): void {
    for (const { month, after } of changes)
      this.memory.set(month, withSlot(this.require(month), after));
    this.note(line);
    for (const { month } of changes) this.use(month);
  }

  /**
   * Writes a month's file; what another program made of it is kept aside. Throws StoreError; it is
   * then tried again later.
   * @param lastLine the last published line
   */
  async flush(month: string, lastLine: () => Pick<Link, 'seq' | 'hash'>): Promise<void> {
    await this.open(month);
    const file = this.fileOf(month);
    const stamp = this.options.stamp();
    if (stamp !== null && (await makeWay(file, stamp, this.options.disk)))
      this.doubts.put(month, 'rebuilt');
    // In one breath: a file must neither hold a line that it does not own up to, nor claim one that it lacks.
    const { seq, hash } = lastLine();
    const { cases, recycled } = this.require(month);
    await file.replace({ month, appliedSeq: seq, appliedHash: hash, cases, recycled });
    file.forget();
    this.records.note(month, { seq, line: hash, mark: file.mark });
    this.stale.delete(month);
    const left = this.pending.get(month)?.filter((line) => line.seq > seq) ?? [];
    if (left.length > 0) this.pending.set(month, left);
    else this.pending.delete(month);
  }

  private async load(month: string): Promise<Ledger> {
    const file = this.fileOf(month);
    const { ledger, isMended, doubt } = await mendLedger({
      ...this.options,
      stamp: this.options.stamp(),
      month,
      file,
      pending: this.pending.get(month) ?? [],
      record: this.records.of(month),
      isStray: this.strayed.has(month),
      readAfterSeq: this.readAfterSeq,
      lastSeq: this.options.lastSeq(),
    });
    file.forget();
    const isAsWritten = !isMended && !this.pending.has(month);
    await this.options.onRead(ledger, isAsWritten ? (file.mark?.hash ?? null) : null);
    this.memory.set(month, ledger);
    if (isMended) this.stale.add(month);
    else if (ledger.appliedSeq > 0 || ledger.cases.length > 0)
      this.records.note(month, {
        ...{ seq: ledger.appliedSeq, line: ledger.appliedHash ?? null, mark: file.mark },
      });
    if (doubt !== null) this.doubts.put(month, doubt);
    return ledger;
  }

  private note(line: PatchLine): void {
    const cases = line.records.filter(({ kind }) => kind === 'case');
    for (const month of new Set(cases.map(({ shard }) => shard))) {
      const lines = this.pending.get(month);
      if (lines === undefined) this.pending.set(month, [line]);
      else lines.push(line);
    }
  }

  private require(month: string): Ledger {
    const ledger = this.memory.get(month);
    if (ledger === undefined) throw new Error(`ledger not in memory: ${month}`);
    return ledger;
  }

  private fileOf(month: string): DocumentFile<Ledger> {
    const known = this.files.get(month);
    if (known !== undefined) return known;
    const path = join(this.options.root, LEDGER_FOLDER, ledgerFileName(month));
    const file = new DocumentFile(path, LEDGER_FORMAT, this.options.disk);
    this.files.set(month, file);
    return file;
  }

  private use(month: string): void {
    this.recent.delete(month);
    this.recent.add(month);
    let cases = 0;
    for (const ledger of this.memory.values()) cases += ledger.cases.length;
    for (const oldest of this.recent) {
      if (this.recent.size <= KEPT_MONTHS && cases <= KEPT_CASES) return;
      const isNeeded = this.pending.has(oldest) || this.stale.has(oldest) || this.held.has(oldest);
      if (isNeeded || oldest === month) continue;
      cases -= this.memory.get(oldest)?.cases.length ?? 0;
      this.recent.delete(oldest);
      this.memory.delete(oldest);
    }
  }
}

function isOf(month: string): (record: RecordRef) => boolean {
  return ({ kind, shard }) => kind === 'case' && shard === month;
}
