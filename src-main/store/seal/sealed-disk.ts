import { isAbsolute, join, relative, sep } from 'node:path';
import type { Disk, DiskFile, FileFacts } from '../disk/disk';
import type { DataKey } from './data-key';
import { LinesFile } from './lines-file';
import { LinesReader } from './lines-reader';
import type { Layout } from './seal-header';
import { SealedNames } from './sealed-names';
import { layoutOf, staysPlain } from './sealed-places';
import { plainSizeOf } from './whole-form';
import { WholeReader } from './whole-reader';
import { WholeWriter } from './whole-writer';

/** A path as it is asked for, and where it lies. */
interface Place {
  readonly raw: string;
  /** Null outside the folder and for what stays plain in it. */
  readonly layout: Layout | null;
}

/**
 * The disk of a sealed data folder: everything in it, but for the few names that stay plain, lies sealed on the disk below,
 * and is asked for, measured and written in plain text. Paths outside the folder are the other disk's.
 *
 * A file that is written once throws StoreError `damaged` when it is not whole, or not of this folder. A file of the journal
 * is read as far as it goes, see `openLines`.
 */
export class SealedDisk implements Disk {
  private readonly root: string;
  private readonly disk: Disk;
  private readonly key: DataKey;
  private readonly names: SealedNames;
  private readonly whole: WholeReader;
  private readonly lines: LinesReader;

  constructor(root: string, disk: Disk, key: DataKey) {
    this.root = root;
    this.disk = disk;
    this.key = key;
    this.names = new SealedNames(key);
    this.whole = new WholeReader(disk, key);
    this.lines = new LinesReader(disk, key);
  }

  async open(path: string, mode: 'create' | 'update'): Promise<DiskFile> {
    const { raw, layout } = this.placeOf(path);
    if (layout === null) return this.disk.open(raw, mode);
    if (layout === 'whole') {
      const file = await this.disk.open(raw, 'create');
      return new WholeWriter(file, this.key);
    }
    if (mode === 'create') this.lines.forget(raw);
    const file = await this.disk.open(raw, mode);
    const options = {
      ...{ file, key: this.key, stand: () => this.lines.stand(raw) },
      onSize: (rawSize: number, plain: number) => this.lines.note(raw, rawSize, plain),
    };
    if (mode === 'create') return LinesFile.begin(options);
    try {
      return await LinesFile.goOn(options);
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
  }

  read(path: string): Promise<Uint8Array> {
    const { raw, layout } = this.placeOf(path);
    return layout === null ? this.disk.read(raw) : this.readerOf(layout).read(raw);
  }

  readFrom(path: string, start: number, length = Infinity): Promise<Uint8Array> {
    const { raw, layout } = this.placeOf(path);
    if (layout === null) return this.disk.readFrom(raw, start, length);
    return this.readerOf(layout).readFrom(raw, start, length);
  }

  async readInto(path: string, bytes: Uint8Array): Promise<number> {
    const { raw, layout } = this.placeOf(path);
    if (layout === null) return this.disk.readInto(raw, bytes);
    if (layout === 'whole') return this.whole.readInto(raw, bytes);
    const found = await this.lines.readFrom(raw, 0, bytes.length);
    bytes.set(found);
    return found.length;
  }

  async list(folder: string): Promise<string[]> {
    const way = this.namesTo(folder);
    const found = await this.disk.list(this.placeOf(folder).raw);
    if (way === null) return found;
    const hidden = this.names.hide(way);
    return found.map((name) => this.names.show([...hidden, name]).at(-1) ?? name);
  }

  async facts(path: string): Promise<FileFacts> {
    const { raw, layout } = this.placeOf(path);
    const facts = await this.disk.facts(raw);
    if (layout === null || facts.isFolder) return facts;
    const size =
      layout === 'whole' ? plainSizeOf(facts.size) : await this.lines.sizeOf(raw, facts.size);
    return { ...facts, size };
  }

  makeFolder(path: string): Promise<void> {
    return this.disk.makeFolder(this.placeOf(path).raw);
  }

  removeFolder(path: string): Promise<void> {
    return this.disk.removeFolder(this.placeOf(path).raw);
  }

  rename(from: string, to: string): Promise<void> {
    return this.named(from, to, (rawFrom, rawTo) => this.disk.rename(rawFrom, rawTo));
  }

  link(path: string, name: string): Promise<void> {
    return this.named(path, name, (rawFrom, rawTo) => this.disk.link(rawFrom, rawTo));
  }

  remove(path: string): Promise<void> {
    const { raw } = this.placeOf(path);
    this.lines.forget(raw);
    return this.disk.remove(raw);
  }

  syncFolder(path: string): Promise<void> {
    return this.disk.syncFolder(this.placeOf(path).raw);
  }

  /** Bytes that nobody can read are not lost by being copied. */
  async copyStored(from: string, to: string): Promise<void> {
    const bytes = await this.disk.read(this.placeOf(from).raw);
    const target = await this.disk.open(this.placeOf(to).raw, 'create');
    try {
      await target.write(bytes, 0);
      await target.sync();
    } finally {
      await target.close();
    }
  }

  private named(
    from: string,
    to: string,
    act: (from: string, to: string) => Promise<void>,
  ): Promise<void> {
    const [rawFrom, rawTo] = [this.placeOf(from).raw, this.placeOf(to).raw];
    this.lines.forget(rawFrom);
    this.lines.forget(rawTo);
    return act(rawFrom, rawTo);
  }

  private readerOf(layout: Layout): WholeReader | LinesReader {
    return layout === 'whole' ? this.whole : this.lines;
  }

  private placeOf(path: string): Place {
    const way = this.namesTo(path);
    if (way === null) return { raw: path, layout: null };
    return { raw: join(this.root, ...this.names.hide(way)), layout: layoutOf(way) };
  }

  /** The names below the data folder; null for itself, for what stays plain, and outside. */
  private namesTo(path: string): string[] | null {
    const below = relative(this.root, path);
    const way = below.split(sep);
    const [top = ''] = way;
    const isBelow = top !== '' && top !== '..' && !isAbsolute(below);
    return isBelow && !staysPlain(top) ? way : null;
  }
}
