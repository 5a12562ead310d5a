import { isSwapping } from '@main/store/backup/swap';
import { isOwnName } from '@main/store/data-folder';
import { closeToOthers } from '@main/store/disk/private-mode';
import { StoreError } from '@main/store/store-error';
import { type StoreOptions, StudioStore } from '@main/store/studio-store';
import type { HolidayCalendar } from '@shared/domain/calendar/holiday-table';
import type { RuleContext } from '@shared/domain/case/model/rule-context';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { LockHolder } from '@shared/domain/safekeeping/lock-holder';
import type { Studio } from '@shared/domain/studio/studio';
import { type Admission, OneWriter } from '../folder/one-writer';
import { openProven } from '../folder/open-proven';
import type { Clock } from '../ports';
import { ServiceError } from '../service-error';
import { stampOf, todayOf } from '../studio-day';
import { describerFor, readCalendar, ruleContext } from './case-rules';

export interface CurrentStudioOptions {
  readonly clock: Clock;
  /** Folder of the files that ship with the program. */
  readonly resources: string;
  readonly appVersion?: string;
  /** What is kept in a data folder; what a studio keeps when left out. */
  readonly kinds?: Kinds;
  /** `read`: nothing in the data folder is touched. */
  readonly access?: 'write' | 'read';
  /** When nobody waits for an answer: the cases are made ready to be searched then, or when somebody searches. */
  readonly quiet?: Promise<void>;
  /** Told when another computer has taken the open folder over. */
  readonly onLockLost?: () => void;
  /** Told when a file was not as it had been left, and what it held was taken over or put right. */
  readonly onFound?: () => void;
}

/** What is known of a studio while its disputes are still being read. */
export interface Begun {
  readonly studio: Studio;
  readonly holder: LockHolder | null;
  readonly holidayYears: number[];
}

interface OpeningOptions {
  /** A restore plan nobody can go by is kept under a name with this stamp. */
  readonly asideStamp?: string | null;
  readonly early?: EarlyNews;
}

/** Who is told how far an opening is. */
export interface EarlyNews {
  readonly onBegun: (begun: Begun) => void;
  /** `store` answers the desk and the first list from here on; the rest is read when it resolves. */
  readonly onFront: () => Promise<void>;
}

/** What is open, or as good as. */
interface Opening {
  readonly store: StudioStore;
  readonly calendar: HolidayCalendar;
}

function yearsOf(calendar: HolidayCalendar): number[] {
  return [...calendar.keys()].sort((a, b) => a - b);
}

/** The studio that lies open; at most one does. */
export class CurrentStudio {
  readonly clock: Clock;
  private readonly options: CurrentStudioOptions;
  private opened: StudioStore | null = null;
  /** While the folder with which the program begins is being read: answers the desk and the first list. */
  private front: Opening | null = null;
  private calendarOfOpened: HolidayCalendar = new Map();
  private readonly writer: OneWriter;
  private pausing: Promise<unknown> | null = null;
  private isTakenBack = false;

  constructor(options: CurrentStudioOptions) {
    this.options = options;
    this.clock = options.clock;
    this.writer = new OneWriter(options.clock, options.onLockLost);
  }

  /**
   * Opens the studio of a data folder in place of the one before: for writing, or only for reading
   * while somebody else writes to it (`holder` says who). Throws StoreError; the one before then stays.
   * @param early told how far it is; not after a restore that may be taken back
   */
  async open(dataFolder: string, early?: EarlyNews): Promise<void> {
    await this.pausing?.catch(() => undefined);
    await this.openNow(dataFolder, { ...(early && { early }) });
  }

  /**
   * As `open`, for a folder whose restore plan nobody can go by: the plan is kept under a dated name
   * and the data that lie there count. They must be whole: throws StoreError when they cannot be opened for reading.
   */
  async openPresent(dataFolder: string): Promise<void> {
    await this.pausing?.catch(() => undefined);
    await this.readAside(dataFolder, () => undefined);
    await this.openNow(dataFolder, { asideStamp: stampOf(this.clock) });
  }

  /** Answers why the data of a restore were refused and those before opened instead; null in the ordinary case. */
  private async openNow(
    dataFolder: string,
    { asideStamp = null, early }: OpeningOptions = {},
  ): Promise<{ readonly reason: unknown } | null> {
    // It may be the same folder: what is still being written must be read.
    await this.opened?.close();
    const admission = await this.admit(dataFolder, asideStamp);
    try {
      const { opened, refused } = await openProven(admission?.exchange ?? null, async () => {
        const calendar = await readCalendar(this.options.resources, dataFolder);
        const news = early && !admission?.exchange ? this.newsOf(calendar, admission, early) : {};
        return { calendar, store: await this.openStore(dataFolder, calendar, admission, news) };
      });
      await this.opened?.close();
      this.calendarOfOpened = opened.calendar;
      this.opened = opened.store;
      this.isTakenBack = refused !== null;
      await admission?.keep();
      // Folders of earlier versions could be read by every user of the computer.
      if (admission?.access === 'write') await closeToOthers(dataFolder, isOwnName);
      return refused;
    } catch (error) {
      await admission?.drop();
      throw error;
    } finally {
      this.front = null;
    }
  }

  private newsOf(
    calendar: HolidayCalendar,
    admission: Admission | null,
    { onBegun, onFront }: EarlyNews,
  ): Pick<StoreOptions, 'onKeeper' | 'onFront'> {
    const holder = admission?.holder ?? null;
    return {
      onKeeper: (studio) => onBegun({ studio, holder, holidayYears: yearsOf(calendar) }),
      onFront: (store) => {
        this.front = { store, calendar };
        return onFront();
      },
    };
  }

  private async admit(dataFolder: string, asideStamp: string | null): Promise<Admission | null> {
    if (this.options.access !== 'read') return this.writer.admit(dataFolder, asideStamp);
    // Half of the one and half of the other is nobody's studio.
    if (await isSwapping(dataFolder)) throw new StoreError('restore_unfinished', dataFolder);
    return null;
  }

  private openStore(
    dataFolder: string,
    calendar: HolidayCalendar,
    admission: Pick<Admission, 'access' | 'disk' | 'writer'> | null,
    news: Pick<StoreOptions, 'onKeeper' | 'onFront'> = {},
  ): Promise<StudioStore> {
    return StudioStore.open(dataFolder, {
      access: admission?.access ?? 'read',
      ...(admission && { disk: admission.disk }),
      ...(admission?.access === 'write' && admission.writer && { writer: admission.writer }),
      ...(admission && this.options.onFound && { onFound: this.options.onFound }),
      ...news,
      ...(this.options.kinds && { kinds: this.options.kinds }),
      ...(this.options.quiet && { quiet: this.options.quiet }),
      ...(this.options.appVersion !== undefined && { appVersion: this.options.appVersion }),
      now: () => this.clock.now(),
      stamp: () => stampOf(this.clock),
      describer: (studio) => describerFor(this.clock, studio, calendar),
    });
  }

  /** Puts the studio away once its writes are on disk, and gives the folder back. */
  async close(): Promise<void> {
    await this.pausing?.catch(() => undefined);
    await this.opened?.close();
    this.opened = null;
    await this.writer.release();
  }

  /** Who else writes to the open folder, which can then only be read here; null when nobody does. */
  get holder(): LockHolder | null {
    return this.writer.holder;
  }

  /** Whether a restore had been cut off, what it put into the open folder could not be opened, and what lay there before was brought back. */
  get hasTakenBack(): boolean {
    return this.isTakenBack;
  }

  /** Tries once more to open for writing a folder that somebody else had. Throws StoreError. */
  async openAgain(): Promise<void> {
    if (this.opened !== null && this.holder !== null) await this.open(this.opened.root);
  }

  /**
   * Puts the studio away while `task` works on its files, lock in hand, and opens it again: the
   * folder that `task` answers, or the same. When that cannot be opened, `undo` is called and the
   * same folder opened as it was; what a restore exchanged needs no `undo`, opening takes it back.
   * Throws what `task` throws, why it could not be opened, or ServiceError STILL_WORKING.
   */
  async pauseFor(
    task: () => Promise<{ readonly folder?: string; readonly undo?: () => Promise<void> }>,
  ): Promise<void> {
    const { root } = this.store;
    const work = async (): Promise<void> => {
      await this.opened?.close();
      this.opened = null;
      let done: Awaited<ReturnType<typeof task>> = {};
      try {
        done = await task();
      } catch (error) {
        await this.openNow(root);
        throw error;
      }
      const refused = await this.openNow(done.folder ?? root).catch(async (error: unknown) => {
        await done.undo?.();
        await this.openNow(root);
        throw error;
      });
      if (refused === null) return;
      // Who asked for it is told at once.
      this.isTakenBack = false;
      throw refused.reason;
    };
    this.pausing = work().finally(() => {
      this.pausing = null;
    });
    await this.pausing;
  }

  /** Opens another folder beside the studio for a look, without touching it. Throws StoreError. */
  async readAside<T>(folder: string, look: (store: StudioStore) => T | Promise<T>): Promise<T> {
    const store = await this.openStore(folder, this.calendar, null);
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  }

  /** Lets the ledgers follow the journal now: the computer is about to be shut down. */
  async flush(): Promise<void> {
    await this.opened?.flush();
  }

  get isOpen(): boolean {
    return this.opened !== null;
  }

  /** The open data folder, or null. */
  get dataFolder(): string | null {
    return this.opened?.root ?? null;
  }

  /** Throws ServiceError NO_DATA_FOLDER when no studio is open. At the start it is there a little earlier, for the first questions. */
  get store(): StudioStore {
    const store = this.opened ?? this.front?.store;
    if (store === undefined)
      throw new ServiceError(this.pausing === null ? 'NO_DATA_FOLDER' : 'STILL_WORKING');
    return store;
  }

  get studio(): Studio {
    return this.store.studio;
  }

  /** The studio that is open or being opened, as soon as anything of it can be asked; null when there is none. */
  get knownStudio(): Studio | null {
    return (this.opened ?? this.front?.store)?.studio ?? null;
  }

  private get calendar(): HolidayCalendar {
    return this.opened === null && this.front !== null
      ? this.front.calendar
      : this.calendarOfOpened;
  }

  today(): LocalDate {
    return todayOf(this.clock);
  }

  /** What the rules may know right now. */
  context(): RuleContext {
    return ruleContext(this.clock, this.studio.settings, this.calendar);
  }

  /** Years whose holidays are known, ascending. */
  holidayYears(): number[] {
    return yearsOf(this.calendar);
  }

  /** Takes in a changed set of holiday tables; due days in lists follow. Throws StoreError. */
  async reloadHolidays(): Promise<void> {
    const tables = await readCalendar(this.options.resources, this.store.root);
    // The describer of the open studio holds on to this very map.
    const calendar = this.calendar as Map<number, unknown>;
    for (const [year, table] of tables) calendar.set(year, table);
    await this.store.cases.describeAll();
  }
}
