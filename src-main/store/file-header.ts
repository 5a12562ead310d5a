import { join } from 'node:path';
import type { PatchLine } from './change';
import { LEDGER_FOLDER, listFolder, STUDIO_FILE } from './data-folder';
import type { Disk } from './disk/disk';
import { monthOfLedgerFile } from './ledger-shelf';
import { concernsStudio } from './studio-replay';

/** What a file says of itself at its beginning. */
export interface FileHeader {
  readonly version: number | null;
  /** 0 for a file that does not say. */
  readonly appliedSeq: number;
}

/** Reads no more than the beginning of a document; a damaged one may say anything. */
export async function readHeader(root: string, name: string, disk: Disk): Promise<FileHeader> {
  const bytes = await disk.readFrom(join(root, name), 0, 300).catch(() => new Uint8Array());
  const text = new TextDecoder().decode(bytes);
  const version = /"schemaVersion"\s*:\s*(\d+)/.exec(text)?.[1];
  const appliedSeq = /"appliedSeq"\s*:\s*(\d+)/.exec(text)?.[1];
  return {
    version: version === undefined ? null : Number(version),
    appliedSeq: Number(appliedSeq ?? 0),
  };
}

/** Which lines of the whole journal the files lack, when no checkpoint tells it. Throws StoreError. */
export async function linesThatFilesLack(
  root: string,
  disk: Disk,
): Promise<(line: PatchLine) => boolean> {
  const studio = await readHeader(root, STUDIO_FILE, disk);
  const seqs = new Map<string, number>();
  for (const name of await listFolder(root, LEDGER_FOLDER, disk)) {
    const month = monthOfLedgerFile(name);
    if (month === null) continue;
    seqs.set(month, (await readHeader(root, `${LEDGER_FOLDER}/${name}`, disk)).appliedSeq);
  }
  return (line) =>
    (line.ledger !== null && line.seq > (seqs.get(line.ledger) ?? 0)) ||
    (concernsStudio(line) && line.seq > studio.appliedSeq);
}
