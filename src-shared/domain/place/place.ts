import { z } from 'zod';
import { idSchema, requiredLineSchema } from '../kernel/schemas';
import { field, lineField, part } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { code } from '../record/words';
import { GRID_KIND_LABELS, GRID_KINDS, PLACE_LEVEL_LABELS, PLACE_LEVELS } from './place-levels';

/** What is written down of a place. */
export const spotSchema = z.object({
  level: field(z.enum(PLACE_LEVELS, { error: '请选择这是街道、社区、网格、小区、楼栋还是单元' }), {
    label: '层级',
    words: code(PLACE_LEVEL_LABELS),
    privacy: 'none',
  }),
  name: field(requiredLineSchema('地点名称', 60), { label: '名称', privacy: 'none' }),
  /** What it lies in; null at the top. Told by the names of the tree, not by the history of one place. */
  parentId: field(idSchema.nullable(), {
    label: '在哪里之下',
    words: () => '',
    privacy: 'none',
    isTold: false,
  }),
  /** Of a grid alone: 居民网格 or 专属网格 (S0); null where nobody said it. */
  gridKind: field(z.enum(GRID_KINDS).nullable(), {
    label: '网格种类',
    words: code(GRID_KIND_LABELS),
    privacy: 'none',
  }),
  keeper: lineField('网格员', 60, 'name'),
  keeperPhone: lineField('网格员电话', 40, 'phone'),
});
export type Spot = z.infer<typeof spotSchema>;

/** 地点: one node of 街道—社区—网格—小区—楼栋—单元. */
export const placeSchema = z.object({ ...RECORD_MEMBERS, spot: part(spotSchema, '地点') });
export type Place = z.infer<typeof placeSchema>;

/** What trees and lists show. */
export const placeRowSchema = z.object(spotSchema.shape);
export type PlaceRow = z.infer<typeof placeRowSchema>;
