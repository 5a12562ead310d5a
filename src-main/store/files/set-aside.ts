import { basename, dirname, extname, join } from 'node:path';
import type { Disk } from '../disk/disk';
import { nodeDisk } from '../disk/node-disk';
import { StoreError, systemCodeOf } from '../store-error';
import { renameWithPatience, syncFolder, writeDurably } from './durable-write';

/**
 * Why a file lies aside: `damaged` and not made anew, `replaced` by what the journal knows, `lost`,
 * the end of a journal that had been acknowledged, or `late`, what a writer put into the journal after
 * another had taken the folder over.
 */
export type AsideReason = (typeof ASIDE_REASONS)[number];

const ASIDE_REASONS = ['damaged', 'replaced', 'lost', 'late'] as const;
const SET_ASIDE = /^(.+)\.(damaged|replaced|lost|late)-\d{8}-\d{6}(?:-\d+)?\.jsonl?$/;
const TORN = /^.+\.torn-\d{8}-\d{6}(?:-\d+)?\.jsonl$/;

/** What a file that lies aside was once called (`2026-11`) and why it lies there; null when it is no such file. */
export function readAsideName(name: string): { stem: string; reason: AsideReason } | null {
  const [, stem, reason] = SET_ASIDE.exec(name) ?? [];
  if (stem === undefined) return null;
  return { stem, reason: ASIDE_REASONS.find((one) => one === reason) ?? 'damaged' };
}

/** Whether a file holds the end of a journal that nobody was told of. */
export function isTornName(name: string): boolean {
  return TORN.test(name);
}

/**
 * Keeps a damaged file under a dated name beside its place: `2026-11.damaged-20261121-213000.json`.
 * Nothing is overwritten or deleted. Answers the new name, or null when the file cannot be renamed
 * (a read-only folder): it then stays as it is and must not be written to.
 * @param stamp the studio's wall-clock time, `YYYYMMDD-HHmmss`
 */
export function setAside(
  path: string,
  stamp: string,
  disk: Disk = nodeDisk,
): Promise<string | null> {
  return underFreeName(path, 'damaged', stamp, disk, (target) => claim(path, target, disk));
}

/**
 * As `setAside`, but the file also stays in its place, for a new one that will be moved over it:
 * at no moment is there none. Answers the name of the copy, or null when none could be made.
 */
export function keepCopy(
  path: string,
  reason: AsideReason,
  stamp: string,
  disk: Disk,
): Promise<string | null> {
  return underFreeName(path, reason, stamp, disk, (target) => copy(path, target, disk));
}

/** Keeps the bytes from `start` on in a file of their own: the end of a journal, `torn` when nobody was told of it. Throws StoreError when one that somebody was told of cannot be kept. */
export async function keepPart(
  path: string,
  start: number,
  reason: 'torn' | 'lost',
  stamp: string,
  disk: Disk,
): Promise<void> {
  // Where damage is shown as something else, the file itself is kept: what was never acknowledged is not worth that.
  const kept =
    reason === 'lost' && disk.copyStored !== undefined
      ? await keepCopy(path, reason, stamp, disk)
      : await keepBytes(path, await disk.readFrom(path, start), reason, stamp, disk);
  if (kept === null && reason === 'lost') throw new StoreError('read_only', basename(path));
}

/** Puts bytes under a dated name beside a file. Answers the name, or null when none could be made. */
export function keepBytes(
  path: string,
  bytes: Uint8Array,
  reason: AsideReason | 'torn',
  stamp: string,
  disk: Disk,
): Promise<string | null> {
  return underFreeName(path, reason, stamp, disk, async (target) => {
    if (await isTaken(target, disk)) return false;
    await writeDurably(target, bytes, disk);
    return true;
  });
}

async function underFreeName(
  path: string,
  reason: AsideReason | 'torn',
  stamp: string,
  disk: Disk,
  put: (target: string) => Promise<boolean>,
): Promise<string | null> {
  const extension = extname(path);
  const stem = basename(path, extension);
  for (let attempt = 1; attempt <= 99; attempt += 1) {
    const ordinal = attempt === 1 ? '' : `-${attempt}`;
    const name = `${stem}.${reason}-${stamp}${ordinal}${extension}`;
    try {
      if (!(await put(join(dirname(path), name)))) continue;
      await syncFolder(dirname(path), disk);
      return name;
    } catch {
      return null;
    }
  }
  return null;
}

/** Moves the file; answers false when the new name is taken. */
async function claim(path: string, target: string, disk: Disk): Promise<boolean> {
  try {
    // Unlike a rename, a hard link never replaces what already has that name.
    await disk.link(path, target);
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    // For file systems without hard links (FAT on a USB stick).
    if (await isTaken(target, disk)) return false;
    await renameWithPatience(path, target, disk);
    return true;
  }
  await disk.remove(path);
  return true;
}

async function copy(path: string, target: string, disk: Disk): Promise<boolean> {
  if (await isTaken(target, disk)) return false;
  if (disk.copyStored === undefined) await writeDurably(target, await disk.read(path), disk);
  else await disk.copyStored(path, target);
  return true;
}

function isTaken(path: string, disk: Disk): Promise<boolean> {
  return disk.facts(path).then(
    () => true,
    () => false,
  );
}
