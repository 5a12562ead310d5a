import { dirname } from 'node:path';
import { changed, type DiskImage, type DiskOperation } from './sim-disk';

type Change = Extract<DiskOperation, { kind: 'write' | 'truncate' }>;
type Naming = Extract<DiskOperation, { kind: 'name' | 'unname' | 'rename' }>;

/** What a cut leaves of what was never synced. */
export interface LossModel {
  readonly name: string;
  /** The unsynced changes of one file that reached the disk, perhaps mangled. */
  readonly keepChanges: (changes: readonly Change[], random: () => number) => readonly Change[];
  /** The unsynced changes of one folder's names that reached the disk. */
  readonly keepNames: (names: readonly Naming[], random: () => number) => readonly Naming[];
}

const all = <T>(items: readonly T[]): readonly T[] => items;
const none = <T>(): readonly T[] => [];
const some = <T>(items: readonly T[], random: () => number): readonly T[] =>
  items.filter(() => random() < 0.5);

/** How disks and file systems are known to fail. */
export const LOSS_MODELS: readonly LossModel[] = [
  { name: 'everything unsynced is lost', keepChanges: none, keepNames: none },
  { name: 'nothing is lost (the program alone died)', keepChanges: all, keepNames: all },
  { name: 'the last write is torn', keepChanges: tearLast, keepNames: all },
  { name: 'names arrive before data (renamed, but empty)', keepChanges: none, keepNames: all },
  { name: 'data arrive before names (old folder entry)', keepChanges: all, keepNames: none },
  { name: 'sectors and names arrive in any order', keepChanges: scatter, keepNames: some },
];

function tearLast(changes: readonly Change[], random: () => number): readonly Change[] {
  const last = changes.at(-1);
  if (last?.kind !== 'write') return changes;
  const length = Math.floor(random() * last.bytes.length);
  return [...changes.slice(0, -1), { ...last, bytes: last.bytes.subarray(0, length) }];
}

const SECTOR = 512;

/** Each sector of each write arrives or not; what lies before one that did reads as zeros. */
function scatter(changes: readonly Change[], random: () => number): readonly Change[] {
  return changes.flatMap((change): readonly Change[] => {
    if (change.kind === 'truncate') return random() < 0.5 ? [change] : [];
    const sectors: Change[] = [];
    for (let start = 0; start < change.bytes.length; ) {
      const end = start + SECTOR - ((change.at + start) % SECTOR);
      const bytes = change.bytes.subarray(start, end);
      if (random() < 0.5) sectors.push({ ...change, at: change.at + start, bytes });
      start = end;
    }
    return sectors;
  });
}

/** Plays a trace and says at any point what a power cut would leave. */
export class PoweredDisk {
  private readonly synced = new Map<number, Uint8Array>();
  private readonly unsynced = new Map<number, Change[]>();
  private readonly names: Map<string, number | 'folder'>;
  private readonly pendingNames = new Map<string, Naming[]>();
  /** Which file a name stands for when a naming is played; a rename needs it. */
  private readonly live = new Map<string, number | 'folder'>();

  /** @param image what the disk holds from the beginning, numbered as SimDisk numbers it */
  constructor(folders: readonly string[], image: DiskImage = new Map()) {
    this.names = new Map(folders.map((path) => [path, 'folder']));
    let inode = 0;
    for (const [path, content] of image) {
      if (content !== 'folder') this.synced.set(++inode, content);
      this.names.set(path, content === 'folder' ? content : inode);
    }
    for (const [path, held] of this.names) this.live.set(path, held);
  }

  play(operation: DiskOperation): void {
    switch (operation.kind) {
      case 'new':
        this.synced.set(operation.inode, new Uint8Array());
        return;
      case 'write':
      case 'truncate':
        this.unsynced.set(operation.inode, [
          ...(this.unsynced.get(operation.inode) ?? []),
          operation,
        ]);
        return;
      case 'sync': {
        const { inode } = operation;
        this.synced.set(inode, this.contentWith(inode, this.unsynced.get(inode) ?? []));
        this.unsynced.delete(inode);
        return;
      }
      case 'syncFolder': {
        for (const naming of this.pendingNames.get(operation.path) ?? [])
          rename(this.names, naming);
        this.pendingNames.delete(operation.path);
        return;
      }
      default: {
        const folder = dirname(operation.kind === 'rename' ? operation.to : operation.path);
        this.follow(operation);
        this.pendingNames.set(folder, [...(this.pendingNames.get(folder) ?? []), operation]);
      }
    }
  }

  /** What is there when the power comes back. */
  cut(model: LossModel, random: () => number): DiskImage {
    const names = new Map(this.names);
    for (const pending of this.pendingNames.values())
      for (const naming of model.keepNames(pending, random)) rename(names, naming);
    const image = new Map<string, Uint8Array | 'folder'>();
    const contents = new Map<number, Uint8Array>();
    for (const [path, inode] of names) {
      if (!isReachable(path, names)) continue;
      if (inode === 'folder') {
        image.set(path, 'folder');
        continue;
      }
      const kept = model.keepChanges(this.unsynced.get(inode) ?? [], random);
      const content = contents.get(inode) ?? this.contentWith(inode, kept);
      contents.set(inode, content);
      image.set(path, content);
    }
    return image;
  }

  /** Keeps track of which file stands where. */
  private follow(operation: Naming): void {
    if (operation.kind === 'rename') {
      const inode = this.live.get(operation.from);
      if (inode === undefined) throw new Error(`renamed from nothing: ${operation.from}`);
      this.live.delete(operation.from);
      this.live.set(operation.to, inode);
      INODES.set(operation, inode);
    } else if (operation.kind === 'name') this.live.set(operation.path, operation.inode);
    else this.live.delete(operation.path);
  }

  private contentWith(inode: number, changes: readonly Change[]): Uint8Array {
    return changes.reduce(changed, this.synced.get(inode) ?? new Uint8Array());
  }
}

/** The file that each rename moved. */
const INODES = new WeakMap<Naming, number | 'folder'>();

function rename(names: Map<string, number | 'folder'>, naming: Naming): void {
  if (naming.kind === 'name') names.set(naming.path, naming.inode);
  else if (naming.kind === 'unname') names.delete(naming.path);
  else {
    names.delete(naming.from);
    names.set(naming.to, INODES.get(naming) ?? 'folder');
  }
}

function isReachable(path: string, names: ReadonlyMap<string, number | 'folder'>): boolean {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
    if (names.get(folder) !== 'folder') return false;
  return true;
}
