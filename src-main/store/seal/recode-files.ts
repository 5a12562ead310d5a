import { basename, dirname, join, relative, sep } from 'node:path';
import { isOwnName } from '../data-folder';
import type { Disk, DiskFile } from '../disk/disk';
import { fillDurably, isTemporaryName, syncFolder } from '../files/durable-write';
import { StoreError, systemCodeOf, toReadError, toWriteError } from '../store-error';
import type { DataKey } from './data-key';
import { HEADER_BYTES, readSeal } from './seal-header';
import { SealedDisk } from './sealed-disk';
import { SealedNames } from './sealed-names';
import { layoutOf, staysPlain } from './sealed-places';

const PIECE_BYTES = 1 << 20;
const LINE_BREAK = 0x0a;
/** Lines are put together up to so many bytes. */
const RUN_BYTES = 65_536;

/** From which key to which; null for plain. */
export interface Recoding {
  readonly from: DataKey | null;
  readonly to: DataKey | null;
}

/** A file of the data folder as it lies on the plain disk. */
interface LyingFile {
  /** The names on the way to it. */
  readonly way: readonly string[];
  readonly bytes: number;
}

/**
 * Writes every file of a data folder anew under another key, or plain, each durably in place of the one before. What is so
 * already is passed over: cut off anywhere, the next call goes on. Nobody else may write to the folder meanwhile. What other
 * people put into the folder is left alone. Throws StoreError.
 * @param disk the plain one
 */
export async function recodeFiles(
  root: string,
  disk: Disk,
  recoding: Recoding,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const files: LyingFile[] = [];
  try {
    for (const name of await disk.list(root))
      if (isOwnName(name) && !staysPlain(name)) await collect(root, disk, [name], files);
  } catch (error) {
    throw toReadError(error, root);
  }
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const recoder = new Recoder(root, disk, recoding);
  let done = 0;
  for (const { way, bytes } of files) {
    await recoder.recode(way);
    done += bytes;
    onProgress(done, total);
  }
}

async function collect(
  root: string,
  disk: Disk,
  way: readonly string[],
  files: LyingFile[],
): Promise<void> {
  const path = join(root, ...way);
  const facts = await disk.facts(path);
  if (!facts.isFolder) files.push({ way, bytes: facts.size });
  else
    for (const name of (await disk.list(path)).sort())
      await collect(root, disk, [...way, name], files);
}

class Recoder {
  private readonly root: string;
  private readonly disk: Disk;
  private readonly recoding: Recoding;
  private readonly from: Disk;
  private readonly to: Disk;

  constructor(root: string, disk: Disk, recoding: Recoding) {
    const diskOf = (key: DataKey | null): Disk => (key ? new SealedDisk(root, disk, key) : disk);
    this.root = root;
    this.disk = disk;
    this.recoding = recoding;
    this.from = diskOf(recoding.from);
    this.to = diskOf(recoding.to);
  }

  /** @param way as the names stand on the plain disk */
  async recode(way: readonly string[]): Promise<void> {
    const path = join(this.root, ...way);
    try {
      // Nobody is writing: a program was cut off, and what it left may be plain.
      if (isTemporaryName(basename(path))) return await this.disk.remove(path);
      const { from, to } = this.recoding;
      const header = await this.disk.readFrom(path, 0, HEADER_BYTES);
      if (to === null ? header.length === 0 : isBy(header, to, way)) return;
      if (from !== null && !isBy(header, from, way)) return;
      await this.write(way, path);
    } catch (error) {
      // It lies there as it was, for the opening to set aside.
      if (this.recoding.to === null && isDamage(error)) return;
      throw toWriteError(error, way.join('/'));
    }
  }

  private async write(way: readonly string[], path: string): Promise<void> {
    const shown = join(this.root, ...(namesOf(this.recoding.from)?.show(way) ?? way));
    if (layoutOf(way) === 'lines') {
      const text = await this.from.read(shown);
      await fillDurably(shown, (file) => putLines(file, text), this.to);
    } else {
      await makeFolderFor(shown, this.to);
      await fillDurably(shown, (file) => this.copy(shown, file), this.to);
    }
    const lies =
      namesOf(this.recoding.to)?.hide(waysBelow(this.root, shown)) ?? waysBelow(this.root, shown);
    if (join(this.root, ...lies) === path) return;
    await this.disk.remove(path);
    await syncFolder(dirname(path), this.disk);
    await this.disk.removeFolder(dirname(path)).catch(() => undefined);
  }

  private async copy(path: string, file: DiskFile): Promise<void> {
    for (let at = 0; ; at += PIECE_BYTES) {
      const piece = await this.from.readFrom(path, at, PIECE_BYTES);
      if (piece.length > 0) await file.write(piece, at);
      if (piece.length < PIECE_BYTES) return;
    }
  }
}

function isBy(header: Uint8Array, key: DataKey, way: readonly string[]): boolean {
  return readSeal(header, key, layoutOf(way), way.at(-1) ?? '') !== null;
}

function namesOf(key: DataKey | null): SealedNames | null {
  return key === null ? null : new SealedNames(key);
}

function waysBelow(root: string, path: string): string[] {
  return relative(root, path).split(sep);
}

async function makeFolderFor(path: string, disk: Disk): Promise<void> {
  await disk.makeFolder(dirname(path)).then(
    () => syncFolder(dirname(dirname(path)), disk),
    (error: unknown) => {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    },
  );
}

/** Whole lines together; what a cut left without a line break comes alone, so that it can be cut off again. */
async function putLines(file: DiskFile, text: Uint8Array): Promise<void> {
  const lastEnd = text.lastIndexOf(LINE_BREAK) + 1;
  let start = 0;
  for (const end of lineEnds(text)) {
    if (end - start < RUN_BYTES && end !== lastEnd) continue;
    await file.write(text.subarray(start, end), start);
    start = end;
  }
  if (start < text.length) await file.write(text.subarray(start), start);
}

function* lineEnds(text: Uint8Array): Generator<number> {
  for (let at = text.indexOf(LINE_BREAK); at >= 0; at = text.indexOf(LINE_BREAK, at + 1))
    yield at + 1;
}

/** Whether a failure says that a file is not whole. */
function isDamage(error: unknown): boolean {
  return error instanceof StoreError && error.kind === 'damaged';
}
