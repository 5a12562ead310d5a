import { join } from 'node:path';
import { ATTACHMENT_FOLDER, THUMBNAIL_FOLDER } from '../attachments/attachment-paths';
import {
  DRAFT_FOLDER,
  INDEX_NAMES,
  JOURNAL_FOLDER,
  KIND_FOLDERS,
  LEDGER_FOLDER,
  listFolder,
} from '../data-folder';
import type { Disk } from '../disk/disk';
import { isTemporaryName, syncFolder, writeDurably } from '../files/durable-write';
import { isTornName, readAsideName } from '../files/set-aside';
import { toReadError } from '../store-error';
import { removeIfThere } from './destruction-plan';
import type { GoneRecords } from './gone-records';

interface Folder {
  readonly root: string;
  readonly disk: Disk;
}

/**
 * Removes what the destroyed records leave outside of journal and shards: contents that nothing else names, also not in its
 * history; drafts about them; what was set aside of them; all that is derived, which is made anew. Throws StoreError.
 */
export async function clearLeftovers(
  folder: Folder,
  gone: GoneRecords,
  contents: readonly string[],
): Promise<void> {
  const { root, disk } = folder;
  await cutAside(folder, gone);
  await clearDrafts(folder, gone);
  await clearContents(folder, contents);
  await removeIfThere(join(root, JOURNAL_FOLDER, 'checkpoint.json'), disk);
  await syncThere(join(root, JOURNAL_FOLDER), disk);
  for (const name of INDEX_NAMES) {
    const path = join(root, name);
    for (const below of await listFolder(root, name, disk).catch(() => []))
      if (below !== name) await removeIfThere(join(path, below), disk);
    await syncThere(path, disk);
    if (name.includes('.')) await removeIfThere(path, disk);
  }
  await syncFolder(root, disk);
}

/** Files that lie aside: the lines that name a destroyed record are cut out; of a file of another layout nothing stays. */
async function cutAside({ root, disk }: Folder, gone: GoneRecords): Promise<void> {
  for (const folder of ['', JOURNAL_FOLDER, LEDGER_FOLDER, DRAFT_FOLDER, ...KIND_FOLDERS]) {
    const names = (await listFolder(root, folder, disk)).filter(
      (name) => isTornName(name) || readAsideName(name) !== null || isTemporaryName(name),
    );
    for (const name of names) {
      const path = join(root, folder, name);
      const text = await readText(path, disk);
      if (text === null || !namesSome(text, gone)) continue;
      const lines = text.split('\n');
      const isByLine = name.endsWith('.jsonl') || lines[0]?.endsWith('"records":[') === true;
      const left = lines.filter((line) => !namesSome(line, gone));
      if (isByLine && left.length > 0) await writeDurably(path, Buffer.from(left.join('\n')), disk);
      else await removeIfThere(path, disk);
    }
    if (names.length > 0) await syncThere(join(root, folder), disk);
  }
}

async function clearDrafts({ root, disk }: Folder, gone: GoneRecords): Promise<void> {
  const lowered = [...gone.ids].map((id) => id.replace(/[A-Z]/g, (one) => `+${one.toLowerCase()}`));
  for (const name of await listFolder(root, DRAFT_FOLDER, disk)) {
    const path = join(root, DRAFT_FOLDER, name);
    const text = await readText(path, disk);
    if (lowered.some((id) => name.includes(id)) || (text !== null && namesSome(text, gone)))
      await removeIfThere(path, disk);
  }
  await syncThere(join(root, DRAFT_FOLDER), disk);
}

async function clearContents(folder: Folder, contents: readonly string[]): Promise<void> {
  const { root, disk } = folder;
  if (contents.length === 0) return;
  const wanted = await stillNamed(folder, new Set(contents));
  for (const hash of contents) {
    if (wanted.has(hash)) continue;
    for (const top of [ATTACHMENT_FOLDER, THUMBNAIL_FOLDER]) {
      const place = join(top, hash.slice(0, 2));
      const names = await listFolder(root, place, disk).catch(() => []);
      const own = names.filter((name) => name.startsWith(`${hash}.`));
      for (const name of own) await removeIfThere(join(root, place, name), disk);
      if (own.length > 0) await syncThere(join(root, place), disk);
    }
  }
}

/** Which of some contents the journal, a record or a draft names. */
async function stillNamed(
  { root, disk }: Folder,
  contents: ReadonlySet<string>,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const folder of [JOURNAL_FOLDER, DRAFT_FOLDER, LEDGER_FOLDER, ...KIND_FOLDERS])
    for (const name of await listFolder(root, folder, disk)) {
      const text = await readText(join(root, folder, name), disk);
      for (const [, hash] of text?.matchAll(/"([0-9a-f]{64})"/g) ?? [])
        if (hash !== undefined && contents.has(hash)) found.add(hash);
    }
  return found;
}

function namesSome(text: string, { ids }: GoneRecords): boolean {
  for (const id of ids) if (text.includes(`"${id}"`)) return true;
  return false;
}

/** Null of a folder, and of a file that cannot be read: a damaged one stays as it is stored. */
async function readText(path: string, disk: Disk): Promise<string | null> {
  try {
    if ((await disk.facts(path)).isFolder) return null;
    return Buffer.from(await disk.read(path)).toString('utf8');
  } catch (error) {
    toReadError(error, path);
    return null;
  }
}

async function syncThere(folder: string, disk: Disk): Promise<void> {
  const isThere = await disk.facts(folder).then(
    ({ isFolder }) => isFolder,
    () => false,
  );
  if (isThere) await syncFolder(folder, disk);
}
