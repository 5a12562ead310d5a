import { PreferencesRepository } from '@main/store/files/preferences-repository';
import { chosenToday } from '@shared/domain/mediator/at-desk';
import type { PresentActor } from '@shared/domain/record/actor';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { Clock, Notes } from './ports';
import { BootstrapService } from './studio/bootstrap-service';
import { CurrentStudio } from './studio/current-studio';
import { whoWorks } from './studio/who-works';
import { stampOf } from './studio-day';

/** What the first of the services are built on. */
export interface BeginningHost {
  readonly clock: Clock;
  readonly notes: Notes;
  readonly appVersion: string;
  /** Folder of the preferences. */
  readonly userData: string;
  /** Folder of the files that ship with the program. */
  readonly resources: string;
  /** Data folder named at start, or null. */
  readonly dataFolder: string | null;
  /** What is kept in a data folder; what a studio keeps when left out. */
  readonly kinds?: Kinds;
  /** When nobody waits for an answer; what can wait is done then. */
  readonly quiet?: Promise<void>;
  /** Another computer has taken the open data folder over. */
  readonly onLockLost?: () => void;
  /** A file was not as it had been left, and what it held was taken over or put right. */
  readonly onFound?: () => void;
}

/** What opens the data folder and answers the first page; every other service stands on it. */
export interface FirstServices {
  readonly current: CurrentStudio;
  readonly preferences: PreferencesRepository;
  readonly bootstrap: BootstrapService;
  /** Who works where nobody need say a password: the one at the desk, with all rights. */
  readonly whoSits: () => PresentActor;
  /** Calls back whenever a folder was opened; at once as well when one is open already. */
  readonly whenOpened: (tell: () => void) => void;
}

/**
 * Builds the first services. Apart from the rest, which takes as long to load as the folder to open: the program begins
 * with opening. Nothing is opened yet: `bootstrap` does that.
 */
export async function beginServices(host: BeginningHost): Promise<FirstServices> {
  const { clock, notes, appVersion, dataFolder } = host;
  const preferences = new PreferencesRepository(host.userData);
  const current = new CurrentStudio({
    clock,
    resources: host.resources,
    appVersion,
    ...(host.kinds && { kinds: host.kinds }),
    ...(host.quiet && { quiet: host.quiet }),
    ...(host.onLockLost && { onLockLost: host.onLockLost }),
    ...(host.onFound && { onFound: host.onFound }),
  });
  await preferences.load(stampOf(clock));
  const told: (() => void)[] = [];
  const onOpened = (): void => {
    for (const tell of told) tell();
  };
  return {
    current,
    preferences,
    bootstrap: new BootstrapService({
      ...{ current, preferences, notes, appVersion, dataFolder, onOpened },
    }),
    whoSits: () => whoWorks(current, chosenToday(preferences.preferences, current.today())),
    whenOpened: (tell) => {
      told.push(tell);
      if (current.isOpen) tell();
    },
  };
}
