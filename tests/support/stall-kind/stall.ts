import { idSchema, instantSchema, localDateSchema } from '@shared/domain/kernel/schemas';
import { field, kept, lineField, part, requiredLineField } from '@shared/domain/record/field';
import { count, day } from '@shared/domain/record/words';
import { z } from 'zod';

/** What is written down of a stall. */
export const signSchema = z.object({
  name: requiredLineField('摊名', 40, 'name'),
  /** Of whoever runs it. */
  phone: lineField('联系电话', 40, 'phone'),
  openedOn: field(localDateSchema, { label: '开张日期', words: day, privacy: 'none' }),
});

/** 摊位: a made-up kind, the proof that a kind needs nothing but its definition. */
export const stallSchema = z.object({
  id: kept(idSchema),
  revision: kept(z.int().min(1)),
  number: kept(z.string()),
  serial: kept(z.object({ year: z.int(), ordinal: z.int() })),
  sign: part(signSchema, '招牌'),
  place: requiredLineField('位置', 20, 'none'),
  weight: field(z.int(), { label: '秤重', words: count('斤'), privacy: 'none' }),
  isClosed: kept(z.boolean()),
  /** Ids of those who may see it. */
  keeperIds: kept(z.array(idSchema)),
  /** The stall beside which it stands. */
  besideId: kept(idSchema.nullable()),
  /** The dispute that it is about. */
  caseId: kept(idSchema.nullable()),
  createdAt: kept(instantSchema),
  updatedAt: kept(instantSchema),
});
export type Stall = z.infer<typeof stallSchema>;

/** What the list shows. */
export const stallRowSchema = z.object({ name: z.string(), place: z.string() });
