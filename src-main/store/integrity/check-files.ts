import { join } from 'node:path';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { FindingKind } from '@shared/domain/safekeeping/finding-kinds';
import { ATTACHMENT_FOLDER } from '../attachments/attachment-paths';
import { listDataFiles } from '../backup/data-files';
import {
  DRAFT_FOLDER,
  HOLIDAY_FOLDER,
  JOURNAL_FOLDER,
  KEY_FOLDER,
  LEDGER_FOLDER,
  REPORT_FOLDER,
  STUDIO_FILE,
} from '../data-folder';
import type { Disk } from '../disk/disk';
import { DRAFT_FORMAT } from '../files/draft-v1';
import type { FileMark } from '../files/file-mark';
import { HOLIDAY_FORMAT } from '../files/holiday-table-v1';
import { decodeJson, type JsonFormat } from '../files/json-format';
import { isTornName, readAsideName } from '../files/set-aside';
import { STUDIO_KEY_FORMAT } from '../files/studio-key-v1';
import { SUBMISSION_FORMAT } from '../files/submission-v1';
import { parseJournalName } from '../journal/journal-names';
import { KEYRING_FILE } from '../seal/keyring-form';
import { PINS_PATH } from '../seal/pins-repository';
import { PINS_FORMAT } from '../seal/pins-v1';
import { shardOfOlderName } from '../shards/older-form';
import { hashOf } from '../shards/own-file';
import { inNewestForm, type Shard } from '../shards/shard';
import { shardCodec } from '../shards/shard-form';
import { keyOf, type ShardRef, shardOfKey } from '../shards/shard-key';
import { isNewer } from '../store-error';
import { type Finding, findingOf } from './finding';

const FORMAT_OF: Readonly<Record<string, JsonFormat<object>>> = {
  [DRAFT_FOLDER]: DRAFT_FORMAT,
  [HOLIDAY_FOLDER]: HOLIDAY_FORMAT,
  [REPORT_FOLDER]: SUBMISSION_FORMAT,
  [KEY_FOLDER]: STUDIO_KEY_FORMAT,
  [PINS_PATH.join('/')]: PINS_FORMAT,
};

/** A file of records that can be read. */
export interface SurveyedShard {
  /** In the newest form. */
  readonly shard: Shard;
  /** Below the data folder. */
  readonly file: string;
  readonly mark: FileMark;
}

/** What reading every file gave. */
export interface FileSurvey {
  readonly count: number;
  readonly isStudioMissing: boolean;
  /** The files of records that can be read, by key of the shard, in the order of keys. */
  readonly shards: ReadonlyMap<string, SurveyedShard>;
  readonly findings: readonly Finding[];
}

/** Reads every file of a data folder but the attachments and looks whether it is whole. Throws StoreError when the folder itself cannot be read. */
export async function checkFiles(
  root: string,
  disk: Disk,
  kinds: Kinds,
  onRead: (bytes: number) => void,
): Promise<FileSurvey> {
  const findings: Finding[] = [];
  const shards = new Map<string, SurveyedShard>();
  const files = (await listDataFiles(root)).filter(
    ({ path }) => !path.startsWith(`${ATTACHMENT_FOLDER}/`),
  );
  for (const { path, size } of files) {
    const found = await checkFile(root, path, disk, kinds);
    if (found.kind !== null) findings.push(findingOf(found.kind, { file: path }));
    if (found.shard !== undefined) putShard(shards, found.shard);
    onRead(size);
  }
  const isStudioMissing = files.every(({ path }) => path !== STUDIO_FILE);
  const ordered = new Map([...shards].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { count: files.length, isStudioMissing, shards: ordered, findings };
}

/** Beside one in its present place, one that lies where older programs kept it says nothing. */
function putShard(shards: Map<string, SurveyedShard>, found: SurveyedShard): void {
  const key = keyOf(found.shard);
  const isElsewhere = found.file.startsWith(`${LEDGER_FOLDER}/`);
  if (!isElsewhere || !shards.has(key)) shards.set(key, found);
}

interface CheckedFile {
  readonly kind: FindingKind | null;
  readonly shard?: SurveyedShard;
}

async function checkFile(
  root: string,
  path: string,
  disk: Disk,
  kinds: Kinds,
): Promise<CheckedFile> {
  const [folder = '', name = ''] = path.includes('/') ? path.split('/') : ['', path];
  if (readAsideName(name) !== null) return { kind: 'file_set_aside' };
  // Who reads a sealed folder has read its keyring.
  if (isTornName(name) || path === KEYRING_FILE) return { kind: null };
  const bytes = await disk.read(join(root, path)).catch(() => null);
  if (bytes === null) return { kind: 'file_unreadable' };
  const ref = shardOfPath(kinds, path);
  if (ref !== null)
    return checkShard(ref, path, bytes, await markOf(join(root, path), bytes, disk));
  if (path.split('/').length !== 2) return { kind: 'stranger_file' };
  // The journal is followed as a whole, afterwards.
  if (folder === JOURNAL_FOLDER && parseJournalName(name) !== null) return { kind: null };
  const format = FORMAT_OF[path] ?? FORMAT_OF[folder];
  if (format === undefined || !name.endsWith('.json')) return { kind: 'stranger_file' };
  const { state } = await decodeJson(format, bytes);
  return { kind: state === 'ok' ? null : faultOf(state, 'file_damaged') };
}

/** The shard that a file holds, wherever a program kept it; null when it holds none. */
function shardOfPath(kinds: Kinds, path: string): ShardRef | null {
  if (!path.endsWith('.json')) return null;
  const [folder, name = '', ...more] = path.split('/');
  if (folder !== LEDGER_FOLDER) return shardOfKey(kinds, path.slice(0, -'.json'.length));
  if (more.length > 0) return null;
  const found = kinds.list.map((kind) => shardOfOlderName(kind, name));
  return found.find((one) => one !== null) ?? null;
}

async function markOf(path: string, bytes: Uint8Array, disk: Disk): Promise<FileMark> {
  const modifiedMs = await disk.facts(path).then(
    (facts) => facts.modifiedMs,
    () => 0,
  );
  return { hash: hashOf(bytes), size: bytes.length, modifiedMs };
}

async function checkShard(
  { kind, name }: ShardRef,
  file: string,
  bytes: Uint8Array,
  mark: FileMark,
): Promise<CheckedFile> {
  const damage = kind.isSingle ? 'studio_damaged' : 'shard_damaged';
  const found = await shardCodec(kind, name).decode(bytes);
  if (found.state !== 'ok') return { kind: faultOf(found.state, damage) };
  const shard = await newestOrNewer(found.data);
  if (shard === null || shard === 'newer') return { kind: faultOf(shard ?? 'damaged', damage) };
  return { kind: null, shard: { shard, file, mark } };
}

async function newestOrNewer(shard: Shard): Promise<Shard | null | 'newer'> {
  try {
    return await inNewestForm(shard);
  } catch (error) {
    if (isNewer(error)) return 'newer';
    throw error;
  }
}

function faultOf(state: 'newer' | 'damaged', damage: FindingKind): FindingKind {
  return state === 'damaged' ? damage : 'file_newer';
}
