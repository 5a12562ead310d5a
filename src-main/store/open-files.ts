import { CASE_KIND } from '@shared/domain/case/case-kind';
import { addDays, type LocalDate } from '@shared/domain/kernel/local-date';
import { KINDS } from '@shared/domain/kinds';
import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { DataNotice } from '@shared/domain/safekeeping/data-notice';
import type { Studio } from '@shared/domain/studio/studio';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import type { CaseDescriber } from './cases/case-describer';
import { CaseIndex } from './cases/case-index';
import { CaseShards } from './cases/case-shards';
import { requireFolder, sweepTemporaryFiles } from './data-folder';
import { refuseUnfinishedDestruction } from './destruction/destruction-plan';
import { settleDestruction } from './destruction/settle-destruction';
import type { Disk } from './disk/disk';
import { nodeDisk } from './disk/node-disk';
import { dayNumber } from './index/day-number';
import { type Front, IndexKeeper } from './index/index-keeper';
import { IndexOnDisk } from './index/index-on-disk';
import type { CheckpointFile, FileRecord } from './journal/checkpoint';
import type { Journal, JournalWriter } from './journal/journal';
import { Published } from './journal/published';
import { journalNotices, type OpenedJournal, openJournal } from './opened-journal';
import { holdsOlder, readHeader } from './shards/file-header';
import type { KeptIndex, KindIndex } from './shards/kind-index';
import { OlderFiles } from './shards/older-files';
import { PlainIndex } from './shards/plain-index';
import { ReadBehind } from './shards/read-behind';
import { ShardFile } from './shards/shard-file';
import { fileOf, keyOf } from './shards/shard-key';
import { concernsShard } from './shards/shard-lines';
import { ShardShelf } from './shards/shard-shelf';
import { readShards } from './shards/shard-survey';
import { StoreError } from './store-error';

export interface OpenOptions {
  /** What the rules say about cases, by the settings of the studio that is being opened. */
  readonly describer: (studio: () => Studio) => CaseDescriber;
  /** `read` touches nothing on disk, not even a damaged file. */
  readonly access: 'write' | 'read';
  readonly now: () => Date;
  /** The studio's wall-clock time for names of files that are set aside, `YYYYMMDD-HHmmss`. */
  readonly stamp: () => string;
  /** How long after a change the files follow; null = only when asked to. One second when left out. */
  readonly followsAfterMs?: number | null;
  /** Keeps a folder of an older version before anything in it is written; a verified backup in it when left out. */
  readonly keepVersion?: () => Promise<void>;
  /** Version of the program, for what it says in a backup of its own. */
  readonly appVersion?: string;
  /** Told when a file was found to be another than was left, after the folder was opened. */
  readonly onFound?: () => void;
  /** Told what the studio is, once its record is known and before the other records are read; they may yet be refused. */
  readonly onKeeper?: (studio: Studio) => void;
  /** Told when the desk and the first list can be answered, while months in which nothing is open are still being read. */
  readonly onFront?: (files: OpenedFiles) => Promise<void> | void;
  /** When the cases are made ready to be searched, unless somebody searches before; at once when left out. */
  readonly quiet?: Promise<void>;
  /** Characters of all texts that search may hold in memory; what a computer of 4 GB can spare when left out. */
  readonly searchRoom?: number;
  /** Who may write to the folder, when it has a lock. */
  readonly writer?: JournalWriter;
  /** What is kept in the folder; what a studio keeps when left out. */
  readonly kinds?: Kinds;
  /** Another disk than the computer's own. */
  readonly disk?: Disk;
}

/** The files of a data folder, all of them where the journal is. */
export interface OpenedFiles {
  readonly disk: Disk;
  readonly kinds: Kinds;
  readonly journal: Journal;
  readonly checkpointFile: CheckpointFile;
  readonly shelf: ShardShelf;
  readonly older: OlderFiles;
  readonly indexes: ReadonlyMap<string, KindIndex>;
  readonly cases: CaseIndex;
  /** The indexes that are kept on disk. */
  readonly kept: readonly KeptIndex[];
  /** How old the form is in which the folder was found. */
  readonly versions: {
    /** Asks whether any file of records is of an older layout or form. Throws StoreError. */
    readonly isOlder: () => Promise<boolean>;
    /** Of version 1, which knew no journal. */
    readonly isBeforeJournal: boolean;
  };
  /** The shards that were left for after the opening. */
  readonly behind: ReadBehind;
  /** What was found at opening. */
  readonly notices: DataNotice[];
  readonly published: Published;
}

/** Whether the files of records or the index are behind what memory holds. */
export function hasUnwritten({ shelf, kept }: OpenedFiles): boolean {
  const isBehind = shelf.dirtyKeys().length > 0 || shelf.keysElsewhere().length > 0;
  return isBehind || shelf.records.isNew || kept.some((index) => index.isBehind);
}

/** So far back nothing that is shown at first asks for days. */
const DESK_REACH_DAYS = 62;

/** The version of studio.json and the ledgers that knew no journal. */
const BEFORE_JOURNAL = 1;

/** Opens a data folder; see `StudioStore.open`. Throws StoreError. */
export async function openFiles(root: string, options: OpenOptions): Promise<OpenedFiles> {
  const disk = options.disk ?? nodeDisk;
  const kinds = options.kinds ?? KINDS;
  const stamp = (): string | null => (options.access === 'write' ? options.stamp() : null);
  await requireFolder(root, disk);
  if (options.access === 'write') await settleDestruction({ root, disk, kinds });
  else await refuseUnfinishedDestruction(root, disk);
  const only = kinds.list.filter(({ isSingle }) => isSingle);
  for (const kind of only) await requireReadable(root, kind, disk);
  const { version } = await readHeader(root, fileOf(kinds.keeper.key), disk);
  if (options.access === 'write') await sweepTemporaryFiles(root, options.now(), disk);
  const opened = await openJournal(root, kinds, { ...options, disk, stamp: stamp() });
  const { journal, checkpoint } = opened;
  const published = new Published(journal.place);
  const shelf = new ShardShelf({
    ...{ root, disk, kinds, stamp },
    lastSeq: () => published.place.seq,
    findLines: (shard) =>
      journal.find((line) => line.seq <= published.place.seq && concernsShard(kinds, line, shard)),
  });
  const older = await OlderFiles.look(root, kinds, disk);
  if (options.access === 'write' && older.keys().length === 0) await older.removeFolder();
  beginShelf(shelf, opened, older);
  for (const kind of only) await shelf.open(kind, kind.key);
  options.onKeeper?.(shelf.only(STUDIO_KIND).record);
  const { cases, keeper, today } = await openCases(root, shelf, { ...options, disk });
  const indexes = makeIndexes(kinds, cases);
  const behind = new ReadBehind({ shelf, disk });
  shelf.listen(async (shard, hash) => {
    const index = indexes.get(shard.kind.key);
    const isKnown = index instanceof PlainIndex ? isHeld(index, shelf) : keeper.isOf.bind(keeper);
    if (!isKnown(shard.name, hash)) await index?.index(shard);
  });
  const { readAfterSeq } = opened;
  const files: OpenedFiles = {
    versions: {
      isOlder: () => holdsOlder(root, kinds, disk),
      isBeforeJournal: version === BEFORE_JOURNAL,
    },
    checkpointFile: opened.checkpointFile,
    ...{ disk, kinds, journal, published, shelf, older, indexes, cases, kept: [keeper] },
    ...{ notices: [], behind },
  };
  let hasErred = false;
  const front: Front | null = options.onFront
    ? {
        asksFrom: dayNumber(addDays(today(), -DESK_REACH_DAYS)),
        reached: async () => options.onFront?.(files),
        erred: () => {
          hasErred = true;
        },
      }
    : null;
  const found = await readAll({ root, disk, shelf }, (kind, names) => {
    const index = indexes.get(kind.key);
    return index instanceof PlainIndex
      ? behind.putOff(index, names)
      : takeIndexed(names, { shelf, keeper, readAfterSeq, front });
  });
  files.notices.push(...found);
  cases.recount.listen(() => options.onFound?.());
  if (hasErred) options.onFound?.();
  const begin = (): void => {
    cases.begin();
    void behind.run();
  };
  if (options.quiet === undefined) begin();
  else void options.quiet.then(begin);
  const known = Math.max(checkpoint?.seq ?? 0, ...shelf.records.seqs());
  const isBehind = known > journal.place.seq;
  journal.skipTo(known);
  published.reach(journal.place);
  const isReading = options.access === 'read';
  files.notices.push(...journalNotices(journal, { isBehind, isReading }));
  return files;
}

/** The cases in memory, and what keeps their index on disk. */
async function openCases(
  root: string,
  shelf: ShardShelf,
  { disk, describer, searchRoom }: Pick<OpenOptions, 'describer' | 'searchRoom'> & { disk: Disk },
): Promise<{ cases: CaseIndex; keeper: IndexKeeper; today: () => LocalDate }> {
  const onDisk = new IndexOnDisk(root, disk);
  await onDisk.open();
  const describes = describer(() => shelf.only(STUDIO_KIND).record);
  const shards = new CaseShards(disk, shelf);
  const cases = new CaseIndex(shelf, describes, { onDisk, shards, searchRoom });
  const keeper = new IndexKeeper({
    ...{ kind: CASE_KIND, disk, onDisk, memory: cases },
    pathOf: (name) => shelf.pathOf({ kind: CASE_KIND, name }),
  });
  return { cases, keeper, today: describes.today };
}

/** What is known of the records of every kind but the single ones, by key. */
function makeIndexes(kinds: Kinds, cases: CaseIndex): ReadonlyMap<string, KindIndex> {
  const several = kinds.list.filter(({ isSingle }) => !isSingle);
  return new Map(
    several.map((kind): [string, KindIndex] => [
      kind.key,
      kind.key === CASE_KIND.key ? cases : new PlainIndex(kind),
    ]),
  );
}

/** Tells whether an index knows a shard: what this program left in its file was taken over, and whatever changed since. */
function isHeld(index: PlainIndex, shelf: ShardShelf) {
  return (name: string, hash: string | null): boolean => {
    const left = shelf.records.of(keyOf({ kind: index.kind, name }))?.mark?.hash;
    return hash !== null && hash === left && index.holds(name);
  };
}

function beginShelf(shelf: ShardShelf, opened: OpenedJournal, older: OlderFiles): void {
  const { journal, checkpoint, readAfterSeq } = opened;
  shelf.begin({
    ...{ lines: journal.tail, records: checkpoint?.files ?? {}, readAfterSeq },
    ...{ strayed: journal.strayed, elsewhere: older.keys() },
  });
  if (opened.isToBeSaved) shelf.records.keep();
}

/**
 * Reads the shards of every kind but those that its index knows, and says which could not be read. Throws StoreError.
 * @param takeIndexed takes from the index of a kind what it knows of its shards
 */
async function readAll(
  { root, disk, shelf }: { readonly root: string; readonly disk: Disk; readonly shelf: ShardShelf },
  takeIndexed: (kind: Kind, names: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<DataNotice[]> {
  const notices: DataNotice[] = [];
  for (const kind of shelf.kinds.list.filter(({ isSingle }) => !isSingle)) {
    const take = (names: readonly string[]) => takeIndexed(kind, names);
    notices.push(...(await readShards(root, disk, shelf, kind, take)));
  }
  return notices;
}

/** Takes from the index what it knows of shards; what the journal has beyond their files is not in it either. */
function takeIndexed(
  names: readonly string[],
  {
    shelf,
    keeper,
    readAfterSeq,
    front,
  }: {
    readonly shelf: ShardShelf;
    readonly keeper: IndexKeeper;
    readonly readAfterSeq: number;
    readonly front: Front | null;
  },
): Promise<ReadonlySet<string>> {
  const { kind } = keeper;
  const recordOf = (name: string): FileRecord | null => shelf.records.of(keyOf({ kind, name }));
  const isTaken = (name: string): boolean =>
    shelf.pendingIds({ kind, name }).size === 0 && (readAfterSeq === 0 || recordOf(name) !== null);
  const wanted = names.filter(isTaken);
  const leftHash = (name: string): string | null => recordOf(name)?.mark?.hash ?? null;
  // Where the journal has more of a month, the first answers wait for it.
  return keeper.take(wanted, leftHash, wanted.length === names.length ? front : null);
}

/** Throws StoreError when there is no such file, or a later program wrote it: before anything is touched. */
async function requireReadable(root: string, kind: Kind, disk: Disk): Promise<void> {
  const file = new ShardFile(root, { kind, name: kind.key }, disk);
  try {
    if ((await file.load()) === null) throw new StoreError('not_found', fileOf(kind.key));
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind !== 'damaged') throw error;
  }
}
