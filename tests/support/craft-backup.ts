import { createHash } from 'node:crypto';
import { createWriteStream, writeFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Zippable, zipSync } from 'fflate';
import { ZipFile } from 'yazl';

/** An entry of a hand-made backup. */
export interface CraftedEntry {
  readonly path: string;
  readonly content: Buffer;
  /** Deflate it as tightly as can be. */
  readonly isTight?: boolean;
  /** What the list says of its size, when that is not the truth. */
  readonly listedSize?: number;
  /** In the backup, but not in the list. */
  readonly isUnlisted?: boolean;
}

export interface CraftedHead {
  readonly studioId?: string;
  /** Characters that stand in the list for nothing. */
  readonly padding?: number;
}

/** Writes what looks like a backup of this program down to the hash of its list, with whatever somebody put into it. */
export async function craftBackup(
  target: string,
  entries: readonly CraftedEntry[],
  { studioId = 's1', padding = 0 }: CraftedHead = {},
): Promise<void> {
  const listed = entries.filter(({ isUnlisted = false }) => !isUnlisted);
  const manifest = Buffer.from(
    `${' '.repeat(padding)}${JSON.stringify({
      kind: 'backup',
      schemaVersion: 1,
      studioId,
      studioName: '别人做的',
      reason: 'manual',
      madeAt: '2026-11-19T01:00:00.000Z',
      appVersion: '0.0.0',
      journalSeq: null,
      files: listed.map(({ path, content, listedSize = content.length }) => ({
        path,
        size: listedSize,
        sha256: hashOf(content),
      })),
    })}`,
  );
  const all: CraftedEntry[] = [
    ...entries,
    { path: 'backup-manifest.json', content: manifest, isTight: padding > 0 },
    { path: 'backup-manifest.sha256', content: Buffer.from(hashOf(manifest)) },
  ];
  if (all.some(({ isTight = false }) => isTight)) await writeTight(target, all);
  else writeStored(target, all);
}

async function writeTight(target: string, entries: readonly CraftedEntry[]): Promise<void> {
  const zip = new ZipFile();
  for (const { path, content, isTight = false } of entries)
    zip.addBuffer(content, path, { compressionLevel: isTight ? 9 : 0 });
  zip.end();
  await pipeline(zip.outputStream as Readable, createWriteStream(target));
}

/** Many entries are a matter of moments here. */
function writeStored(target: string, entries: readonly CraftedEntry[]): void {
  const files: Zippable = {};
  for (const { path, content } of entries) files[path] = [content, { level: 0 }];
  writeFileSync(target, zipSync(files));
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
