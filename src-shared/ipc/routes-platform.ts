import { z } from 'zod';
import { platformEntrySchema } from '../domain/case/model/platform-entry';
import { idSchema, localDateSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';
import { savedFileSchema } from './routes-documents';

const lineSchema = z.object({ key: z.string(), heading: z.string(), text: z.string() });

const listed = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  registeredOn: localDateSchema,
  platform: platformEntrySchema.nullable(),
});
export type PlatformCase = z.infer<typeof listed>;

/** The year of registration. */
const year = z.int().min(1900).max(2999);

/** 平台录入: a case field by field for the government's platform, and which cases stand there already. */
export const PLATFORM_ROUTES = {
  /** Accepted cases of a year, those that stand there or those that do not, the oldest first. */
  'platform.list': defineRoute({
    right: 'cases.read',
    input: z.object({
      year,
      state: z.enum(['missing', 'entered']),
      page: z.int().min(1),
      pageSize: z.int().min(1).max(100),
    }),
    output: z.object({ missing: z.int(), entered: z.int(), items: z.array(listed) }),
  }),
  /** A case in the order of the platform's fields, then its people one by one. */
  'platform.lines': defineRoute({
    right: 'cases.read',
    input: z.object({ caseId: idSchema }),
    output: z.object({
      case: listed.extend({ revision: z.int() }),
      lines: z.array(lineSchema),
      people: z.array(z.object({ id: z.string(), name: z.string(), lines: z.array(lineSchema) })),
      /** The next one of its year that does not stand there; null for none. */
      nextId: z.string().nullable(),
    }),
  }),
  /** What can be copied, with the names that it has where nothing was set. */
  'platform.choices': defineRoute({
    right: 'desk.use',
    input: z.strictObject({}),
    output: z.object({ items: z.array(lineSchema.omit({ text: true })) }),
  }),
  /** Asks where to save and writes those that do not stand there as a workbook in the platform's columns. */
  'platform.export': defineRoute({
    right: 'reports.make',
    input: z.object({ year }),
    output: savedFileSchema.nullable(),
  }),
} as const;
