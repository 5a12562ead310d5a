import { isSwapping } from '@main/store/backup/swap';
import { forgetFirstAnswers, isOwnName } from '@main/store/data-folder';
import type { Disk } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';
import { closeToOthers } from '@main/store/disk/private-mode';
import { diskOfFolder } from '@main/store/seal/settle-seal';
import { StoreError } from '@main/store/store-error';
import { type StoreOptions, StudioStore } from '@main/store/studio-store';
import type { HolidayCalendar } from '@shared/domain/calendar/holiday-table';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { LockHolder } from '@shared/domain/safekeeping/lock-holder';
import type { Studio } from '@shared/domain/studio/studio';
import type { KeyInHand } from '../folder/key-in-hand';
import { type Admission, OneWriter } from '../folder/one-writer';
import { openProven } from '../folder/open-proven';
import type { Clock } from '../ports';
import { stampOf, todayOf } from '../studio-day';
import { describerFor, readCalendar } from './case-rules';

export interface StudioOpenerOptions {
  readonly clock: Clock;
  /** Folder of the files that ship with the program. */
  readonly resources: string;
  readonly appVersion?: string;
  /** What is kept in a data folder; what a studio keeps when left out. */
  readonly kinds?: Kinds;
  /** The key of sealed data; nobody gave one when left out. */
  readonly key?: KeyInHand;
  /** `read`: nothing in the data folder is touched. */
  readonly access?: 'write' | 'read';
  /** When nobody waits for an answer: the cases are made ready to be searched then, or when somebody searches. */
  readonly quiet?: Promise<void>;
  /** The day of which lists tell; the clock's when left out. */
  readonly today?: () => LocalDate;
  /** Told when another computer has taken the open folder over. */
  readonly onLockLost?: () => void;
  /** Told when a file was not as it had been left, and what it held was taken over or put right. */
  readonly onFound?: () => void;
}

/** A studio whose folder lies open, and the holidays that are known to it. */
export interface OpenedStudio {
  readonly store: StudioStore;
  readonly calendar: HolidayCalendar;
}

/** Why the data of a restore were refused, where those before were opened instead. */
export interface Refused {
  readonly reason: unknown;
}

/** What is known of a studio while its disputes are still being read. */
export interface Begun {
  readonly studio: Studio;
  readonly holder: LockHolder | null;
  readonly holidayYears: number[];
}

/** Who is told how far an opening is. */
export interface OpeningNews {
  readonly onBegun: (begun: Begun) => void;
  /** What is handed in answers the desk and the first list from here on; the rest is read when it resolves. */
  readonly onFront: (opened: OpenedStudio) => Promise<void>;
}

export interface OpeningOptions {
  /** A restore plan nobody can go by is kept under a name with this stamp. */
  readonly asideStamp?: string | null;
  /** Told nothing of a restore that may be taken back. */
  readonly news?: OpeningNews | undefined;
}

/** Years whose holidays are known, ascending. */
export function yearsOf(calendar: HolidayCalendar): number[] {
  return [...calendar.keys()].sort((a, b) => a - b);
}

/** How a folder is opened; only for a look where nothing is said of access. */
type WayIn = Pick<Admission, 'disk'> & Partial<Pick<Admission, 'access' | 'writer'>>;

/** Opens data folders, and holds the lock of the one that lies open for writing. */
export class StudioOpener {
  private readonly options: StudioOpenerOptions;
  private readonly writer: OneWriter;

  constructor(options: StudioOpenerOptions) {
    this.options = options;
    this.writer = new OneWriter(options.clock, options.onLockLost);
  }

  /** Who else writes to the open folder, which can then only be read here; null when nobody does. */
  get holder(): LockHolder | null {
    return this.writer.holder;
  }

  /**
   * Opens a data folder for writing, or only for reading while somebody else writes to it. Throws StoreError, and what
   * `take` throws.
   * @param take takes it over, before the lock of the one before is given back
   */
  async open(
    dataFolder: string,
    { asideStamp = null, news }: OpeningOptions,
    take: (opened: OpenedStudio) => Promise<void>,
  ): Promise<Refused | null> {
    const admission = await this.admit(dataFolder, asideStamp);
    try {
      const { opened, refused } = await openProven(admission?.exchange ?? null, async () => {
        const disk = await this.diskOf(dataFolder, admission);
        const calendar = await readCalendar(this.options.resources, dataFolder, disk);
        const told = news && !admission?.exchange ? this.newsOf(calendar, admission, news) : {};
        const way = { ...admission, disk };
        return { calendar, store: await this.openStore(dataFolder, calendar, way, told) };
      });
      await take(opened);
      await admission?.keep();
      // What the last end left for a start of this program tells of what may change from here on.
      if (admission?.access === 'write') await forgetFirstAnswers(dataFolder, admission.disk);
      // Folders of earlier versions could be read by every user of the computer.
      if (admission?.access === 'write') await closeToOthers(dataFolder, isOwnName);
      return refused;
    } catch (error) {
      await admission?.drop();
      throw error;
    }
  }

  /** Opens a folder beside the studio for a look, without touching it. Throws StoreError. */
  async readAside<T>(
    folder: string,
    calendar: HolidayCalendar,
    look: (store: StudioStore) => T | Promise<T>,
  ): Promise<T> {
    const disk = await this.diskOf(folder, null);
    const store = await this.openStore(folder, calendar, { disk }, {});
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  }

  /** Gives the folder back. */
  release(): Promise<void> {
    return this.writer.release();
  }

  private newsOf(
    calendar: HolidayCalendar,
    admission: Admission | null,
    { onBegun, onFront }: OpeningNews,
  ): Pick<StoreOptions, 'onKeeper' | 'onFront'> {
    const holder = admission?.holder ?? null;
    return {
      onKeeper: (studio) => onBegun({ studio, holder, holidayYears: yearsOf(calendar) }),
      onFront: (store) => onFront({ store, calendar }),
    };
  }

  private async admit(dataFolder: string, asideStamp: string | null): Promise<Admission | null> {
    if (this.options.access !== 'read') return this.writer.admit(dataFolder, asideStamp);
    // Half of the one and half of the other is nobody's studio.
    if (await isSwapping(dataFolder)) throw new StoreError('restore_unfinished', dataFolder);
    return null;
  }

  /** The disk by which the folder is read: sealed data are read with the key in hand. Throws StoreError. */
  private diskOf(
    dataFolder: string,
    admission: Pick<Admission, 'access' | 'disk'> | null,
  ): Promise<Disk> {
    const key = this.options.key?.held ?? null;
    const { access, disk } = admission ?? ({ access: 'read', disk: nodeDisk } as const);
    return diskOfFolder(dataFolder, disk, { key, access });
  }

  private openStore(
    dataFolder: string,
    calendar: HolidayCalendar,
    { disk, access, writer }: WayIn,
    news: Pick<StoreOptions, 'onKeeper' | 'onFront'>,
  ): Promise<StudioStore> {
    const { clock, onFound, kinds, quiet, appVersion } = this.options;
    const { today = () => todayOf(clock) } = this.options;
    return StudioStore.open(dataFolder, {
      disk,
      access: access ?? 'read',
      ...(access === 'write' && writer && { writer }),
      ...(access !== undefined && onFound && { onFound }),
      ...news,
      ...(kinds && { kinds }),
      ...(quiet && { quiet }),
      ...(appVersion !== undefined && { appVersion }),
      now: () => clock.now(),
      stamp: () => stampOf(clock),
      describer: (studio) => describerFor({ clock, today }, studio, calendar),
    });
  }
}
