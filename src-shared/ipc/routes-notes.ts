import { z } from 'zod';
import { localDateSchema } from '../domain/kernel/schemas';
import { notedRefSchema } from '../domain/note/note';
import { defineRoute } from './define';

/** 私记 */
export const NOTE_ROUTES = {
  /** What who asks wrote for themselves about a record, and what they may read besides; the newest first, whole. */
  'ownNotes.about': defineRoute({
    right: 'notes.keep',
    input: notedRefSchema,
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          writtenOn: localDateSchema,
          author: z.string(),
          isOpen: z.boolean(),
          isOwn: z.boolean(),
        }),
      ),
    }),
  }),
} as const;
