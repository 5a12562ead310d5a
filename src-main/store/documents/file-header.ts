import { join } from 'node:path';
import { LEDGER_FOLDER, listFolder, STUDIO_FILE } from '../data-folder';
import type { Disk } from '../disk/disk';
import type { JournalLine } from '../journal/journal-line';
import type { FilesState, FollowedLine } from '../journal/journal-verdict';
import { monthOfLedgerFile } from '../ledger/ledger-shelf';
import { concernsStudio } from './studio-replay';

/** What a file says of itself at its beginning. */
export interface FileHeader {
  readonly version: number | null;
  /** 0 for a file that does not say. */
  readonly appliedSeq: number;
  /** Hash of that line; null for a file that does not say. */
  readonly appliedHash: string | null;
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
    appliedHash: /"appliedHash"\s*:\s*"([0-9a-f]{64})"/.exec(text)?.[1] ?? null,
  };
}

/** What the files have of the whole journal, when no checkpoint tells it. Throws StoreError. */
export async function lookAtFiles(root: string, disk: Disk): Promise<FilesState> {
  const studio = await readHeader(root, STUDIO_FILE, disk);
  const follows = new Map([['studio', followedBy(studio)]]);
  for (const name of await listFolder(root, LEDGER_FOLDER, disk)) {
    const month = monthOfLedgerFile(name);
    if (month === null) continue;
    follows.set(month, followedBy(await readHeader(root, `${LEDGER_FOLDER}/${name}`, disk)));
  }
  const lacks = (line: JournalLine): boolean =>
    line.records.some(
      ({ kind, shard }) => kind === 'case' && line.seq > (follows.get(shard)?.seq ?? 0),
    ) ||
    (concernsStudio(line) && line.seq > studio.appliedSeq);
  const highestSeq = Math.max(...[...follows.values()].map(({ seq }) => seq));
  return { lacks, highestSeq, follows };
}

function followedBy({ appliedSeq: seq, appliedHash: hash }: FileHeader): FollowedLine {
  return { seq, hash };
}
