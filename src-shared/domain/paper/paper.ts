import { z } from 'zod';
import { localDateSchema } from '../kernel/schemas';
import { paperSlotSchema } from './paperwork';

/** Whether people write a paper, or the program fills it from the record; see `PaperDefinition`. */
export const PAPER_ORIGINS = ['written', 'filled'] as const;
export type PaperOrigin = (typeof PAPER_ORIGINS)[number];

/** A place for ink: never filled by the program. */
const signaturePlaceSchema = z.strictObject({
  /** Such as 申请人（签名、盖章或按指印）, or the name of one of several who sign. */
  label: z.string(),
  /** Where the ink goes: on blank lines below the label, on a rule beside it, or nowhere, for a label that heads the slots after it. */
  ink: z.enum(['below', 'beside', 'none']),
  /** Number of blank lines below the label. */
  lines: z.int().min(0),
});
export type SignaturePlace = z.infer<typeof signaturePlaceSchema>;

const fieldSchema = z.strictObject({ label: z.string(), value: z.string() });
export type PaperField = z.infer<typeof fieldSchema>;

/**
 * Plain content of a paper, in reading order. Screen preview and Word file are both made from it, and it is what is kept
 * of a signed paper.
 */
export const paperBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('title'), text: z.string() }),
  z.strictObject({ type: z.literal('number'), text: z.string() }),
  /** A party: rows of label/value pairs; an empty value prints as a blank to be filled by hand. */
  z.strictObject({
    type: z.literal('party'),
    heading: z.string(),
    rows: z.array(z.array(fieldSchema)),
  }),
  /** The head of a form: rows of label/value pairs without a heading, their first labels as wide as the widest. */
  z.strictObject({ type: z.literal('fields'), rows: z.array(z.array(fieldSchema)) }),
  z.strictObject({ type: z.literal('heading'), text: z.string() }),
  /**
   * Body text, first line indented by two characters; `\n` starts a new paragraph. `lead` stands before the text, such
   * as 履行地点：. Empty text prints as many ruled lines for handwriting, the first of them after the lead.
   */
  z.strictObject({
    type: z.literal('paragraph'),
    lead: z.string(),
    text: z.string(),
    ruledLines: z.int().min(0),
  }),
  z.strictObject({ type: z.literal('clause'), ordinal: z.int().min(1), text: z.string() }),
  /** To whom a letter goes, flush left. */
  z.strictObject({ type: z.literal('addressee'), text: z.string() }),
  /** The front of a file, a page of its own: whose file, what it is, and facts each on a rule. */
  z.strictObject({
    type: z.literal('cover'),
    issuer: z.string(),
    title: z.string(),
    rows: z.array(fieldSchema),
  }),
  /** A ruled table with headings. Widths are shares of the page; `blankRows` more rows are to be written on. */
  z.strictObject({
    type: z.literal('table'),
    columns: z.array(
      z.strictObject({
        label: z.string(),
        width: z.number().positive(),
        align: z.enum(['left', 'center']),
      }),
    ),
    rows: z.array(z.array(z.string())),
    blankRows: z.int().min(0),
  }),
  /** A ruled form of labelled boxes; an empty one leaves `lines` lines to be written on. */
  z.strictObject({
    type: z.literal('boxes'),
    rows: z.array(
      z.array(z.strictObject({ label: z.string(), text: z.string(), lines: z.int().min(1) })),
    ),
  }),
  /** What follows begins on a new sheet. */
  z.strictObject({ type: z.literal('sheet') }),
  /** Kept together on one page with its seal place and date line. */
  z.strictObject({
    type: z.literal('signatures'),
    left: z.array(signaturePlaceSchema),
    right: z.array(signaturePlaceSchema),
    /** Text at the seal's place, such as （××人民调解委员会印）; empty where nothing is sealed. */
    seal: z.string(),
    /** A blank date line: 年 月 日; empty where the slots have their own. */
    dateLine: z.string(),
  }),
]);
export type PaperBlock = z.infer<typeof paperBlockSchema>;

/** Parts of a record in which what a paper lacks is mended: who it is about, who signs it, what was agreed, a record of a session. */
export const MENDED_PARTS = ['parties', 'mediators', 'terms', 'session'] as const;
export type MendedPart = (typeof MENDED_PARTS)[number];

/** Something missing or doubtful that a reviewer would send the paper back for. Never blocks printing a draft. */
export const paperFindingSchema = z.object({
  severity: z.enum(['missing', 'doubtful']),
  message: z.string(),
  /** The part of the record in which it is mended; left out where it is not in the record. */
  mend: z.enum(MENDED_PARTS).optional(),
});
export type PaperFinding = z.infer<typeof paperFindingSchema>;

const contentFields = {
  /** Name offered for the file, without extension. */
  fileName: z.string(),
  /** The committee that seals it; stands in the file's properties as its author. */
  issuer: z.string(),
  blocks: z.array(paperBlockSchema).max(300),
};

/**
 * 定稿: the content of a paper as it was when the agreement came into force, kept in the case. Strict, for nothing of
 * what was signed may be dropped unseen: a new kind of block raises the version of the file.
 */
export const keptPaperSchema = z.strictObject(contentFields);
export type KeptPaper = z.infer<typeof keptPaperSchema>;

/** A paper as it is shown and printed. */
export const paperSchema = z.object({
  label: z.string(),
  origin: z.enum(PAPER_ORIGINS),
  ...contentFields,
  /** Its texts that people may word themselves; none of a blank form or of what is final. */
  slots: z.array(paperSlotSchema),
  findings: z.array(paperFindingSchema),
  /** Of a paper that changes no more; null for a draft. */
  final: z
    .object({
      on: localDateSchema,
      /** The state in few words, such as 已生效. */
      word: z.string(),
      /** Whether such papers are kept as they were when they became final, and whether this one was. */
      isFrozen: z.boolean(),
      isKept: z.boolean(),
      /** Why it is final, and what is shown and printed now. */
      because: z.string(),
      /** What holds for the ink on it. */
      ink: z.string(),
    })
    .nullable(),
});
export type Paper = z.infer<typeof paperSchema>;

/** A paper that exists of some record, without its content. */
export const paperEntrySchema = z.object({
  paper: z.string(),
  ofId: z.string().nullable(),
  label: z.string(),
  /** Tells it from the others of its kind; empty for the only one. */
  name: z.string(),
  /** The part of the record's page from which it is written. */
  section: z.string(),
  origin: z.enum(PAPER_ORIGINS),
  /** Whether the file must have it. */
  isRequired: z.boolean(),
  /** How many are printed. */
  copies: z.int().min(1),
  state: z.enum(['draft', 'final']),
  /** The state in the paper's own words, such as 草稿，待签字盖章. */
  stateWord: z.string(),
  finalOn: localDateSchema.nullable(),
  findings: z.array(paperFindingSchema),
});
export type PaperEntry = z.infer<typeof paperEntrySchema>;
