import { z } from 'zod';
import { chosenIdSchema, localDateSchema } from '../../kernel/schemas';
import { field, kept, lineField, part, textField } from '../../record/field';
import { RECORD_MEMBERS } from '../../record/members';
import { code, day } from '../../record/words';

/** 三级诚信监督 (S0): who looks. */
export const INSPECTION_LEVELS = ['self', 'chamber', 'spot'] as const;
export type InspectionLevel = (typeof INSPECTION_LEVELS)[number];
export const INSPECTION_LEVEL_LABELS = {
  self: '商户自查',
  chamber: '商会监督',
  spot: '市场监管所抽检',
} as const satisfies Record<InspectionLevel, string>;

/** What was found. */
export const INSPECTION_RESULTS = ['in_order', 'faulty'] as const;
export type InspectionResult = (typeof INSPECTION_RESULTS)[number];
export const INSPECTION_RESULT_LABELS = {
  in_order: '没有问题',
  faulty: '有问题',
} as const satisfies Record<InspectionResult, string>;

/** What is written of a look at a merchant. */
export const inspectedSchema = z.object({
  merchantId: kept(chosenIdSchema('请选择查的是哪家商户')),
  level: field(z.enum(INSPECTION_LEVELS, { error: '请选择是商户自查、商会监督还是抽检' }), {
    label: '哪一级',
    words: code(INSPECTION_LEVEL_LABELS),
    privacy: 'none',
  }),
  inspectedOn: field(localDateSchema, { label: '检查日期', words: day, privacy: 'none' }),
  inspectedBy: lineField('检查人', 60, 'name'),
  result: field(z.enum(INSPECTION_RESULTS, { error: '请选择有没有问题' }), {
    label: '检查结果',
    words: code(INSPECTION_RESULT_LABELS),
    privacy: 'none',
  }),
  found: textField('查到什么', 2_000, 'private'),
  /** How long a fault may last is not told by the sources: none is set by itself. */
  dueOn: field(localDateSchema.nullable(), { label: '整改期限', words: day, privacy: 'none' }),
});
export type Inspected = z.infer<typeof inspectedSchema>;

/** 整改好了 */
export const rightedSchema = z.object({
  rightedOn: field(localDateSchema, { label: '整改日期', words: day, privacy: 'none' }),
  how: textField('怎么整改的', 2_000, 'private'),
});

/** 监督检查 of a merchant, and how its fault was put right. */
export const inspectionSchema = z.object({
  ...RECORD_MEMBERS,
  inspected: part(inspectedSchema, '监督检查'),
  /** The merchant as it was called then. */
  merchantName: kept(z.string()),
  righted: part(rightedSchema.nullable(), '整改'),
});
export type Inspection = z.infer<typeof inspectionSchema>;

/** How an inspection stands. */
export const INSPECTION_STANDINGS = ['in_order', 'to_right', 'righted'] as const;
export type InspectionStanding = (typeof INSPECTION_STANDINGS)[number];
export const INSPECTION_STANDING_LABELS = {
  in_order: '没有问题',
  to_right: '有问题，待整改',
  righted: '有问题，已整改',
} as const satisfies Record<InspectionStanding, string>;

/** How it stands, by what was found and whether it was put right. */
export function inspectionStanding({
  inspected,
  righted,
}: Pick<Inspection, 'inspected' | 'righted'>): InspectionStanding {
  if (inspected.result === 'in_order') return 'in_order';
  return righted === null ? 'to_right' : 'righted';
}

/** What the list shows. */
export const inspectionRowSchema = z.object({
  ...inspectedSchema.pick({ merchantId: true, level: true, inspectedOn: true, dueOn: true }).shape,
  merchantName: z.string(),
  /** Its beginning. */
  found: z.string(),
  standing: z.enum(INSPECTION_STANDINGS),
  rightedOn: localDateSchema.nullable(),
});
export type InspectionRow = z.infer<typeof inspectionRowSchema>;
