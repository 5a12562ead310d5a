import { z } from 'zod';
import { BACKUP_REASONS } from '../domain/safekeeping/backup-reasons';
import { FINDING_KINDS } from '../domain/safekeeping/finding-kinds';
import { LONG_TASKS } from '../domain/safekeeping/long-tasks';
import { defineRoute } from './define';
import { bootstrapSchema, secretSchema } from './routes-app';
import { savedFileSchema } from './routes-documents';

const none = z.null();
const id = z.object({ id: z.string().min(1).max(500) });
const ids = z.object({ ids: z.array(z.string().min(1).max(500)).min(1).max(10_000) });
const reason = z.enum(BACKUP_REASONS);

/** A backup as it is listed. Its id names it in later requests; no path is ever taken from the window. */
export const backupEntrySchema = z.object({
  id: z.string(),
  fileName: z.string(),
  folder: z.string(),
  /** `chosen` = in the place that the user chose; `local` = in the data folder. */
  spot: z.enum(['chosen', 'local']),
  reason,
  madeAt: z.string(),
  /** Bytes. */
  size: z.number(),
});
export type BackupEntry = z.infer<typeof backupEntrySchema>;

const overviewSchema = z.object({
  /** The place that the user chose; null for the data folder itself. */
  place: z.string().nullable(),
  isPlaceThere: z.boolean(),
  localFolder: z.string(),
  backups: z.array(backupEntrySchema),
  /** The backup that takes the last restore back, if there was one since the program started. */
  undoId: z.string().nullable(),
  /** What is at work now. */
  task: z.enum(LONG_TASKS).nullable(),
});
export type BackupOverview = z.infer<typeof overviewSchema>;

const caseListSchema = z.object({
  total: z.int(),
  first: z.array(z.object({ number: z.string(), title: z.string() })),
});

/** What a restore would change, by cases. */
const restorePreviewSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  reason,
  madeAt: z.string(),
  presentTotal: z.int(),
  backupTotal: z.int(),
  added: caseListSchema,
  changed: caseListSchema,
  missing: caseListSchema,
});
export type RestorePreview = z.infer<typeof restorePreviewSchema>;

export const checkFindingSchema = z.object({
  kind: z.enum(FINDING_KINDS),
  file: z.string().nullable(),
  number: z.string().nullable(),
  detail: z.string().nullable(),
  severity: z.enum(['damage', 'note']),
  isRepairable: z.boolean(),
});
export type CheckFinding = z.infer<typeof checkFindingSchema>;

const checkReportSchema = z.object({
  checkedAt: z.string(),
  fileCount: z.int(),
  caseCount: z.int(),
  attachmentCount: z.int(),
  lineCount: z.int(),
  isSound: z.boolean(),
  isRepairable: z.boolean(),
  findings: z.array(checkFindingSchema),
});
export type CheckReport = z.infer<typeof checkReportSchema>;

export const SAFEKEEPING_ROUTES = {
  'safekeeping.overview': defineRoute({
    right: 'data.backup',
    input: none,
    output: overviewSchema,
  }),
  /** Makes a verified backup now. `isFallback`: the chosen place was missing, so it lies in the data folder. */
  'safekeeping.backUp': defineRoute({
    right: 'data.backup',
    input: none,
    output: z.object({ entry: backupEntrySchema, isFallback: z.boolean() }),
  }),
  /** Native folder dialog for the place of backups; null when the user closed it. */
  'safekeeping.choosePlace': defineRoute({
    right: 'data.backup',
    input: none,
    output: z.object({ place: z.string() }).nullable(),
  }),
  /** Backups go into the data folder again. */
  'safekeeping.usePlaceInData': defineRoute({ right: 'data.backup', input: none, output: none }),
  'safekeeping.showBackup': defineRoute({ right: 'data.backup', input: id, output: none }),
  /** Native file dialog for a backup that lies anywhere; null when the user closed it. */
  'safekeeping.pickBackup': defineRoute({
    right: 'data.restore',
    input: none,
    output: z.object({ id: z.string(), fileName: z.string() }).nullable(),
  }),
  /**
   * Says what restoring a backup would change; changes nothing. DATA_FOLDER_LOCKED: the backup is sealed with another key
   * and wants a secret; DATA_FOLDER_OTHER_KEY: the secret is not its own.
   */
  'safekeeping.previewRestore': defineRoute({
    right: 'data.restore',
    input: id.extend({ secret: secretSchema }),
    output: restorePreviewSchema,
  }),
  'safekeeping.dismissRestore': defineRoute({ right: 'data.restore', input: none, output: none }),
  /** Backs the present up, then restores. */
  'safekeeping.restore': defineRoute({
    right: 'data.restore',
    input: id.extend({ secret: secretSchema }),
    output: bootstrapSchema,
  }),
  /** Backups from before the data were sealed; none while they are not. */
  'safekeeping.plainBackups': defineRoute({
    right: 'data.restore',
    input: none,
    output: z.array(backupEntrySchema),
  }),
  /** Seals them as the data are; a plain one goes once its sealed one was read back. `failed` stay as they are. */
  'safekeeping.resealBackups': defineRoute({
    right: 'data.restore',
    input: ids,
    output: z.object({ done: z.array(z.string()), failed: z.array(z.string()) }),
  }),
  /** Removes plain backups of sealed data for good. */
  'safekeeping.discardBackups': defineRoute({ right: 'data.restore', input: ids, output: none }),
  'safekeeping.check': defineRoute({
    right: 'data.backup',
    input: none,
    output: checkReportSchema,
  }),
  /** Backs up, rebuilds from the journal what is damaged, checks again. */
  'safekeeping.repair': defineRoute({
    right: 'data.restore',
    input: none,
    output: checkReportSchema,
  }),
  /** Asks where to, then writes everything as readable JSON and an Excel ledger; null when the user closed the dialog. */
  'safekeeping.exportAll': defineRoute({
    right: 'data.export',
    input: none,
    output: savedFileSchema.nullable(),
  }),
  'safekeeping.chooseTarget': defineRoute({
    right: 'data.restore',
    input: none,
    output: z.object({ folder: z.string() }).nullable(),
  }),
  /** Copies the data folder, compares, switches; the old one stays. */
  'safekeeping.move': defineRoute({
    right: 'data.restore',
    input: z.object({ folder: z.string().min(1).max(1_000) }),
    output: bootstrapSchema,
  }),
  /** Stops what is at work; nothing is then changed. */
  'safekeeping.cancel': defineRoute({ right: 'data.backup', input: none, output: none }),
  /** Tries to open the data folder for writing, after another computer had it. */
  'safekeeping.openAgain': defineRoute({ right: 'desk.use', input: none, output: bootstrapSchema }),
} as const;
