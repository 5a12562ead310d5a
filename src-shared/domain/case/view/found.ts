import { z } from 'zod';

/** A place in what a row shows of a case that answers the search; `end` is not counted. */
export const highlightSchema = z.object({
  field: z.enum(['number', 'applicants', 'respondents']),
  /** Which of several names; 0 elsewhere. */
  index: z.int(),
  /** In UTF-16 units of the shown text. */
  start: z.int(),
  end: z.int(),
});
export type Highlight = z.infer<typeof highlightSchema>;

/** What of a case answers the search without standing in its row: the first place at which a word was found. */
export const foundLineSchema = z.object({
  field: z.enum([
    ...['title', 'agents', 'place', 'referral', 'description', 'requests', 'papers'],
    ...['session', 'agreement', 'course', 'attachment'],
  ] as const),
  /** The piece of text around the find; empty for `papers`, whose numbers stay masked. */
  text: z.string(),
  /** Where the words stand in it, in UTF-16 units, the end not counted. */
  ranges: z.array(z.object({ start: z.int(), end: z.int() })),
});
export type FoundLine = z.infer<typeof foundLineSchema>;
