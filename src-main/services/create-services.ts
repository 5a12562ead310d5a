import { join } from 'node:path';
import type { Progress } from '@main/store/backup/work';
import { LastOpenedRepository } from '@main/store/files/last-opened-repository';
import type { KdfParameters } from '@main/store/seal/keyring-form';
import { stretchIn } from '@main/store/seal/stretch-in';
import { stretchHere } from '@main/store/seal/stretch-password';
import { ACCOUNT_KIND } from '@shared/domain/account/account-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import type { LongTask } from '@shared/domain/safekeeping/long-tasks';
import type { CopyProgress } from '@shared/ipc/routes-attachments';
import { nanoid } from 'nanoid';
import { type Accounts, createAccounts } from './accounts/create-accounts';
import { AttachmentReader } from './attachments/attachment-reader';
import { AttachmentService } from './attachments/attachment-service';
import { OpenedCopies } from './attachments/opened-copies';
import { type Auditing, createAuditing } from './audit/create-auditing';
import { type BeginningHost, beginServices, type FirstServices } from './begin-services';
import { BindService } from './binding/bind-service';
import { PartyCopyService } from './binding/party-copy-service';
import { HistoryService } from './cases/history-service';
import { createPerformCase, type PerformCase } from './cases/perform-case';
import { RecycleService } from './cases/recycle-service';
import { seekIn } from './cases/seek-cases';
import { ExportLog } from './exports/export-log';
import { ExportedFiles } from './exports/exported-files';
import { Places } from './folder/places';
import { ImportService } from './import/import-service';
import { PaperworkService } from './papers/paperwork-service';
import { PrintingService } from './papers/printing-service';
import { PeopleService } from './people/people-service';
import { ComparisonService } from './platform/comparison-service';
import { PlatformService } from './platform/platform-service';
import type { OpenDialog, SaveDialog, Shell } from './ports';
import type { PaperPrinter } from './ports-printing';
import { PlainBackups } from './protection/plain-backups';
import type { PerformOptions } from './records/perform-on';
import { ReportFormService } from './reports/forms/report-form-service';
import { PictureService } from './reports/picture-service';
import { ReportService } from './reports/report-service';
import { SubmissionService } from './reports/submission-service';
import { RetentionService } from './retention/retention-service';
import { BackupService } from './safekeeping/backup-service';
import { ExportService } from './safekeeping/export-service';
import { FirstRestoreService } from './safekeeping/first-restore-service';
import { HalfMoves } from './safekeeping/half-moves';
import { IntegrityService } from './safekeeping/integrity-service';
import { LongWork } from './safekeeping/long-work';
import { MoveService } from './safekeeping/move-service';
import { noteProtection } from './safekeeping/note-protection';
import { RestoreService } from './safekeeping/restore-service';
import { SampleService } from './sample/sample-service';
import { ScheduleService } from './schedule/schedule-service';
import { PackageService } from './street/package-service';
import { PackageReading } from './street/reading-service';
import { StreetService } from './street/street-service';
import { StudyService } from './studies/study-service';
import { HolidayService } from './studio/holiday-service';
import { SetupService } from './studio/setup-service';
import { SubsidyService } from './subsidies/subsidy-service';
import { TemplateService } from './templates/template-service';
import { WaitingFiles } from './templates/waiting-files';

/** What the services are built on. */
export interface ServiceHost extends BeginningHost {
  readonly saveDialog: SaveDialog;
  readonly openDialog: OpenDialog;
  readonly shell: Shell;
  /** Left out where there is no window to draw in. */
  readonly printer?: PaperPrinter;
  /** The program of the thread that writes documents; left out to write them where they are asked for. */
  readonly typesettingThread?: string;
  /** The program of the thread that reads old ledgers; left out to read them where they are asked for. */
  readonly ledgerThread?: string;
  /** The program of the thread that makes keys of passwords; left out to make them where they are asked for. */
  readonly stretchingThread?: string;
  /** How passwords are made keys of in a new keyring; as is usual when left out. */
  readonly kdf?: KdfParameters;
  readonly documents: string;
  /** The program's own folder, which an update or a removal empties. */
  readonly program: string;
  /** A record was saved. */
  readonly onChanged: (kind: string, id: string) => void;
  /** How far a long piece of work is. */
  readonly onProgress?: (task: LongTask, progress: Progress) => void;
  /** Somebody came to the desk of a protected studio, or went. */
  readonly onDeskChanged?: () => void;
  /** How far the copying of files for a case is. */
  readonly onCopyProgress?: (progress: CopyProgress) => void;
}

/** The use cases of the program. */
export interface Services
  extends Accounts,
    Auditing,
    Omit<FirstServices, 'whoSits' | 'whenOpened'> {
  /** Who works now, and with which rights. */
  readonly whoWorks: () => PresentActor;
  readonly lastOpened: LastOpenedRepository;
  readonly setup: SetupService;
  readonly sample: SampleService;
  readonly holidays: HolidayService;
  /** What runs the acts of a case, and shows it. */
  readonly performCase: PerformCase;
  /** What runs the acts of any kind. */
  readonly performing: PerformOptions;
  readonly history: HistoryService;
  /** What is done with people of the register out of a case. */
  readonly people: PeopleService;
  readonly recycle: RecycleService;
  readonly attachments: AttachmentService;
  readonly attachmentReader: AttachmentReader;
  readonly paperwork: PaperworkService;
  /** The studio's own templates. */
  readonly templates: TemplateService;
  /** The office's own forms of reports. */
  readonly reportForms: ReportFormService;
  /** Cases that are told for the street. */
  readonly studies: StudyService;
  /** What the government's platform is told. */
  readonly platform: PlatformService;
  /** 以案定补; 到期档案. */
  readonly subsidies: SubsidyService;
  readonly retention: RetentionService;
  /** What it says of our cases. */
  readonly platformComparison: ComparisonService;
  readonly imports: ImportService;
  readonly printing: PrintingService;
  readonly schedule: ScheduleService;
  readonly binding: BindService;
  readonly partyCopies: PartyCopyService;
  readonly reports: ReportService;
  /** Its pictures as files. */
  readonly pictures: PictureService;
  /** What was handed in of them. */
  readonly submissions: SubmissionService;
  /** The signed files between a studio and its street. */
  readonly packages: PackageService;
  /** Reading them at the street's desk. */
  readonly packageReading: PackageReading;
  /** 街道汇总 */
  readonly street: StreetService;
  readonly exportedFiles: ExportedFiles;
  readonly longWork: LongWork;
  readonly backups: BackupService;
  readonly restore: RestoreService;
  readonly firstRestore: FirstRestoreService;
  readonly integrity: IntegrityService;
  readonly exportAll: ExportService;
  /** Backups from before the data were sealed. */
  readonly plainBackups: PlainBackups;
  readonly move: MoveService;
  readonly halfMoves: HalfMoves;
}

/** Builds the services on the first ones. Nothing is opened yet, or that is under way: `bootstrap` does that. */
export async function createServices(host: ServiceHost, first?: FirstServices): Promise<Services> {
  const { clock, program, resources, openDialog, saveDialog, shell, documents, notes } = host;
  const { appVersion } = host;
  const makeId = (): string => nanoid();
  const begun = first ?? (await beginServices(host));
  const { current, preferences, bootstrap } = begun;
  const exportedFiles = new ExportedFiles(shell);
  const opened = join(host.userData, 'opened');
  const copies = new OpenedCopies(opened);
  // What a crash left behind holds people's data.
  await copies.clear();
  const onChanged = (kind: string, id: string): void => {
    host.onChanged(kind, id);
    if (kind !== ACCOUNT_KIND.key) return;
    void accounts.desk
      .follow(id)
      .catch((error: unknown) => notes.warn('account not followed', error));
  };
  const work = new LongWork((task, progress) => host.onProgress?.(task, progress));
  const places = new Places({ emptied: [program, opened], dataFolder: () => current.dataFolder });
  const backups = new BackupService({
    ...{ current, preferences, openDialog, shell, notes, work, places, appVersion },
  });
  const stretch = host.stretchingThread ? stretchIn(host.stretchingThread) : stretchHere;
  const halfMoves = new HalfMoves(preferences, notes);
  // Not waited for: a drive that does not answer must not hold the start up.
  void halfMoves.sweep().catch((error: unknown) => notes.warn('half a move not swept', error));
  const performing = { current, makeId, onChanged, seek: seekIn(current) };
  const performCase = createPerformCase(performing);
  const accounts: Accounts = createAccounts({
    ...{ current, backups, work, stretch, bootstrap, clock, performing, kdf: host.kdf },
    ...{ userData: host.userData, onTurn: () => host.onDeskChanged?.() },
  });
  const { printer = null, ledgerThread = null, typesettingThread = null } = host;
  const imports = new ImportService({ performing, openDialog, work, notes, ledgerThread });
  begun.whenOpened(() => {
    void imports.mend();
    noteProtection(current).catch((error: unknown) => notes.warn('protection not noted', error));
  });
  const exportLog = new ExportLog(performing, notes);
  const exporting = { saveDialog, exportedFiles, exportLog, places };
  const packaging = { performing, openDialog, documents, ...exporting };
  const binding = {
    ...{ current, exportedFiles, exportLog, work, places, documents },
    ...{ printer, typesettingThread },
  };
  const reports = new ReportService({ current, ...exporting });
  const templating = {
    ...{ performing, openDialog, saveDialog, exportedFiles, places, waiting: new WaitingFiles() },
  };
  return {
    current,
    whoWorks: () => accounts.desk.worker() ?? begun.whoSits(),
    preferences,
    lastOpened: new LastOpenedRepository(host.userData),
    bootstrap,
    setup: new SetupService({ current, bootstrap, openDialog, shell, makeId, documents, places }),
    sample: new SampleService({ current: { clock, resources }, bootstrap, makeId, documents }),
    holidays: new HolidayService({ current, openDialog }),
    performCase,
    performing,
    history: new HistoryService(performing),
    people: new PeopleService(performing),
    recycle: new RecycleService(current),
    attachments: new AttachmentService({
      ...{ current, openDialog, makeId, perform: performCase, copies },
      onProgress: (progress) => host.onCopyProgress?.(progress),
    }),
    attachmentReader: new AttachmentReader({
      ...{ current, shell, copies, ...exporting },
    }),
    imports,
    paperwork: new PaperworkService({ current, ...exporting }),
    studies: new StudyService({ performing, ...exporting }),
    templates: new TemplateService(templating),
    reportForms: new ReportFormService({ ...templating, reports }),
    platform: new PlatformService({ current, ...exporting }),
    subsidies: new SubsidyService(performing),
    retention: new RetentionService({ performing, backups, work, copies }),
    platformComparison: new ComparisonService({ current, openDialog, ledgerThread }),
    printing: new PrintingService({ current, printer, perform: performCase, exportLog, notes }),
    schedule: new ScheduleService({ current, printer, ...exporting }),
    binding: new BindService(binding),
    partyCopies: new PartyCopyService({ ...binding, perform: performCase, notes }),
    reports,
    pictures: new PictureService({ current, ...exporting }, reports),
    submissions: new SubmissionService({ performing, reports, ...exporting }),
    packages: new PackageService(packaging),
    packageReading: new PackageReading(packaging),
    street: new StreetService(packaging),
    exportedFiles,
    ...createAuditing(performing, notes, exporting),
    longWork: work,
    backups,
    firstRestore: new FirstRestoreService({
      ...{ current, bootstrap, preferences, openDialog, work, documents, places, stretch },
    }),
    restore: new RestoreService({ current, backups, bootstrap, openDialog, work, stretch }),
    ...accounts,
    plainBackups: new PlainBackups({ current, backups, work }),
    integrity: new IntegrityService({ current, backups, work, resources }),
    exportAll: new ExportService({
      ...{ current, openDialog, documents, exportedFiles, exportLog, work, places },
    }),
    move: new MoveService({ current, bootstrap, openDialog, places, halfMoves, work }),
    halfMoves,
  };
}
