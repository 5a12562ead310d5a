import { z } from 'zod';
import { chosenIdSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { field, kept, lineField, part, textField } from '../../record/field';
import { RECORD_MEMBERS } from '../../record/members';
import { code, day } from '../../record/words';

/** What was found. */
export const OVERSIGHT_RESULTS = ['in_order', 'faulty'] as const;
export type OversightResult = (typeof OVERSIGHT_RESULTS)[number];
export const OVERSIGHT_RESULT_LABELS = {
  in_order: '没有问题',
  faulty: '有问题',
} as const satisfies Record<OversightResult, string>;

/** 每月督导检查 (S4): what is written of a look at an estate. */
export const lookedSchema = z.object({
  estateId: kept(chosenIdSchema('请选择督导的是哪个小区')),
  /** The company that managed it then: what was found stays with that one, whoever comes after it. */
  companyId: kept(idSchema.nullable()),
  lookedOn: field(localDateSchema, { label: '督导日期', words: day, privacy: 'none' }),
  lookedBy: lineField('督导人', 60, 'name'),
  result: field(z.enum(OVERSIGHT_RESULTS, { error: '请选择有没有问题' }), {
    label: '督导结果',
    words: code(OVERSIGHT_RESULT_LABELS),
    privacy: 'none',
  }),
  found: textField('发现什么', 2_000, 'private'),
  /** How long a fault may last is not told by the sources: none is set by itself. */
  dueOn: field(localDateSchema.nullable(), { label: '整改期限', words: day, privacy: 'none' }),
});
export type Looked = z.infer<typeof lookedSchema>;

/** 整改好了 */
export const mendedSchema = z.object({
  mendedOn: field(localDateSchema, { label: '整改日期', words: day, privacy: 'none' }),
  how: textField('怎么整改的', 2_000, 'private'),
});

/** 督导检查 of an estate, and how its fault was put right. */
export const oversightSchema = z.object({
  ...RECORD_MEMBERS,
  looked: part(lookedSchema, '督导检查'),
  /** The estate as it was called then. */
  estateName: kept(z.string()),
  mended: part(mendedSchema.nullable(), '整改'),
});
export type Oversight = z.infer<typeof oversightSchema>;

/** How a check stands. */
export const OVERSIGHT_STANDINGS = ['in_order', 'to_mend', 'mended'] as const;
export type OversightStanding = (typeof OVERSIGHT_STANDINGS)[number];
export const OVERSIGHT_STANDING_LABELS = {
  in_order: '没有问题',
  to_mend: '有问题，待整改',
  mended: '有问题，已整改',
} as const satisfies Record<OversightStanding, string>;

/** How it stands, by what was found and whether it was put right. */
export function oversightStanding({
  looked,
  mended,
}: Pick<Oversight, 'looked' | 'mended'>): OversightStanding {
  if (looked.result === 'in_order') return 'in_order';
  return mended === null ? 'to_mend' : 'mended';
}

/** What the list shows. */
export const oversightRowSchema = z.object({
  ...lookedSchema.pick({ estateId: true, companyId: true, lookedOn: true, dueOn: true }).shape,
  lookedBy: z.string(),
  estateName: z.string(),
  /** Its beginning. */
  found: z.string(),
  standing: z.enum(OVERSIGHT_STANDINGS),
  mendedOn: localDateSchema.nullable(),
});
export type OversightRow = z.infer<typeof oversightRowSchema>;
