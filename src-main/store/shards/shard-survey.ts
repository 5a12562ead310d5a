import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { DataNotice } from '@shared/domain/safekeeping/data-notice';
import type { NoticeKind } from '@shared/domain/safekeeping/notice-kinds';
import {
  DRAFT_FOLDER,
  JOURNAL_FOLDER,
  LEDGER_FOLDER,
  listFolder,
  REPORT_FOLDER,
} from '../data-folder';
import type { Disk } from '../disk/disk';
import { type AsideReason, readAsideName } from '../files/set-aside';
import { isNewer, StoreError } from '../store-error';
import { LEDGER_OF, olderFileOf, shardOfOlderName } from './older-form';
import { fileOf, keyOf, type ShardRef, shardOfKey } from './shard-key';
import type { FileDoubt } from './shard-mending';
import type { ShardShelf } from './shard-shelf';

/** A shard and where its file lies, below the data folder. */
export interface FoundShard extends ShardRef {
  readonly file: string;
}

/**
 * The shards of a kind that lie in a data folder, by name: each where this program keeps it, or else
 * where an older one did. Throws StoreError when a folder cannot be read.
 */
export async function listShards(root: string, kind: Kind, disk: Disk): Promise<FoundShard[]> {
  if (kind.isSingle) return [{ kind, name: kind.key, file: fileOf(kind.key) }];
  const found = new Map<string, FoundShard>();
  for (const name of await listFolder(root, LEDGER_FOLDER, disk)) {
    const older = shardOfOlderName(kind, name);
    const file = older && olderFileOf(older);
    if (older !== null && file !== null) found.set(older.name, { ...older, file });
  }
  for (const fileName of await listFolder(root, kind.key, disk)) {
    const name = fileName.replace(/\.json$/, '');
    if (name === fileName || !kind.isShardName(name)) continue;
    found.set(name, { kind, name, file: fileOf(keyOf({ kind, name })) });
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * Reads every shard of a kind, one after another, and says which could not be read. Throws StoreError
 * when the folder itself cannot be read.
 * @param takeIndexed takes those of the shards from the index that it knows, by name, or leaves them for later
 */
export async function readShards(
  root: string,
  disk: Disk,
  shelf: ShardShelf,
  kind: Kind,
  takeIndexed: (names: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<DataNotice[]> {
  const notices: DataNotice[] = [];
  const found = (await listShards(root, kind, disk)).map(({ name }) => name);
  const all = [...new Set([...found, ...shelf.knownNames(kind)])].sort();
  const indexed = await takeIndexed(all);
  for (const name of all) {
    if (indexed.has(name)) continue;
    const notice = await openOrTell(shelf, kind, name);
    if (notice !== null) notices.push(notice);
  }
  return notices;
}

/** Opens a shard; answers what to say of one that cannot be read. Throws StoreError `folder_gone`. */
export async function openOrTell(
  shelf: ShardShelf,
  kind: Kind,
  name: string,
): Promise<DataNotice | null> {
  const notice = await readShard(shelf, kind, name);
  if (notice === null) return null;
  // What is set aside is found by its name, now and at every later start.
  const file = fileOf(keyOf({ kind, name }));
  return { kind: notice, file, keptAs: null, month: name, label: kind.label };
}

async function readShard(shelf: ShardShelf, kind: Kind, name: string): Promise<NoticeKind | null> {
  try {
    await shelf.open(kind, name);
    return null;
  } catch (error) {
    if (isNewer(error)) return 'shard_from_newer_version';
    if (!(error instanceof StoreError) || error.kind === 'folder_gone') throw error;
    return 'shard_unreadable';
  }
}

/** What to say of files that were not as they had been left. One that is put right on disk is told by the file that lies aside. */
export function noticesOf(
  kinds: Kinds,
  doubts: ReadonlyMap<string, FileDoubt>,
  access: 'write' | 'read',
): DataNotice[] {
  const notices: DataNotice[] = [];
  for (const [key, doubt] of doubts) {
    if (doubt !== 'untold' && access !== 'read') continue;
    const shard = shardOfKey(kinds, key);
    const isSingle = shard?.kind.isSingle === true;
    const month = isSingle ? null : (shard?.name ?? null);
    const label = isSingle ? null : (shard?.kind.label ?? null);
    const kind: NoticeKind = isSingle ? `studio_${doubt}` : `shard_${doubt}`;
    notices.push({ kind, file: fileOf(key), keptAs: null, month, label });
  }
  return notices;
}

const ASIDE_KINDS: Readonly<Record<string, Partial<Record<AsideReason, NoticeKind>>>> = {
  [JOURNAL_FOLDER]: { damaged: 'journal_damaged', lost: 'journal_end_lost', late: 'journal_late' },
  [DRAFT_FOLDER]: { damaged: 'draft_set_aside' },
  [REPORT_FOLDER]: { damaged: 'submission_set_aside' },
};
const ASIDE_OF_SHARDS = { damaged: 'shard_set_aside', replaced: 'shard_rebuilt' } as const;

/** The damaged files that lie set aside: named for as long as they are there. Throws StoreError. */
export async function findSetAside(root: string, kinds: Kinds, disk: Disk): Promise<DataNotice[]> {
  const notices: DataNotice[] = [];
  for (const name of await listFolder(root, '.', disk)) {
    const stem = readAsideName(name)?.stem;
    if (stem !== undefined && kinds.find(stem)?.isSingle === true)
      notices.push({
        ...{ kind: 'studio_rebuilt', file: fileOf(stem), keptAs: name },
        ...{ month: null, label: null },
      });
  }
  const ofShards = kinds.list.filter(({ isSingle }) => !isSingle).map(({ key }) => key);
  const folders = {
    ...Object.fromEntries([LEDGER_FOLDER, ...ofShards].map((folder) => [folder, ASIDE_OF_SHARDS])),
    ...ASIDE_KINDS,
  };
  const labelOf = (folder: string): string | null =>
    (kinds.find(folder === LEDGER_FOLDER ? LEDGER_OF : folder) ?? null)?.label ?? null;
  for (const [folder, reasons] of Object.entries(folders)) {
    const names = await listFolder(root, folder, disk);
    notices.push(
      ...names.flatMap(
        (name) => asideNotice({ folder, label: labelOf(folder) }, reasons, name) ?? [],
      ),
    );
  }
  return notices;
}

/** What lies aside is told by its name, and not once more by what opening found of it. */
export function withSetAside(
  found: readonly DataNotice[],
  setAside: readonly DataNotice[],
): DataNotice[] {
  const told = new Set(setAside.map(({ kind, file }) => `${kind} ${file.split('/')[0]}`));
  return [...found.filter(({ kind, file }) => !told.has(`${kind} ${file}`)), ...setAside];
}

function asideNotice(
  { folder, label }: { readonly folder: string; readonly label: string | null },
  reasons: Partial<Record<AsideReason, NoticeKind>>,
  name: string,
): DataNotice | null {
  const aside = readAsideName(name);
  const kind = aside === null ? undefined : reasons[aside.reason];
  if (aside === null || kind === undefined) return null;
  const extension = folder === JOURNAL_FOLDER ? 'jsonl' : 'json';
  // Only a shard's month lacks cases: figures that were handed in are a copy of what can be counted again.
  const month = kind === 'shard_set_aside' ? aside.stem : null;
  const file = `${folder}/${aside.stem}.${extension}`;
  return { kind, file, keptAs: `${folder}/${name}`, month, label: month === null ? null : label };
}
