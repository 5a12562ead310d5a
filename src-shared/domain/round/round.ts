import { z } from 'zod';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { TURNED_MEMBERS } from '../matter/heard';
import { byOrdinal } from '../record/entries';
import {
  field,
  kept,
  lineField,
  part,
  requiredLineField,
  requiredTextField,
  textField,
} from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { count, day } from '../record/words';
import { gridKey, gridLabel, type WalkedGrid, walkedGridSchema } from './walked-grid';

/** What is written down of a round. */
export const madeSchema = z.object({
  /** One of the studio's list, or any other name. */
  type: requiredLineField('什么活动', 30, 'none'),
  madeOn: field(localDateSchema, { label: '日期', words: day, privacy: 'none' }),
  /** Several one after the other, with 、 between them. */
  who: requiredLineField('谁去的', 200, 'none'),
  /** The grids that were walked whole. */
  grids: field(
    z
      .array(walkedGridSchema)
      .max(300, { error: '一次最多选 300 个网格' })
      .refine((grids) => new Set(grids.map(gridKey)).size === grids.length, {
        error: '有一个网格写了两次',
      }),
    {
      label: '走到了哪些网格',
      words: (grids) =>
        Array.isArray(grids) ? grids.map((grid) => gridLabel(grid as WalkedGrid)).join('、') : '',
      privacy: 'none',
    },
  ),
  place: lineField('在哪里', 200, 'none'),
  /** The place of the studio's tree that was chosen; null for one that was typed. */
  placeId: kept(idSchema.nullable()),
  /** 人次; null where nobody counted. */
  served: field(
    z
      .int({ error: '服务人次请填整数，例如 30' })
      .min(1, { error: '服务人次至少填 1，没有数的空着' })
      .max(100_000, { error: '服务人次最多填 100000，请核对是不是多打了一个 0' })
      .nullable(),
    { label: '服务人次', words: count('人次'), privacy: 'none' },
  ),
  done: textField('做了什么', 5_000, 'private'),
});
export type Made = z.infer<typeof madeSchema>;

/** Something that was found under way: a danger, a request, a quarrel. */
export const foundSchema = z.object({
  what: requiredTextField('发现了什么', 2_000, 'private'),
  where: lineField('在什么地方', 200, 'address'),
});
export type Found = z.infer<typeof foundSchema>;

/** 发现的问题: what it was, and what it became. */
export const findingSchema = z.object({
  id: kept(idSchema),
  found: part(foundSchema, '发现的问题'),
  ...TURNED_MEMBERS,
});
export type Finding = z.infer<typeof findingSchema>;

/** 走访活动: a patrol, a visit, a lecture, a training, an errand done for somebody. */
export const roundSchema = z.object({
  ...RECORD_MEMBERS,
  made: part(madeSchema, '走访活动'),
  findings: part(
    z.array(findingSchema).max(100, { error: '一次走访最多记 100 个问题' }),
    '发现的问题',
    byOrdinal('个', 'id'),
  ),
});
export type Round = z.infer<typeof roundSchema>;

/** What the list shows. */
export const roundRowSchema = z.object({
  ...madeSchema.pick({ type: true, madeOn: true, who: true, grids: true }).shape,
  ...madeSchema.pick({ place: true, served: true }).shape,
  findingCount: z.int(),
  /** Of these neither a dispute nor a matter yet. */
  keptCount: z.int(),
});
export type RoundRow = z.infer<typeof roundRowSchema>;
