import { PreferencesRepository } from '@main/store/preferences-repository';
import { nanoid } from 'nanoid';
import { BootstrapService } from './bootstrap-service';
import { type CaseService, createCaseService } from './case-service';
import { ExportedFiles } from './exported-files';
import { PaperworkService } from './paperwork-service';
import type { Clock, Notes, OpenDialog, SaveDialog, Shell } from './ports';
import { ReportService } from './report-service';
import { SampleService } from './sample-service';
import { SetupService } from './setup-service';
import { stampOf } from './studio-day';
import { StudioDesk } from './studio-desk';
import { StudioService } from './studio-service';

/** What the services are built on. */
export interface ServiceHost {
  readonly clock: Clock;
  readonly saveDialog: SaveDialog;
  readonly openDialog: OpenDialog;
  readonly shell: Shell;
  readonly notes: Notes;
  readonly appVersion: string;
  /** Folder of the preferences. */
  readonly userData: string;
  readonly documents: string;
  /** The program's own folder, which an update or a removal empties. */
  readonly program: string;
  /** Folder of the files that ship with the program. */
  readonly resources: string;
  /** Data folder named at start, or null. */
  readonly dataFolder: string | null;
  readonly onCaseChanged: (caseId: string) => void;
}

/** The use cases of the program. */
export interface Services {
  readonly desk: StudioDesk;
  readonly preferences: PreferencesRepository;
  readonly bootstrap: BootstrapService;
  readonly setup: SetupService;
  readonly sample: SampleService;
  readonly studio: StudioService;
  readonly cases: CaseService;
  readonly paperwork: PaperworkService;
  readonly reports: ReportService;
  readonly exportedFiles: ExportedFiles;
}

/** Builds the services. Nothing is opened yet: the first `app.bootstrap` does that. */
export async function createServices(host: ServiceHost): Promise<Services> {
  const { clock, program, resources, openDialog, saveDialog, shell, documents, notes } = host;
  const makeId = (): string => nanoid();
  const desk = new StudioDesk({ clock, resources });
  const preferences = new PreferencesRepository(host.userData);
  await preferences.load(stampOf(clock));
  const { appVersion, dataFolder } = host;
  const bootstrap = new BootstrapService({ desk, preferences, notes, appVersion, dataFolder });
  const exportedFiles = new ExportedFiles(shell);
  return {
    desk,
    preferences,
    bootstrap,
    setup: new SetupService({ desk, bootstrap, openDialog, shell, makeId, documents, program }),
    sample: new SampleService({ desk: { clock, resources }, bootstrap, makeId, documents }),
    studio: new StudioService({ desk, openDialog, makeId }),
    cases: createCaseService({ desk, makeId, onChanged: host.onCaseChanged }),
    paperwork: new PaperworkService({ desk, saveDialog, exportedFiles }),
    reports: new ReportService({ desk, saveDialog, exportedFiles, notes }),
    exportedFiles,
  };
}
