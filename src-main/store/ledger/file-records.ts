import { isDeepStrictEqual } from 'node:util';
import type { FileRecord } from '../journal/checkpoint';

/** Each ledger's file as this program last left it, or found it whole. */
export class FileRecords {
  private readonly byMonth = new Map<string, FileRecord>();
  private isNewSince = false;

  /** Takes over what the checkpoint says. */
  begin(records: Readonly<Record<string, FileRecord>>): void {
    for (const [month, record] of Object.entries(records)) this.byMonth.set(month, record);
  }

  /** Null when nothing is known of the file. */
  of(month: string): FileRecord | null {
    return this.byMonth.get(month) ?? null;
  }

  /** A file was found whole or was written. */
  note(month: string, record: FileRecord): void {
    if (isDeepStrictEqual(this.byMonth.get(month), record)) return;
    this.byMonth.set(month, record);
    this.isNewSince = true;
  }

  months(): string[] {
    return [...this.byMonth.keys()];
  }

  /** `appliedSeq` of each file. */
  seqs(): number[] {
    return [...this.byMonth.values()].map(({ seq }) => seq);
  }

  /** Whether the checkpoint lacks something. */
  get isNew(): boolean {
    return this.isNewSince;
  }

  /** All records, for a checkpoint that then lacks nothing. */
  take(): Record<string, FileRecord> {
    this.isNewSince = false;
    return Object.fromEntries(this.byMonth);
  }

  /** The checkpoint could not be saved. */
  keep(): void {
    this.isNewSince = true;
  }
}
