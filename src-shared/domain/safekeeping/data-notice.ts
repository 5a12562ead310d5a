import { z } from 'zod';
import { NOTICE_KINDS } from './notice-kinds';

/** Something about the data folder that the user must know: a file set aside, a month that cannot be read. */
export const dataNoticeSchema = z.object({
  kind: z.enum(NOTICE_KINDS),
  /** File name inside the data folder. */
  file: z.string(),
  /** Name under which the damaged file was kept, when it was set aside. */
  keptAs: z.string().nullable(),
  /** Of a file of records the time that it is of, `2026-11` or `2026`; null for other files. */
  month: z.string().nullable(),
  /** What lies in such a file: 纠纷. */
  label: z.string().nullable(),
  /** Numbers of the cases that it concerns, when they are known. */
  numbers: z.array(z.string()).readonly().optional(),
});
export type DataNotice = z.infer<typeof dataNoticeSchema>;
