import type { Disk } from '../disk/disk';
import type { FileMark } from '../files/file-mark';
import { JsonFile } from '../files/json-file';
import { makeWay } from '../files/make-way';
import { pathsOf } from './older-form';
import type { Shard } from './shard';
import { shardCodec } from './shard-form';
import type { ShardRef } from './shard-key';

/**
 * The file of a shard. Where there is none, the one that an older program kept elsewhere is read;
 * what is written goes into the present place.
 */
export class ShardFile {
  private readonly disk: Disk;
  private readonly present: JsonFile<Shard>;
  private readonly older: JsonFile<Shard> | null;
  /** The one that was read or written last. */
  private current: JsonFile<Shard>;

  constructor(root: string, shard: ShardRef, disk: Disk) {
    this.disk = disk;
    const codec = shardCodec(shard.kind, shard.name);
    const [present = '', older] = pathsOf(root, shard);
    this.present = new JsonFile(present, codec, disk);
    this.older = older === undefined ? null : new JsonFile(older, codec, disk);
    this.current = this.present;
  }

  /** Says before it is read that the file lies where older programs kept it. */
  expectElsewhere(): void {
    this.current = this.older ?? this.present;
  }

  /** Where the file lies that was read or written last. */
  get path(): string {
    return this.current.path;
  }

  /** By what that file is known again; null when there was none. */
  get mark(): FileMark | null {
    return this.current.mark;
  }

  /** Whether it lies where older programs kept it. */
  get isElsewhere(): boolean {
    return this.current !== this.present;
  }

  /** The shard in the form in which it lies there; null when there is no file. Throws StoreError. */
  async load(): Promise<Shard | null> {
    this.current = this.present;
    const found = await this.present.load();
    if (found !== null || this.older === null) return found;
    const older = await this.loadOlder(this.older);
    if (older === null) this.current = this.present;
    return older;
  }

  private loadOlder(older: JsonFile<Shard>): Promise<Shard | null> {
    // Before it is read: what is damaged is to be set aside where it lies.
    this.current = older;
    return older.load();
  }

  /** Lets the file be written after another program changed it; see `makeWay`. Throws StoreError. */
  makeWay(stamp: string): Promise<boolean> {
    return makeWay(this.present, stamp, this.disk);
  }

  /** Throws StoreError. */
  async replace(shard: Shard): Promise<void> {
    await this.present.replace(shard);
    this.current = this.present;
  }

  /** Gives the memory back. */
  forget(): void {
    this.present.forget();
    this.older?.forget();
  }
}
