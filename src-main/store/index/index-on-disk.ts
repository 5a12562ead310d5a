import type { Disk } from '../disk/disk';
import type { ReadRoom } from '../disk/read-room';
import type { RowSpan } from './case-columns';
import { IndexFiles } from './index-files';
import { type HeadOfMonth, IndexHeadFile } from './index-head';
import type { EncodedMonth } from './index-part';

/**
 * What lies in `index.json` and `index/`: what is said of each month, and its parts. It knows nothing of memory; who
 * asks for what cannot be used is answered null, and makes the month anew.
 */
export class IndexOnDisk {
  private readonly head: IndexHeadFile;
  private readonly files: IndexFiles;
  private readonly months = new Map<string, HeadOfMonth>();
  /** Months whose files are being written. */
  private readonly writing = new Map<string, Promise<void>>();

  constructor(root: string, disk: Disk) {
    this.head = new IndexHeadFile(root, disk);
    this.files = new IndexFiles(root, disk);
  }

  /** Reads index.json. Throws only what is no failure of a file. */
  async open(): Promise<void> {
    const head = await this.head.load();
    for (const month of head?.months ?? []) this.months.set(month.month, month);
  }

  /** What is said of a month; undefined when it is in no index. */
  headOf(month: string): HeadOfMonth | undefined {
    return this.months.get(month);
  }

  note(head: HeadOfMonth): void {
    this.months.set(head.month, head);
  }

  forget(month: string): void {
    this.months.delete(month);
  }

  /** Writes index.json. Throws StoreError. */
  saveHead(): Promise<void> {
    const months = [...this.months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
    return this.head.save({ months });
  }

  /** Resolves when nothing of the month is being written. */
  async settled(month: string): Promise<void> {
    await this.writing.get(month);
  }

  /** The columns of a month as index.json names them, in the room; null when they are not there or others. */
  columnsOf(month: string, room: ReadRoom): Promise<Uint8Array | null> {
    const check = this.months.get(month)?.columnsCheck ?? '';
    return this.files.readInto(room, month, 'columns', check);
  }

  /** The texts of a month, as its columns. */
  textsOf(month: string, room: ReadRoom): Promise<Uint8Array | null> {
    const check = this.months.get(month)?.textsCheck ?? '';
    return this.files.readInto(room, month, 'texts', check);
  }

  /** All rows of a month; null when they cannot be used. */
  rowsOf(month: string): Promise<Uint8Array | null> {
    return this.asNamed(month, (check) => this.files.read(month, 'rows', check));
  }

  /** Single rows, in the order of the spans, which are asked for when nothing is being written; null when one cannot be used. */
  piecesOf(month: string, spans: () => readonly RowSpan[]): Promise<Uint8Array[] | null> {
    return this.asNamed(month, () => this.files.readRows(month, spans()));
  }

  /** Writes all parts of a month, then lets it be named. Throws StoreError. @param onWritten told before anybody reads it */
  async write(head: HeadOfMonth, parts: EncodedMonth, onWritten: () => void): Promise<void> {
    const { month } = head;
    const writing = this.files.write(month, parts).then(() => {
      this.months.set(month, head);
      onWritten();
    });
    this.writing.set(
      month,
      writing.catch(() => undefined),
    );
    try {
      await writing;
    } finally {
      this.writing.delete(month);
    }
  }

  /** What was read may have been written a moment ago: then it is read again. */
  private async asNamed<T>(
    month: string,
    read: (check: string) => Promise<T | null>,
  ): Promise<T | null> {
    for (;;) {
      await this.settled(month);
      const check = this.months.get(month)?.rowsCheck ?? '';
      const found = await read(check);
      const isAsNamed =
        !this.writing.has(month) && (this.months.get(month)?.rowsCheck ?? '') === check;
      if (found !== null || isAsNamed) return found;
    }
  }
}
