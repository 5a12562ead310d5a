import { z } from 'zod';
import { idSchema } from '../domain/kernel/schemas';
import { MASKED_FIELDS } from '../domain/studio/paper-mask';
import { templateRowSchema } from '../domain/template/template';
import { defineRoute } from './define';
import { savedFileSchema } from './routes-documents';

const paper = z.string().max(60);

/** A kind of paper with the studio's own template for it, if there is one. */
export const templatedPaperSchema = templateRowSchema.extend({
  label: z.string(),
  /** The record of its template; null where there never was one. */
  record: z.object({ id: z.string(), revision: z.int() }).nullable(),
});
export type TemplatedPaper = z.infer<typeof templatedPaperSchema>;

/** A record whose papers can be looked at; its number is empty where its kind has none. */
const tagRecordSchema = z.object({ id: z.string(), number: z.string(), title: z.string() });
export type ShownRecord = z.infer<typeof tagRecordSchema>;

/** A tag with what it prints in the record that is looked at; empty where nothing is known or there is no record. */
export const shownTagSchema = z.object({ name: z.string(), about: z.string(), prints: z.string() });
export type ShownTag = z.infer<typeof shownTagSchema>;

/** Tags that stand in one place: in the paper, or within a loop. */
const tagGroupSchema = z.object({
  /** The loops around it, the outermost first; none for the paper itself. */
  loops: z.array(z.string()),
  about: z.string(),
  /** How many entries the loop has in the record that is looked at. */
  count: z.int().nullable(),
  tags: z.array(shownTagSchema),
});
export type TagGroup = z.infer<typeof tagGroupSchema>;

const problemSchema = z.object({ where: z.string(), near: z.string(), what: z.string() });
export type ShownProblem = z.infer<typeof problemSchema>;

/** A file that was chosen: found right, or what is wrong with it. */
export const pickedTemplateSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('waiting'), token: z.string(), fileName: z.string() }),
    z.object({
      state: z.literal('refused'),
      fileName: z.string(),
      problems: z.array(problemSchema),
    }),
  ])
  .nullable();

/** What of people a paper prints that can be hidden. */
const maskablePaperSchema = z.object({
  paper: z.string(),
  label: z.string(),
  prints: z.array(z.enum(MASKED_FIELDS)),
});

/** The studio's own templates: which there are, what may stand in them, trying one. The acts are derived of the kind. */
export const TEMPLATE_ROUTES = {
  /** The papers that print people's numbers or addresses, for the settings that hide them. */
  'papers.maskable': defineRoute({
    right: 'desk.use',
    input: z.strictObject({}),
    output: z.object({ items: z.array(maskablePaperSchema) }),
  }),
  'templates.papers': defineRoute({
    right: 'desk.use',
    input: z.strictObject({}),
    output: z.object({
      items: z.array(
        templatedPaperSchema.extend({
          /** The kind of record that it is written of, in words. */
          of: z.string(),
        }),
      ),
    }),
  }),
  /** What may stand in a template of this paper, with what it prints in a record; the newest that has the paper when none is named. */
  'templates.tags': defineRoute({
    right: 'cases.read',
    input: z.object({ paper, recordId: idSchema.nullable() }),
    output: z.object({
      records: z.array(tagRecordSchema),
      chosen: tagRecordSchema.nullable(),
      groups: z.array(tagGroupSchema),
    }),
  }),
  /** Asks for a Word file and looks it through. Nothing is saved: a good one waits under its token. Null when the dialog was closed. */
  'templates.pick': defineRoute({
    right: 'studio.settings',
    input: z.object({ paper }),
    output: pickedTemplateSchema,
  }),
  /** How a template that waits, or one of its versions, prints a record: its words, paragraph by paragraph. */
  'templates.read': defineRoute({
    right: 'cases.read',
    input: z.object({ paper, token: idSchema, recordId: idSchema.nullable() }),
    output: z.object({ chosen: tagRecordSchema.nullable(), paragraphs: z.array(z.string()) }),
  }),
  /** The same as a Word file. Asks where to save; null when the dialog was closed. */
  'templates.tryOut': defineRoute({
    right: 'papers.make',
    input: z.object({ paper, token: idSchema, recordId: idSchema.nullable() }),
    output: savedFileSchema.nullable(),
  }),
  /** The paper as the program sets it, with tags in it, to begin with. Asks where to save. */
  'templates.example': defineRoute({
    right: 'papers.make',
    input: z.object({ paper }),
    output: savedFileSchema.nullable(),
  }),
  /** A version as it was taken. Asks where to save. */
  'templates.saveVersion': defineRoute({
    right: 'papers.make',
    input: z.object({ paper, versionId: idSchema }),
    output: savedFileSchema.nullable(),
  }),
} as const;
