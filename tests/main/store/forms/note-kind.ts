import { CASE_KIND } from '@shared/domain/case/case-kind';
import { instantSchema } from '@shared/domain/kernel/schemas';
import { defineKind, type Kind } from '@shared/domain/record/define-kind';
import { type Kinds, listKinds } from '@shared/domain/record/kind-list';
import type { Upgrade } from '@shared/domain/record/upgrade';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import { z } from 'zod';

// A kind as three programs knew it, one after another. Yesterday's schemas are kept, so that what they wrote is real.

const common = {
  id: z.string(),
  revision: z.int().min(1),
  number: z.string(),
  serial: z.object({ year: z.int(), ordinal: z.int() }),
  createdAt: instantSchema,
  updatedAt: instantSchema,
};

/** `tags` were thought of while form 1 was written: older notes lack them. */
const form1 = z.object({ ...common, title: z.string(), tags: z.array(z.string()).default([]) });
/** The title became words, and a note is weighed. */
const form2 = z.object({
  ...common,
  words: z.array(z.string()),
  tags: z.array(z.string()),
  weight: z.int(),
});
/** Words and tags are one list. */
const form3 = z.object({
  ...common,
  marks: z.array(z.object({ of: z.enum(['word', 'tag']), text: z.string() })),
  weight: z.int(),
});

export type Note1 = z.output<typeof form1>;
export type Note2 = z.output<typeof form2>;
export type Note3 = z.output<typeof form3>;

const to2: Upgrade = {
  to: 2,
  complete: (older) => ({ tags: [], ...older }),
  lift: ({ title, ...older }) => ({
    tags: [],
    ...older,
    words: String(title).split(' '),
    weight: String(title).length,
  }),
};
const to3: Upgrade = {
  to: 3,
  lift: ({ words, tags, ...older }) => ({ ...older, marks: marksOf(words, tags) }),
};

export function marksOf(words: unknown, tags: unknown): Note3['marks'] {
  const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
  return [
    ...listOf(words).map((text) => ({ of: 'word' as const, text })),
    ...listOf(tags).map((text) => ({ of: 'tag' as const, text })),
  ];
}

type Common = z.output<z.ZodObject<typeof common>>;

/** What does not change from form to form. */
const SAME = {
  key: 'memo',
  label: '便条',
  prefix: 'notes',
  acts: {},
  rights: { read: 'cases.read', handle: 'cases.handle' },
  fixed: ['id', 'number', 'serial', 'createdAt', 'updatedAt', 'revision'],
  shardOf: ({ createdAt }: Common) => createdAt.slice(0, 4),
  isShardName: (name: string) => /^\d{4}$/.test(name),
  compare: ({ serial: one }: Common, { serial: other }: Common) =>
    one.year - other.year || one.ordinal - other.ordinal,
  number: {
    serialOf: ({ serial: { year, ordinal } }: Common) => ({ counter: `memo/${year}`, ordinal }),
    numberOf: ({ number }: Common) => number,
    counterOf: (year: number) => `memo/${year}`,
    format: (_keeper: unknown, { year, ordinal }: { year: number; ordinal: number }) =>
      `便${year}-${ordinal}`,
  },
} as const;

export const NOTE_1 = defineKind({ ...SAME, schema: form1, form: 1, upgrades: [] });
export const NOTE_2 = defineKind({ ...SAME, schema: form2, form: 2, upgrades: [to2] });
export const NOTE_3 = defineKind({ ...SAME, schema: form3, form: 3, upgrades: [to2, to3] });

const kindsWith = (note: Kind): Kinds => listKinds([STUDIO_KIND, CASE_KIND, note]);

/** What the program of each form keeps. */
export const PROGRAM_1 = kindsWith(NOTE_1);
export const PROGRAM_2 = kindsWith(NOTE_2);
export const PROGRAM_3 = kindsWith(NOTE_3);
