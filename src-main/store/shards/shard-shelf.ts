import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { AnyRecord } from '@shared/domain/record/record';
import type { Disk } from '../disk/disk';
import type { FileMark } from '../files/file-mark';
import type { FileRecord } from '../journal/checkpoint';
import type { Link } from '../journal/journal-line';
import { TaskQueue } from '../task-queue';
import { FileDoubts } from './file-doubts';
import { FileRecords } from './file-records';
import { emptyShard, type Shard, storedIn, withStored } from './shard';
import { ShardFile } from './shard-file';
import { keyOf, type ShardRef, shardOfKey } from './shard-key';
import { type PatchLine, shardsOf } from './shard-lines';
import { type FoundLines, mendShard } from './shard-mending';
import type { StoredRecord } from './stored-record';

/** Two years of months stay in memory, fewer where they are large; others are read when they are asked for. */
const KEPT_SHARDS = 24;
const KEPT_RECORDS = 3_000;

export interface ShelfOptions {
  readonly root: string;
  readonly disk: Disk;
  readonly kinds: Kinds;
  /** Wall-clock time for names of files set aside; null = nothing on disk is touched. */
  readonly stamp: () => string | null;
  /** Lines of a shard in the whole journal. */
  readonly findLines: (shard: ShardRef) => Promise<FoundLines>;
  /** Number of the last line that memory holds. */
  readonly lastSeq: () => number;
}

/**
 * Told of a shard that comes from disk, since it may differ from what was there before, and of its file's SHA-256; null
 * when the file is not all that the shard holds. Nobody else has the shard yet.
 */
export type ReadListener = (shard: Shard, hash: string | null) => Promise<void>;

/** What is known of the shards before any of them is read. */
export interface ShelfBeginning {
  /** Lines after the checkpoint. */
  readonly lines: readonly PatchLine[];
  /** What the files were then, by key. */
  readonly records: Readonly<Record<string, FileRecord>>;
  /** Keys of shards whose file follows a line that is not of the journal. */
  readonly strayed: ReadonlySet<string>;
  /** Lines up to this number were not read again; 0 when the whole journal was. */
  readonly readAfterSeq: number;
  /** Keys of shards that lie where older programs kept them. */
  readonly elsewhere: Iterable<string>;
}

/** A record as a line of the journal has made it. */
export interface PublishedRecord extends ShardRef {
  readonly stored: StoredRecord;
}

/**
 * The shards of a data folder, the most recently used of them in memory. Their files follow behind
 * the journal: what a file lacks is kept as `pending` until the file is written.
 */
export class ShardShelf {
  readonly records = new FileRecords();
  readonly doubts = new FileDoubts();
  readonly kinds: Kinds;
  private strayed: ReadonlySet<string> = new Set();
  private readAfterSeq = 0;
  private readonly elsewhere = new Set<string>();
  private readonly options: ShelfOptions;
  private readonly files = new Map<string, ShardFile>();
  private readonly memory = new Map<string, Shard>();
  private readonly loading = new Map<string, Promise<Shard>>();
  /** One shard after another: many that come from the disk together would hold up everything else. */
  private readonly reading = new TaskQueue();
  /** Lines that the shard's file does not have yet. */
  private readonly pending = new Map<string, PatchLine[]>();
  /** Shards whose file must be written although no line is pending: made anew, or of an older form. */
  private readonly stale = new Set<string>();
  /** Shards that must stay in memory while changes of them are on their way to the journal. */
  private held: ReadonlySet<string> = new Set();
  /** Shards in memory, the least recently used first. */
  private readonly recent = new Set<string>();
  private readonly listeners: ReadListener[] = [];

  constructor(options: ShelfOptions) {
    this.options = options;
    this.kinds = options.kinds;
  }

  /** Tells of every shard that is read from now on, and waits for the listener. */
  listen(listener: ReadListener): void {
    this.listeners.push(listener);
  }

  /** Takes over what is known before any file is read. */
  begin({ lines, records, strayed, readAfterSeq, elsewhere }: ShelfBeginning): void {
    for (const line of lines) this.note(line);
    for (const key of elsewhere) this.elsewhere.add(key);
    this.records.begin(records);
    this.strayed = strayed;
    this.readAfterSeq = readAfterSeq;
  }

  /** Shards of a kind that a file or the journal is known to hold something of. */
  knownNames(kind: Kind): string[] {
    const keys = [...this.records.keys(), ...this.pending.keys(), ...this.stale];
    const names = keys.flatMap((key) => {
      const shard = shardOfKey(this.kinds, key);
      return shard?.kind.key === kind.key ? shard.name : [];
    });
    return [...new Set(names)];
  }

  /** Ids of the records of a shard of which the journal holds lines that the file lacks. */
  pendingIds(shard: ShardRef): Set<string> {
    const isOfShard = ({ kind, shard: name }: { kind: string; shard: string }): boolean =>
      kind === shard.kind.key && name === shard.name;
    const lines = this.pending.get(keyOf(shard)) ?? [];
    return new Set(lines.flatMap(({ records }) => records.filter(isOfShard).map(({ id }) => id)));
  }

  /** Keys of shards whose file lacks something. */
  dirtyKeys(): string[] {
    return [...new Set([...this.pending.keys(), ...this.stale])].sort();
  }

  /** Whether the file of a shard lacks something. */
  isDirty(shard: ShardRef): boolean {
    const key = keyOf(shard);
    return this.pending.has(key) || this.stale.has(key);
  }

  /** Keys of shards whose file lies where an older program kept it. */
  keysElsewhere(): string[] {
    return [...this.elsewhere].sort();
  }

  /** Where the file of a shard lies. */
  pathOf(shard: ShardRef): string {
    return this.fileOf(shard, keyOf(shard)).path;
  }

  /**
   * By what the file of a shard is known again while it is all that the shard says and as this program left it; null when
   * memory holds the shard, the journal holds more, or nothing is known of the file.
   */
  leftAs(shard: ShardRef): FileMark | null {
    const key = keyOf(shard);
    const hasMore = this.memory.has(key) || this.pending.has(key) || this.stale.has(key);
    return hasMore || this.strayed.has(key) ? null : (this.records.of(key)?.mark ?? null);
  }

  /** The shard in memory, if it is there. */
  inMemory(shard: ShardRef): Shard | null {
    return this.memory.get(keyOf(shard)) ?? null;
  }

  /** The only record of a kind; it is in memory from the opening on. */
  only<R extends AnyRecord>(kind: Kind<R>): StoredRecord<R> {
    const shard = this.require(keyOf({ kind, name: kind.key }));
    const stored = storedIn(shard, kind.key);
    if (stored === null) throw new Error(`no ${kind.key} in memory`);
    return stored as StoredRecord<R>;
  }

  /**
   * A shard; an empty one when it has no file yet. A damaged file is mended from the journal, or set
   * aside. Throws StoreError when it is damaged and can be neither, unreadable or written by a later
   * program, or when the data folder is gone.
   */
  async open<R extends AnyRecord>(kind: Kind<R>, name: string): Promise<Shard<R>> {
    const ref: ShardRef = { kind, name };
    const key = keyOf(ref);
    if (!this.memory.has(key)) {
      const loading = this.loading.get(key) ?? this.reading.run(() => this.load(ref, key));
      this.loading.set(key, loading);
      try {
        await loading;
      } finally {
        this.loading.delete(key);
      }
    }
    this.use(key);
    // What lies under a key is of its kind: it was parsed by the schema.
    return (this.memory.get(key) ?? emptyShard(kind, name)) as unknown as Shard<R>;
  }

  /** Keeps shards in memory, once opened, until the next call. */
  hold(keys: ReadonlySet<string>): void {
    this.held = keys;
  }

  /** Publishes what one line of the journal did. */
  publish(changes: readonly PublishedRecord[], line: PatchLine): void {
    for (const { stored, ...ref } of changes) {
      const key = keyOf(ref);
      this.memory.set(key, withStored(this.require(key), stored));
      this.use(key);
    }
    this.note(line);
  }

  /**
   * Writes a shard's file; what another program made of it is kept aside. Throws StoreError; it is then
   * tried again later.
   * @param lastLine the last published line
   */
  async flush(key: string, lastLine: () => Pick<Link, 'seq' | 'hash'>): Promise<void> {
    const ref = shardOfKey(this.kinds, key);
    if (ref === null) throw new Error(`no shard: ${key}`);
    await this.open(ref.kind, ref.name);
    const file = this.fileOf(ref, key);
    const stamp = this.options.stamp();
    if (stamp !== null && (await file.makeWay(stamp))) this.doubts.put(key, 'rebuilt');
    // In one breath: a file must neither hold a line that it does not own up to, nor claim one that it lacks.
    const { seq, hash } = lastLine();
    await file.replace({ ...this.require(key), appliedSeq: seq, appliedHash: hash });
    file.forget();
    this.records.note(key, { seq, line: hash, mark: file.mark });
    this.stale.delete(key);
    this.elsewhere.delete(key);
    const left = this.pending.get(key)?.filter((line) => line.seq > seq) ?? [];
    if (left.length > 0) this.pending.set(key, left);
    else this.pending.delete(key);
  }

  private async load(ref: ShardRef, key: string): Promise<Shard> {
    const file = this.fileOf(ref, key);
    const { shard, isMended, doubt } = await mendShard({
      ...this.options,
      stamp: this.options.stamp(),
      ...{ ref, file },
      pending: this.pending.get(key) ?? [],
      record: this.records.of(key),
      isStray: this.strayed.has(key),
      readAfterSeq: this.readAfterSeq,
      lastSeq: this.options.lastSeq(),
    });
    file.forget();
    const isAsWritten = !isMended && !this.pending.has(key);
    const hash = isAsWritten ? (file.mark?.hash ?? null) : null;
    for (const listener of this.listeners) await listener(shard, hash);
    this.memory.set(key, shard);
    const { appliedSeq: seq, appliedHash: line = null, storedRecords } = shard;
    if (isMended) this.stale.add(key);
    else if (seq > 0 || storedRecords.length > 0)
      this.records.note(key, { seq, line, mark: file.mark });
    if (doubt !== null) this.doubts.put(key, doubt);
    return shard;
  }

  private note(line: PatchLine): void {
    for (const key of shardsOf(this.kinds, line)) {
      const lines = this.pending.get(key);
      if (lines === undefined) this.pending.set(key, [line]);
      else lines.push(line);
    }
  }

  private require(key: string): Shard {
    const shard = this.memory.get(key);
    if (shard === undefined) throw new Error(`shard not in memory: ${key}`);
    return shard;
  }

  private fileOf(ref: ShardRef, key: string): ShardFile {
    const known = this.files.get(key);
    if (known !== undefined) return known;
    const file = new ShardFile(this.options.root, ref, this.options.disk);
    if (this.elsewhere.has(key)) file.expectElsewhere();
    this.files.set(key, file);
    return file;
  }

  private use(key: string): void {
    this.recent.delete(key);
    this.recent.add(key);
    let count = 0;
    for (const { storedRecords } of this.memory.values()) count += storedRecords.length;
    for (const oldest of this.recent) {
      if (this.recent.size <= KEPT_SHARDS && count <= KEPT_RECORDS) return;
      if (oldest === key || this.isNeeded(oldest)) continue;
      count -= this.memory.get(oldest)?.storedRecords.length ?? 0;
      this.recent.delete(oldest);
      this.memory.delete(oldest);
    }
  }

  private isNeeded(key: string): boolean {
    const isOnly = this.kinds.find(key)?.isSingle === true;
    return isOnly || this.pending.has(key) || this.stale.has(key) || this.held.has(key);
  }
}
