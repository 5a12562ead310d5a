import { setTimeout as delay } from 'node:timers/promises';
import { STUDIO_FILE } from '@main/store/data-folder';
import type { PreferencesRepository } from '@main/store/files/preferences-repository';
import { TaskQueue } from '@main/store/task-queue';
import { type Desk, deskOn } from '@shared/domain/mediator/at-desk';
import type { DataNotice } from '@shared/domain/safekeeping/data-notice';
import type { Bootstrap } from '@shared/ipc/routes-app';
import type { Notes } from '../ports';
import { toServiceError } from '../service-error';
import type { CurrentStudio } from './current-studio';
import { FirstOpening } from './first-opening';
import { openOrOfferPresent } from './open-past-plan';
import { readPreferences } from './preferences-service';
import type { Begun } from './studio-opener';

export interface BootstrapOptions {
  readonly current: CurrentStudio;
  readonly preferences: PreferencesRepository;
  readonly notes: Notes;
  readonly appVersion: string;
  /** A data folder named at start, which goes before the remembered one for as long as the program runs. */
  readonly dataFolder: string | null;
  /** A folder was opened. */
  readonly onOpened?: () => void;
}

/**
 * For so long, in milliseconds, reading the rest waits for the window to have drawn its first answers. It tells when it has;
 * one that never does (its page died, or there is none) must not keep what waits for the whole folder from its answer. A
 * small computer draws in less.
 */
const MOST_HELD_UP_MS = 1_000;

/** Knows which data folder is wanted and says how things stand with it. */
export class BootstrapService {
  private readonly options: BootstrapOptions;
  /** The folder of this run; the remembered one counts when there is none. */
  private namedFolder: string | null;
  // Opening and leaving never cross each other.
  private readonly queue = new TaskQueue();
  private readonly first = new FirstOpening();
  private readonly early = new TaskQueue();
  private readonly waiting = new TaskQueue();

  constructor(options: BootstrapOptions) {
    this.options = options;
    this.namedFolder = options.dataFolder;
  }

  /**
   * How things stand. A wanted folder that is not open yet is tried (again), so that asking once
   * more after plugging in the drive is enough. A folder that cannot be opened is left as it is.
   */
  bootstrap(): Promise<Bootstrap> {
    this.first.wasAsked = true;
    return this.queue.run(async () => {
      try {
        const wanted = this.wantedFolder();
        if (wanted === null) return await this.describe('first_start', null);
        const problem = await this.tryOpen(wanted);
        return await this.describe(problem === null ? 'ready' : 'unavailable', problem);
      } finally {
        this.first.end();
      }
    });
  }

  /**
   * What `bootstrap` will most likely answer, as soon as the studio itself is known: the window draws while the disputes
   * are still being read. Null when there is no first opening to wait for any more. `bootstrap` has the last word: what
   * is found of the disputes, or that they cannot be opened.
   */
  async beginning(): Promise<Bootstrap | null> {
    const begun = await this.first.begun();
    return begun === null ? null : this.describeBegun(begun);
  }

  /** What `beginning` will answer at the next start, if nothing changes until then. Throws ServiceError NO_DATA_FOLDER. */
  nextBeginning(): Bootstrap {
    const { current } = this.options;
    const { studio } = current;
    return this.describeBegun({ studio, holder: null, holidayYears: current.holidayYears() });
  }

  /** The window has drawn what it was answered first. */
  async drawn(): Promise<null> {
    this.first.reachDrawn();
    return null;
  }

  /** Those who ask for the first page wait for nothing else, and on a small computer it has no other time to draw. */
  private async answerEarly(): Promise<void> {
    const { first } = this;
    first.reachFront();
    const patience = new AbortController();
    const late = delay(MOST_HELD_UP_MS, null, { signal: patience.signal }).catch(() => null);
    await Promise.race([first.drawn, late]);
    patience.abort();
  }

  /**
   * Answers a question about what is kept once the folder with which the program begins is open, or is known not to be; one
   * of the first questions as soon as what it asks for was read. Those that waited are answered one after another in the
   * order in which they were asked: side by side the first would wait for the last.
   */
  afterOpening<T>(isEarly: boolean, answer: () => Promise<T>): Promise<T> {
    const { isOver, front, over } = this.first;
    if (isOver) return answer();
    const { line, open } = isEarly
      ? { line: this.early, open: front }
      : { line: this.waiting, open: over };
    return line.run(async () => {
      await open;
      return answer();
    });
  }

  /**
   * Opens a folder and remembers it for the next start. Throws ServiceError or StoreError; what was open then stays.
   * @param isPlanPassedOver the data that lie there count, although a restore was cut off and nobody can go by its plan
   */
  async openAndRemember(dataFolder: string, { isPlanPassedOver = false } = {}): Promise<Bootstrap> {
    const { current, preferences, notes } = this.options;
    await this.queue.run(async () => {
      await openOrOfferPresent(current, dataFolder, () =>
        isPlanPassedOver ? current.openPresent(dataFolder) : current.open(dataFolder),
      );
      this.options.onOpened?.();
      this.namedFolder = dataFolder;
      // The studio is open and usable; that the next start asks for it again is no reason to refuse it.
      await preferences
        .save({ dataFolder })
        .catch((error: unknown) => notes.warn('data folder not remembered', error));
    });
    return this.bootstrap();
  }

  /** Puts somebody at the desk of today. A preference that is not kept is no reason to refuse. */
  async seat(mediatorId: string | null): Promise<Bootstrap> {
    const { current, preferences, notes } = this.options;
    await preferences
      .save({ deskMediatorId: mediatorId, deskAskedOn: current.today() })
      .catch((error: unknown) => notes.warn('nobody seated at the desk', error));
    return this.bootstrap();
  }

  /** Puts the studio away and forgets the folder; nothing in it changes. Throws StoreError. */
  async leave(): Promise<Bootstrap> {
    const { current, preferences } = this.options;
    await this.queue.run(async () => {
      await preferences.save({ dataFolder: null });
      this.namedFolder = null;
      await current.close();
    });
    return this.bootstrap();
  }

  /** The folder that is wanted, open or not; null for none. */
  get folder(): string | null {
    return this.wantedFolder();
  }

  /** Who is at the desk today; nobody, and nobody to be asked, where no studio is open. */
  desk(): Desk {
    const { current } = this.options;
    return this.deskOf(current.isOpen ? current : null);
  }

  private deskOf(opened: Pick<Begun, 'studio' | 'holder'> | null): Desk {
    const { current, preferences } = this.options;
    const mediators = opened?.studio.mediators ?? [];
    const isHeld = opened !== null && opened.holder !== null;
    return deskOn(current.today(), mediators, preferences.preferences, isHeld);
  }

  private wantedFolder(): string | null {
    return this.namedFolder ?? this.options.preferences.preferences.dataFolder;
  }

  private async tryOpen(wanted: string): Promise<Bootstrap['problem']> {
    const { current } = this.options;
    if (current.dataFolder === wanted) return null;
    try {
      await openOrOfferPresent(current, wanted, () =>
        current.open(wanted, {
          onBegun: (begun) => this.first.begin(begun),
          onFront: () => this.answerEarly(),
        }),
      );
      this.options.onOpened?.();
      return null;
    } catch (error) {
      const known = toServiceError(error, wanted);
      if (known === null) throw error;
      // A folder without studio.json is no studio any more, whatever else is in it.
      const code = known.code === 'NOT_FOUND' ? 'DATA_FOLDER_NOT_A_STUDIO' : known.code;
      return { code, data: { ...known.details.data, folder: wanted } };
    }
  }

  private describeBegun({ studio, holder, holidayYears }: Begun): Bootstrap {
    const { current, preferences, appVersion } = this.options;
    return {
      ...{ appVersion, today: current.today(), preferences: readPreferences(preferences) },
      ...{ desk: this.deskOf({ studio, holder }), state: 'ready', problem: null, notices: [] },
      ...{ dataFolder: this.wantedFolder(), studio, holidayYears, holder },
    };
  }

  private async describe(
    state: Bootstrap['state'],
    problem: Bootstrap['problem'],
  ): Promise<Bootstrap> {
    const { current, preferences, appVersion } = this.options;
    const isReady = state === 'ready';
    return {
      appVersion,
      today: current.today(),
      preferences: readPreferences(preferences),
      desk: this.desk(),
      state,
      dataFolder: this.wantedFolder(),
      studio: isReady ? current.studio : null,
      notices: isReady ? await this.notices() : [],
      problem,
      holidayYears: current.holidayYears(),
      holder: isReady ? current.holder : null,
    };
  }

  private async notices(): Promise<DataNotice[]> {
    const { current } = this.options;
    const notices = await current.store.notices().catch(() => []);
    if (!current.hasTakenBack) return notices;
    const facts = { file: STUDIO_FILE, keptAs: null, month: null, label: null };
    return [{ kind: 'restore_taken_back', ...facts }, ...notices];
  }
}
