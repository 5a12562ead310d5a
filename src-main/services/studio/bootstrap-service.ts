import { STUDIO_FILE } from '@main/store/data-folder';
import type { PreferencesRepository } from '@main/store/files/preferences-repository';
import { TaskQueue } from '@main/store/task-queue';
import { type Desk, deskOn } from '@shared/domain/mediator/at-desk';
import type { DataNotice } from '@shared/domain/safekeeping/data-notice';
import type { Bootstrap } from '@shared/ipc/routes-app';
import type { Notes } from '../ports';
import { toServiceError } from '../service-error';
import type { CurrentStudio } from './current-studio';
import { openOrOfferPresent } from './open-past-plan';
import { readPreferences } from './preferences-service';

export interface BootstrapOptions {
  readonly current: CurrentStudio;
  readonly preferences: PreferencesRepository;
  readonly notes: Notes;
  readonly appVersion: string;
  /** A data folder named at start, which goes before the remembered one for as long as the program runs. */
  readonly dataFolder: string | null;
}

/** Knows which data folder is wanted and says how things stand with it. */
export class BootstrapService {
  private readonly options: BootstrapOptions;
  /** The folder of this run; the remembered one counts when there is none. */
  private namedFolder: string | null;
  // Opening and leaving never cross each other.
  private readonly queue = new TaskQueue();

  constructor(options: BootstrapOptions) {
    this.options = options;
    this.namedFolder = options.dataFolder;
  }

  /**
   * How things stand. A wanted folder that is not open yet is tried (again), so that asking once
   * more after plugging in the drive is enough. A folder that cannot be opened is left as it is.
   */
  bootstrap(): Promise<Bootstrap> {
    return this.queue.run(async () => {
      const wanted = this.wantedFolder();
      if (wanted === null) return this.describe('first_start', null);
      const problem = await this.tryOpen(wanted);
      return this.describe(problem === null ? 'ready' : 'unavailable', problem);
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

  /** Who is at the desk today; nobody, and nobody to be asked, where no studio is open. */
  desk(): Desk {
    const { current, preferences } = this.options;
    const { studio, holder } = current.isOpen ? current : { studio: null, holder: null };
    const mediators = studio?.mediators ?? [];
    return deskOn(current.today(), mediators, preferences.preferences, holder !== null);
  }

  private wantedFolder(): string | null {
    return this.namedFolder ?? this.options.preferences.preferences.dataFolder;
  }

  private async tryOpen(wanted: string): Promise<Bootstrap['problem']> {
    const { current } = this.options;
    if (current.dataFolder === wanted) return null;
    try {
      await openOrOfferPresent(current, wanted, () => current.open(wanted));
      return null;
    } catch (error) {
      const known = toServiceError(error, wanted);
      if (known === null) throw error;
      // A folder without studio.json is no studio any more, whatever else is in it.
      const code = known.code === 'NOT_FOUND' ? 'DATA_FOLDER_NOT_A_STUDIO' : known.code;
      return { code, data: { ...known.details.data, folder: wanted } };
    }
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
