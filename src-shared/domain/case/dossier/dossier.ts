import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { paperFindingSchema } from '../../paper/paper';
import { sheetSchema } from '../../paper/paperwork';
import { CASE_ACT_NAMES } from '../acts/case-acts';
import { SHEET_STATES } from './sheet-state';

/** One sheet of the file, in its order, or a paper that the file must have and has none of. */
export const dossierRowSchema = z.object({
  ...sheetSchema.shape,
  /** 人民调解记录（2026年11月10日）. */
  title: z.string(),
  /** The paper's own title, on its blank form too. */
  label: z.string(),
  /** Whether the program typesets it of this case; else only its blank form can be printed. */
  isThere: z.boolean(),
  /** Whether it lies in the file or must: what else there is, is printed when it is needed. */
  isInFile: z.boolean(),
  isRequired: z.boolean(),
  state: z.enum(SHEET_STATES),
  /** Besides, such as 已生效; empty for most. */
  finalWord: z.string(),
  /** It is to be written by hand once it is printed, see `PaperDefinition.isByHand`; nobody worded it here instead. */
  isByHand: z.boolean(),
  /** Somebody signs or seals it. */
  wantsInk: z.boolean(),
  /** How many are to be printed, and how many were, by what was noted. */
  copies: z.int().min(1),
  printedCopies: z.int().min(0),
  printedOn: localDateSchema.nullable(),
  /** What stands on it now is not what was printed last. */
  hasChanged: z.boolean(),
  /** Ids of the scans of its signed original. */
  scans: z.array(z.string()),
  /** It has texts that a person may word, and how many of those were written while the case said something else. */
  isWorded: z.boolean(),
  outdatedTexts: z.int().min(0),
  findings: z.array(paperFindingSchema),
});
export type DossierRow = z.infer<typeof dossierRowSchema>;

/** Where a finding is mended: by an act of the case, in a part of its page, at a sheet of the file, or in the settings. */
export const mendPlaceSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('act'), act: z.enum(CASE_ACT_NAMES), of: z.string().nullable() }),
  z.object({ at: z.literal('section'), section: z.string() }),
  z.object({ at: z.literal('sheet'), ...sheetSchema.shape }),
  z.object({ at: z.literal('settings'), part: z.string() }),
]);
export type MendPlace = z.infer<typeof mendPlaceSchema>;

/** What a reviewer of the whole file would send it back for. Blocks nothing. */
export const fileFindingSchema = z.object({
  severity: z.enum(['missing', 'doubtful']),
  message: z.string(),
  mend: mendPlaceSchema,
});
export type FileFinding = z.infer<typeof fileFindingSchema>;

/** 卷宗: the file of a case on paper, and what a reviewer would find. */
export const dossierSchema = z.object({
  rows: z.array(dossierRowSchema),
  findings: z.array(fileFindingSchema),
  /** Kinds of material besides the papers, with how many of each lie in the file. */
  materials: z.array(z.object({ label: z.string(), count: z.int().min(1) })),
});
export type Dossier = z.infer<typeof dossierSchema>;
