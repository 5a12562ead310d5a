import { SealedDisk } from '@main/store/seal/sealed-disk';
import type { StudioStore } from '@main/store/studio-store';
import type { HolidayCalendar } from '@shared/domain/calendar/holiday-table';
import type { RuleContext } from '@shared/domain/case/model/rule-context';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { LockHolder } from '@shared/domain/safekeeping/lock-holder';
import type { Studio } from '@shared/domain/studio/studio';
import { KeyInHand } from '../folder/key-in-hand';
import type { Clock } from '../ports';
import { ServiceError } from '../service-error';
import { stampOf, todayOf } from '../studio-day';
import { readCalendar, ruleContext } from './case-rules';
import { type PausedTask, Pausing } from './pausing';
import {
  type Begun,
  type OpenedStudio,
  type OpeningOptions,
  type Refused,
  StudioOpener,
  type StudioOpenerOptions,
  yearsOf,
} from './studio-opener';

/** Who is told how far an opening is. */
export interface EarlyNews {
  readonly onBegun: (begun: Begun) => void;
  /** The desk and the first list can be answered; the rest is read when it resolves. */
  readonly onFront: () => Promise<void>;
}

/** The studio that lies open; at most one does. */
export class CurrentStudio {
  readonly clock: Clock;
  /** The key of sealed data, once somebody gave it. */
  readonly key: KeyInHand;
  private readonly resources: string;
  private readonly opener: StudioOpener;
  private readonly pausing = new Pausing();
  private opened: OpenedStudio | null = null;
  /** While the folder with which the program begins is being read: answers the desk and the first list. */
  private front: OpenedStudio | null = null;
  /** Of the studio that was opened last. */
  private lastCalendar: HolidayCalendar = new Map();
  private isTakenBack = false;
  /** A day as on which the studio answers, in place of today. */
  private asOfDay: LocalDate | null = null;

  constructor(options: StudioOpenerOptions) {
    this.clock = options.clock;
    this.resources = options.resources;
    this.key = options.key ?? new KeyInHand();
    this.opener = new StudioOpener({ ...options, key: this.key, today: () => this.today() });
  }

  /**
   * Opens the studio of a data folder in place of the one before: for writing, or only for reading
   * while somebody else writes to it (`holder` says who). Throws StoreError; the one before then stays.
   * @param early told how far it is; not after a restore that may be taken back
   */
  async open(dataFolder: string, early?: EarlyNews): Promise<void> {
    await this.pausing.over();
    await this.openNow(dataFolder, { news: early && this.newsFor(early) });
  }

  /**
   * As `open`, for a folder whose restore plan nobody can go by: the plan is kept under a dated name
   * and the data that lie there count. They must be whole: throws StoreError when they cannot be opened for reading.
   */
  async openPresent(dataFolder: string): Promise<void> {
    await this.pausing.over();
    await this.readAside(dataFolder, () => undefined);
    await this.openNow(dataFolder, { asideStamp: stampOf(this.clock) });
  }

  /** Answers why the data of a restore were refused and those before opened instead; null in the ordinary case. */
  private async openNow(dataFolder: string, options: OpeningOptions = {}): Promise<Refused | null> {
    // It may be the same folder: what is still being written must be read.
    await this.opened?.store.close();
    try {
      const refused = await this.opener.open(dataFolder, options, async (opened) => {
        await this.opened?.store.close();
        this.opened = opened;
        this.lastCalendar = opened.calendar;
      });
      this.isTakenBack = refused !== null;
      return refused;
    } finally {
      this.front = null;
    }
  }

  private newsFor({ onBegun, onFront }: EarlyNews): OpeningOptions['news'] {
    return {
      onBegun,
      onFront: (opened) => {
        this.front = opened;
        return onFront();
      },
    };
  }

  /** Puts the studio away once its writes are on disk, and gives the folder back. */
  async close(): Promise<void> {
    await this.pausing.over();
    await this.putAway();
    await this.opener.release();
  }

  private async putAway(): Promise<void> {
    await this.opened?.store.close();
    this.opened = null;
  }

  /** Who else writes to the open folder, which can then only be read here; null when nobody does. */
  get holder(): LockHolder | null {
    return this.opener.holder;
  }

  /** Whether a restore had been cut off, what it put into the open folder could not be opened, and what lay there before was brought back. */
  get hasTakenBack(): boolean {
    return this.isTakenBack;
  }

  /** Tries once more to open for writing a folder that somebody else had. Throws StoreError. */
  async openAgain(): Promise<void> {
    if (this.opened !== null && this.holder !== null) await this.open(this.opened.store.root);
  }

  /** Puts the studio away while `task` works on its files, lock in hand; see `Pausing`. Throws also ServiceError STILL_WORKING. */
  async pauseFor(task: PausedTask): Promise<void> {
    const { root } = this.store;
    const refused = await this.pausing.during(
      { root, putAway: () => this.putAway(), open: (folder) => this.openNow(folder) },
      task,
    );
    if (refused === null) return;
    // Who asked for it is told at once.
    this.isTakenBack = false;
    throw refused.reason;
  }

  /** Opens another folder beside the studio for a look, without touching it. Throws StoreError. */
  readAside<T>(folder: string, look: (store: StudioStore) => T | Promise<T>): Promise<T> {
    return this.opener.readAside(folder, this.calendar, look);
  }

  /** Lets the ledgers follow the journal now: the computer is about to be shut down. */
  async flush(): Promise<void> {
    await this.opened?.store.flush();
  }

  get isOpen(): boolean {
    return this.opened !== null;
  }

  /** The open data folder, or null. */
  get dataFolder(): string | null {
    return this.opened?.store.root ?? null;
  }

  /** Throws ServiceError NO_DATA_FOLDER when no studio is open. At the start it is there a little earlier, for the first questions. */
  get store(): StudioStore {
    const known = this.known;
    if (known === null)
      throw new ServiceError(this.pausing.isUnderWay ? 'STILL_WORKING' : 'NO_DATA_FOLDER');
    return known.store;
  }

  /** Whether the data that are open, or being opened, are sealed: told by how they are read, not by what they say. */
  get isSealed(): boolean {
    return this.known?.store.disk instanceof SealedDisk;
  }

  get studio(): Studio {
    return this.store.studio;
  }

  /** The studio that is open or being opened, as soon as anything of it can be asked; null when there is none. */
  get knownStudio(): Studio | null {
    return this.known?.store.studio ?? null;
  }

  private get known(): OpenedStudio | null {
    return this.opened ?? this.front;
  }

  private get calendar(): HolidayCalendar {
    return this.known?.calendar ?? this.lastCalendar;
  }

  today(): LocalDate {
    return this.asOfDay ?? todayOf(this.clock);
  }

  /**
   * Answers as it will on another day, if nothing changes until then; what is written meanwhile bears the instant at which
   * it is. For the end of the program, when nobody else asks anything.
   */
  async asOn<T>(day: LocalDate, answer: () => Promise<T>): Promise<T> {
    this.asOfDay = day;
    try {
      return await answer();
    } finally {
      this.asOfDay = null;
    }
  }

  /** What the rules may know right now. */
  context(): RuleContext {
    const context = ruleContext(this.clock, this.studio.settings, this.calendar);
    return { ...context, today: this.today() };
  }

  /** Years whose holidays are known, ascending. */
  holidayYears(): number[] {
    return yearsOf(this.calendar);
  }

  /** Takes in a changed set of holiday tables; due days in lists follow. Throws StoreError. */
  async reloadHolidays(): Promise<void> {
    const tables = await readCalendar(this.resources, this.store.root, this.store.disk);
    // The describer of the open studio holds on to this very map.
    const calendar = this.calendar as Map<number, unknown>;
    for (const [year, table] of tables) calendar.set(year, table);
    await this.store.cases.describeAll();
  }
}
