import { z } from 'zod';
import { DESK_WHOSE } from '../domain/case/view/desk-words';
import { idSchema, localDateSchema } from '../domain/kernel/schemas';
import { mediatorInputSchema } from '../domain/mediator/mediator';
import { BACKUP_REASONS } from '../domain/safekeeping/backup-reasons';
import { dataNoticeSchema } from '../domain/safekeeping/data-notice';
import { lockHolderSchema } from '../domain/safekeeping/lock-holder';
import { STUDIO_ACTS } from '../domain/studio/acts/studio-acts';
import { numberFateSchema } from '../domain/studio/number-fate';
import { nextOrdinalSchema } from '../domain/studio/number-pattern';
import {
  type Studio,
  studioProfileSchema,
  studioSchema,
  studioSettingsSchema,
} from '../domain/studio/studio';
import { actRoutes } from './act-routes';
import { appErrorSchema } from './app-error';
import { defineRoute } from './define';

/** Routes that take or answer nothing. */
const none = z.null();

/** What a backup says of itself, and a free folder that is offered for it. */
/** Password or printed code of sealed data; null when none was given. */
export const secretSchema = z.string().max(1_000).nullable().default(null);

export const pickedBackupSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  studioName: z.string(),
  /** Null when an older program made it. */
  caseCount: z.int().nullable(),
  madeAt: z.string(),
  reason: z.enum(BACKUP_REASONS),
  appVersion: z.string(),
  computer: z.string().nullable(),
  /** It wants a secret. */
  isSealed: z.boolean(),
  dataFolder: z.string(),
});
export type PickedBackup = z.infer<typeof pickedBackupSchema>;

export const preferencesSchema = z.object({
  textSize: z.enum(['normal', 'large']),
  /** The mediator who was chosen last, on whatever day; who is at the desk now is told by `desk`. */
  deskMediatorId: z.string().nullable(),
  /** Day on which somebody last said who is at the desk, or put it off. */
  deskAskedOn: localDateSchema.nullable(),
  /** Whose cases 今日 shows. */
  deskWhose: z.enum(DESK_WHOSE),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Who is at the desk today, and whether to ask (`domain/mediator/at-desk`). */
const deskSchema = z.object({ mediatorId: z.string().nullable(), isToBeAsked: z.boolean() });

export const bootstrapSchema = z.object({
  appVersion: z.string(),
  today: localDateSchema,
  preferences: preferencesSchema,
  desk: deskSchema,
  /** `first_start` = no data folder chosen; `unavailable` = chosen, but cannot be opened (see `problem`). */
  state: z.enum(['first_start', 'ready', 'unavailable']),
  dataFolder: z.string().nullable(),
  studio: studioSchema.nullable(),
  notices: z.array(dataNoticeSchema),
  /** Why a chosen folder cannot be opened. */
  problem: appErrorSchema.pick({ code: true, data: true }).nullable(),
  /** Years for which a holiday table is known. */
  holidayYears: z.array(z.int()),
  /** Who else writes to the data folder, which is then open only for reading; names are empty when they cannot be read. */
  holder: lockHolderSchema.nullable(),
});
export type Bootstrap = z.infer<typeof bootstrapSchema>;

const studioView: z.ZodType<Studio> = studioSchema;

export const APP_ROUTES = {
  'app.bootstrap': defineRoute({ right: 'desk.use', input: none, output: bootstrapSchema }),
  /** What `app.bootstrap` will say as far as it is known while the disputes are still being read; null when it need not be waited for. */
  'app.beginning': defineRoute({
    right: 'desk.use',
    input: none,
    output: bootstrapSchema.nullable(),
  }),
  /** The window has drawn what it was answered first: what nobody has asked for may be read. */
  'app.drawn': defineRoute({ right: 'desk.use', input: none, output: none }),
  'app.setPreferences': defineRoute({
    right: 'desk.use',
    whileLocked: true,
    input: preferencesSchema.extend({ deskMediatorId: idSchema.nullable() }).partial(),
    output: z.object({ preferences: preferencesSchema, desk: deskSchema }),
  }),
  /** Writes a fault of the window into the log; answers its id. */
  'app.logFault': defineRoute({
    right: 'desk.use',
    whileLocked: true,
    input: z.object({
      message: z.string().max(2_000),
      stack: z.string().max(20_000),
      where: z.string().max(500),
    }),
    output: z.object({ faultId: z.string() }),
  }),

  'setup.suggestDataFolder': defineRoute({
    right: 'studio.open',
    input: none,
    output: z.object({ dataFolder: z.string() }),
  }),
  /** Native folder dialog; null when the user closed it. */
  'setup.chooseDataFolder': defineRoute({
    right: 'studio.open',
    input: none,
    output: z
      .object({
        dataFolder: z.string(),
        contents: z.enum(['missing', 'empty', 'studio', 'other_files']),
      })
      .nullable(),
  }),
  /** Native picture dialog for the logo; null when the user closed it. */
  'setup.chooseLogo': defineRoute({
    right: 'studio.open',
    input: none,
    output: z.object({ dataUrl: z.string() }).nullable(),
  }),
  'setup.createStudio': defineRoute({
    right: 'studio.open',
    input: z.object({
      dataFolder: z.string().min(1, { error: '请选择资料存放的文件夹' }).max(1_000),
      profile: studioProfileSchema,
      mediators: z.array(mediatorInputSchema).min(1, { error: '请至少填写一名调解员' }).max(200),
      settings: studioSettingsSchema.partial(),
      /** 下一个号码 of this year: a studio that changes over in mid-year goes on where it was. */
      nextOrdinal: nextOrdinalSchema.optional(),
    }),
    output: bootstrapSchema,
  }),
  /** Native file dialog for a backup that is to be restored where no studio lies open; null when the user closed it. */
  'setup.pickBackup': defineRoute({
    right: 'studio.open',
    input: none,
    output: pickedBackupSchema.nullable(),
  }),
  /** Puts a picked backup into an empty or missing folder and opens it. */
  'setup.restoreBackup': defineRoute({
    right: 'studio.open',
    input: z.object({
      id: z.string().min(1).max(500),
      dataFolder: z.string().min(1, { error: '请选择恢复到哪个文件夹' }).max(1_000),
      /** The last number of this year's cases on paper, where it is known to be greater than the backup's. */
      lastOrdinal: nextOrdinalSchema.nullable().default(null),
      secret: secretSchema,
    }),
    output: bootstrapSchema,
  }),
  /** Opens a folder that already holds a studio. */
  'setup.openStudio': defineRoute({
    right: 'studio.open',
    input: z.object({
      dataFolder: z.string().min(1, { error: '请选择资料存放的文件夹' }).max(1_000),
    }),
    output: bootstrapSchema,
  }),
  /** Opens the data of a folder as they lie there, although a restore was cut off and its plan cannot be gone by (RESTORE_PLAN_UNUSABLE). */
  'setup.openPresent': defineRoute({
    right: 'studio.open',
    input: z.object({ dataFolder: z.string().min(1).max(1_000) }),
    output: bootstrapSchema,
  }),
  /** Makes the sample studio (示例) in its own folder beside the suggested one and opens it. */
  'setup.openSample': defineRoute({ right: 'studio.open', input: none, output: bootstrapSchema }),
  /** The same of a whole street, with the matters, merchants and meetings of a year, in its own folder. */
  'setup.openStreet': defineRoute({ right: 'studio.open', input: none, output: bootstrapSchema }),
  /** Leaves the open studio (nothing is deleted) and shows the first-start page again. */
  'setup.leaveStudio': defineRoute({ right: 'studio.open', input: none, output: bootstrapSchema }),
  'setup.showDataFolder': defineRoute({ right: 'studio.open', input: none, output: none }),

  /** What became of this year's running numbers that stand on no case of the lists. */
  'studio.numbers': defineRoute({
    right: 'cases.read',
    input: none,
    output: z.object({
      year: z.int(),
      last: z.int().min(0),
      fates: z.array(numberFateSchema),
    }),
  }),
  ...actRoutes('studio', STUDIO_ACTS, {}, studioView),
  /** Imports a year's holiday table from a JSON file that the user picks; null when the dialog was closed. */
  'studio.importHolidayTable': defineRoute({
    right: 'studio.settings',
    input: none,
    output: z.object({ year: z.int(), source: z.string() }).nullable(),
  }),

  /** Half-typed forms, kept so that a closed window loses nothing; of cases, hence the right. One JSON value a key. */
  'drafts.get': defineRoute({
    right: 'cases.read',
    input: z.object({ key: z.string().regex(/^[a-z0-9_-]{1,80}$/i) }),
    output: z.unknown(),
  }),
  'drafts.put': defineRoute({
    right: 'cases.read',
    input: z.object({ key: z.string().regex(/^[a-z0-9_-]{1,80}$/i), value: z.json() }),
    output: none,
  }),
  'drafts.clear': defineRoute({
    right: 'cases.read',
    input: z.object({ key: z.string().regex(/^[a-z0-9_-]{1,80}$/i) }),
    output: none,
  }),
} as const;
