import { z } from 'zod';
import type { JsonFormat } from './json-format';

/** What was opened last, one list a data folder, the last first in both. Ids alone: it says of nobody who they are. */
export interface LastOpened {
  readonly folders: readonly {
    /** A hash of the folder's path. */
    readonly folder: string;
    readonly records: readonly { readonly kind: string; readonly id: string }[];
  }[];
}

export const LAST_OPENED_FORMAT: JsonFormat<LastOpened> = {
  kind: 'last-opened',
  schema: z.object({
    folders: z.array(
      z.object({
        folder: z.string().regex(/^[0-9a-f]{16}$/),
        records: z.array(z.object({ kind: z.string(), id: z.string() })),
      }),
    ),
  }),
  migrations: [],
};
