import { isDeepStrictEqual } from 'node:util';
import type { FileRecord } from '../journal/checkpoint';

/** Each shard's file as this program last left it, or found it whole. */
export class FileRecords {
  private readonly byKey = new Map<string, FileRecord>();
  private isNewSince = false;

  /** Takes over what the checkpoint says. */
  begin(records: Readonly<Record<string, FileRecord>>): void {
    for (const [key, record] of Object.entries(records)) this.byKey.set(key, record);
  }

  /** Null when nothing is known of the file. */
  of(key: string): FileRecord | null {
    return this.byKey.get(key) ?? null;
  }

  /** A file was found whole or was written. */
  note(key: string, record: FileRecord): void {
    if (isDeepStrictEqual(this.byKey.get(key), record)) return;
    this.byKey.set(key, record);
    this.isNewSince = true;
  }

  keys(): string[] {
    return [...this.byKey.keys()];
  }

  /** `appliedSeq` of each file. */
  seqs(): number[] {
    return [...this.byKey.values()].map(({ seq }) => seq);
  }

  /** Whether the checkpoint lacks something. */
  get isNew(): boolean {
    return this.isNewSince;
  }

  /** All records, for a checkpoint that then lacks nothing. */
  take(): Record<string, FileRecord> {
    this.isNewSince = false;
    return Object.fromEntries(this.byKey);
  }

  /** The checkpoint could not be saved. */
  keep(): void {
    this.isNewSince = true;
  }
}
