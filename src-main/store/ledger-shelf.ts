import { join } from 'node:path';
import { LEDGER_FOLDER, requireFolder } from './data-folder';
import { DocumentFile } from './document-file';
import { LEDGER_FORMAT, type Ledger } from './schemas/ledger-v1';
import { StoreError } from './store-error';

/** Two years of ledgers stay in memory; older ones are read when they are asked for. */
const KEPT_IN_MEMORY = 24;

/** `ledger/YYYY-MM.json`, the file name of a month. */
export function ledgerFileName(month: string): string {
  return `${month}.json`;
}

/** The month of a ledger's file name, or null when it is no ledger. */
export function monthOfLedgerFile(name: string): string | null {
  return /^(\d{4}-(?:0[1-9]|1[0-2]))\.json$/.exec(name)?.[1] ?? null;
}

/** The ledgers of a data folder, the most recently used of them in memory. */
export class LedgerShelf {
  private readonly root: string;
  private readonly onRead: (ledger: Ledger) => void;
  private readonly files = new Map<string, DocumentFile<Ledger>>();
  /** Months that are known to have a file: if it is missing later, somebody took it away. */
  private readonly present = new Set<string>();
  /** Months in memory, the least recently used first. */
  private readonly recent = new Set<string>();

  /** @param onRead told of every ledger that comes from disk, since it may differ from what was there before */
  constructor(root: string, onRead: (ledger: Ledger) => void) {
    this.root = root;
    this.onRead = onRead;
  }

  /**
   * The ledger of a month; an empty one when the month has no file yet. Throws StoreError when the
   * file is damaged, unreadable or newer, when it was taken away, or when the data folder is gone.
   */
  async open(month: string): Promise<Ledger> {
    const file = this.fileOf(month);
    const ledger = file.data ?? (await this.read(file, month));
    this.use(month);
    return ledger;
  }

  /** Writes a ledger durably. Throws StoreError; memory and disk are then as before. */
  async replace(ledger: Ledger): Promise<void> {
    const file = this.fileOf(ledger.month);
    try {
      await file.replace(ledger);
    } catch (error) {
      if (error instanceof StoreError && error.kind === 'changed_outside') {
        // A drive that was pulled out changed nothing: what memory holds is still right.
        await requireFolder(this.root);
        // The next look shows what the other program wrote, so that the work can go on from there.
        file.forget();
        await this.open(ledger.month).catch(() => undefined);
      }
      throw error;
    }
    this.present.add(ledger.month);
    this.use(ledger.month);
  }

  private async read(file: DocumentFile<Ledger>, month: string): Promise<Ledger> {
    const ledger = await file.load();
    if (ledger === null) {
      await requireFolder(this.root);
      if (this.present.has(month)) throw new StoreError('changed_outside', ledgerFileName(month));
      return { month, cases: [] };
    }
    if (ledger.month !== month) {
      file.forget();
      throw new StoreError('damaged', ledgerFileName(month));
    }
    this.present.add(month);
    this.onRead(ledger);
    return ledger;
  }

  private fileOf(month: string): DocumentFile<Ledger> {
    const known = this.files.get(month);
    if (known !== undefined) return known;
    const path = join(this.root, LEDGER_FOLDER, ledgerFileName(month));
    const file = new DocumentFile(path, LEDGER_FORMAT);
    this.files.set(month, file);
    return file;
  }

  private use(month: string): void {
    this.recent.delete(month);
    this.recent.add(month);
    if (this.recent.size <= KEPT_IN_MEMORY) return;
    for (const oldest of this.recent) {
      this.recent.delete(oldest);
      this.files.get(oldest)?.forget();
      break;
    }
  }
}
