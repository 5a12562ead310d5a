import type { Kind } from '@shared/domain/record/define-kind';
import type { DataNotice } from '@shared/domain/safekeeping/data-notice';
import type { Disk } from '../disk/disk';
import { isUntouched } from '../files/file-mark';
import { StoreError } from '../store-error';
import { hashInPieces } from './own-file';
import type { PlainIndex } from './plain-index';
import { keyOf, type ShardRef } from './shard-key';
import type { ShardShelf } from './shard-shelf';
import { openOrTell } from './shard-survey';
import { readAsLeft } from './some-records';

/** Files that are looked at together: a kind may lie in 256, and each look is a question to the disk. */
const LOOKED_AT_ONCE = 16;

interface Sources {
  readonly shelf: ShardShelf;
  readonly disk: Disk;
}

/**
 * The shards that need not be read before the folder can be used: those whose file is as this program left it and lacks
 * nothing. They are read one after another when there is time, or when somebody asks for their kind; one that turns out
 * to be otherwise is opened then, which mends it or says what is wrong.
 */
export class ReadBehind {
  /** What was found in reading them. */
  readonly notices: DataNotice[] = [];
  private readonly sources: Sources;
  private readonly indexes: PlainIndex[] = [];
  private running: Promise<void> | null = null;
  private isStopped = false;
  private listener: () => void = () => undefined;

  constructor(sources: Sources) {
    this.sources = sources;
  }

  /** Names who is told when a shard was not as it had been left. */
  listen(listener: () => void): void {
    this.listener = listener;
  }

  /** Leaves for later what can be left of the shards of a kind. @returns their names */
  async putOff(index: PlainIndex, names: readonly string[]): Promise<ReadonlySet<string>> {
    const { kind } = index;
    const later: string[] = [];
    for (let at = 0; at < names.length; at += LOOKED_AT_ONCE) {
      const some = names.slice(at, at + LOOKED_AT_ONCE);
      const areLeft = await Promise.all(some.map((name) => this.isAsLeft({ kind, name })));
      later.push(...some.filter((_name, place) => areLeft[place]));
    }
    index.putOff(later, async (name, take) => {
      if (!(await readAsLeft(this.sources, { kind, name }, take))) await this.open(kind, name);
    });
    this.indexes.push(index);
    return new Set(later);
  }

  /** Reads all of them, unless it is stopped before. What cannot be read now is tried again by the first who asks. */
  run(): Promise<void> {
    this.running ??= this.readAll().catch((error: unknown) => {
      if (!(error instanceof StoreError)) throw error;
    });
    return this.running;
  }

  /** Resolves when nothing is being read behind any more. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }

  private async readAll(): Promise<void> {
    for (const index of this.indexes)
      while (!index.isWhole && !this.isStopped) await index.readNext();
  }

  private async open(kind: Kind, name: string): Promise<void> {
    const notice = await openOrTell(this.sources.shelf, kind, name);
    if (notice !== null) this.notices.push(notice);
    this.listener();
  }

  /** A copied folder has other times: then the bytes tell. */
  private async isAsLeft(shard: ShardRef): Promise<boolean> {
    const { shelf, disk } = this.sources;
    const mark = shelf.leftAs(shard);
    if (mark === null) return false;
    const path = shelf.pathOf(shard);
    const facts = await disk.facts(path).catch(() => null);
    if (facts === null || isUntouched(mark, facts)) return facts !== null;
    const bytes = facts.size === mark.size ? await disk.read(path).catch(() => null) : null;
    if (bytes === null || (await hashInPieces(bytes)) !== mark.hash) return false;
    const record = shelf.records.of(keyOf(shard));
    const { modifiedMs } = facts;
    if (record !== null)
      shelf.records.note(keyOf(shard), { ...record, mark: { ...mark, modifiedMs } });
    return true;
  }
}
