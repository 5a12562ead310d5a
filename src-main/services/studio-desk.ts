import type { CaseDescriber } from '@main/store/case-entry';
import { type By, NOBODY_NAMED } from '@main/store/change';
import { calendarOf, HolidayRepository, readShippedHolidays } from '@main/store/holiday-repository';
import { StudioStore } from '@main/store/studio-store';
import { effectiveOn } from '@shared/domain/agreement/effective-day';
import type { HolidayCalendar } from '@shared/domain/calendar/holiday-table';
import { buildCaseSummary } from '@shared/domain/case/build-summary';
import type { RuleContext } from '@shared/domain/case/rule-context';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Studio, StudioSettings } from '@shared/domain/studio/studio';
import type { Clock } from './ports';
import { ServiceError } from './service-error';
import { stampOf, todayOf } from './studio-day';

export interface DeskOptions {
  readonly clock: Clock;
  /** Folder of the files that ship with the program. */
  readonly resources: string;
  /** `read`: nothing in the data folder is touched. */
  readonly access?: 'write' | 'read';
  /** Who sits at the desk, for the history of cases; null when nobody was named. */
  readonly deskMediatorId?: () => string | null;
}

/** The desk on which at most one studio lies open. */
export class StudioDesk {
  readonly clock: Clock;
  private readonly options: DeskOptions;
  private opened: StudioStore | null = null;
  private calendar: HolidayCalendar = new Map();

  constructor(options: DeskOptions) {
    this.options = options;
    this.clock = options.clock;
  }

  /** Opens the studio of a data folder in place of the one before. Throws StoreError; the one before then stays. */
  async open(dataFolder: string): Promise<void> {
    // It may be the same folder: what is still being written must be read.
    await this.opened?.close();
    const calendar = await this.readCalendar(dataFolder);
    const store = await StudioStore.open(dataFolder, {
      access: this.options.access ?? 'write',
      now: () => this.clock.now(),
      stamp: () => stampOf(this.clock),
      describer: (studio) => this.describerFor(studio, calendar),
    });
    await this.close();
    this.calendar = calendar;
    this.opened = store;
  }

  /** Puts the studio away once its writes are on disk. */
  async close(): Promise<void> {
    await this.opened?.close();
    this.opened = null;
  }

  /** Lets the ledgers follow the journal now: the computer is about to be shut down. */
  async flush(): Promise<void> {
    await this.opened?.flush();
  }

  /** Who is written down for a change. @param action name of the route */
  by(action: string): By {
    const id = this.options.deskMediatorId?.() ?? null;
    const found = this.opened?.studio.mediators.find((one) => one.id === id);
    return { who: found?.name ?? NOBODY_NAMED, action };
  }

  get isOpen(): boolean {
    return this.opened !== null;
  }

  /** The open data folder, or null. */
  get dataFolder(): string | null {
    return this.opened?.root ?? null;
  }

  /** Throws ServiceError NO_DATA_FOLDER when no studio is open. */
  get store(): StudioStore {
    if (this.opened === null) throw new ServiceError('NO_DATA_FOLDER');
    return this.opened;
  }

  get studio(): Studio {
    return this.store.studio;
  }

  today(): LocalDate {
    return todayOf(this.clock);
  }

  /** What the rules may know right now. */
  context(): RuleContext {
    return this.contextFor(this.studio.settings, this.calendar);
  }

  /** Years whose holidays are known, ascending. */
  holidayYears(): number[] {
    return [...this.calendar.keys()].sort((a, b) => a - b);
  }

  /** Takes in a changed set of holiday tables; due days in lists follow. Throws StoreError. */
  async reloadHolidays(): Promise<void> {
    const tables = await this.readCalendar(this.store.root);
    // The describer of the open studio holds on to this very map.
    const calendar = this.calendar as Map<number, unknown>;
    for (const [year, table] of tables) calendar.set(year, table);
    await this.store.archive.describeAll();
  }

  private async readCalendar(dataFolder: string): Promise<HolidayCalendar> {
    const shipped = await readShippedHolidays(this.options.resources);
    return calendarOf([...shipped, ...(await new HolidayRepository(dataFolder).readAll())]);
  }

  private describerFor(studio: () => Studio, calendar: HolidayCalendar): CaseDescriber {
    return {
      today: () => this.today(),
      summarize: (one) => buildCaseSummary(one, this.contextFor(studio().settings, calendar)),
      isInForce: (one) => effectiveOn(one) !== null,
    };
  }

  private contextFor(settings: StudioSettings, calendar: HolidayCalendar): RuleContext {
    const now = this.clock.now().toISOString();
    return { today: this.today(), now, calendar, settings };
  }
}
