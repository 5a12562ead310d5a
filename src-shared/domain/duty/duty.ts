import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { localDateSchema } from '../kernel/schemas';
import { byOrdinal } from '../record/entries';
import { field, lineField, part, requiredLineField } from '../record/field';
import { code, codes, day } from '../record/words';
import {
  DUTY_CHANGE_LABELS,
  DUTY_CHANGES,
  DUTY_ROLE_LABELS,
  DUTY_ROLES,
  DUTY_SPAN_LABELS,
  DUTY_SPANS,
  DUTY_TIME_LABELS,
  DUTY_TIMES,
  type DutyChangeWay,
  type DutySpan,
} from './duty-words';

/** Days on which somebody comes besides the week's pattern, or does not come. */
export const dutyChangeSchema = z
  .object({
    way: field(z.enum(DUTY_CHANGES), {
      label: '加值班还是不来',
      words: code(DUTY_CHANGE_LABELS),
      privacy: 'none',
    }),
    from: field(localDateSchema, { label: '从哪天', words: day, privacy: 'none' }),
    to: field(localDateSchema, { label: '到哪天', words: day, privacy: 'none' }),
    part: field(z.enum(DUTY_SPANS), {
      label: '全天还是半天',
      words: code(DUTY_SPAN_LABELS),
      privacy: 'none',
    }),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: '到哪天不能早于从哪天' });
export type DutyChange = z.infer<typeof dutyChangeSchema>;

/** What is changed of one day. */
export function changeOn(way: DutyChangeWay, on: LocalDate, part: DutySpan): DutyChange {
  return { way, from: on, to: on, part };
}

/** 值班表 of one person: which half days of every week, and what single days change of that. */
export const dutyPersonSchema = z.object({
  name: requiredLineField('值班人姓名', 60, 'none'),
  role: field(z.enum(DUTY_ROLES, { error: '请选择身份' }), {
    label: '身份',
    words: code(DUTY_ROLE_LABELS),
    privacy: 'none',
  }),
  unit: lineField('所在单位', 60, 'none'),
  phone: lineField('值班人电话', 60, 'phone'),
  weekly: field(z.array(z.enum(DUTY_TIMES)).max(DUTY_TIMES.length), {
    label: '每周哪几个半天',
    words: codes(DUTY_TIME_LABELS),
    privacy: 'none',
  }),
  changes: part(
    z.array(dutyChangeSchema).max(60, { error: '加值班和不来最多记 60 条，请删去过去的' }),
    '加值班和不来',
    byOrdinal('条'),
  ),
});
export type DutyPerson = z.infer<typeof dutyPersonSchema>;
export const dutyPersonList = z
  .array(dutyPersonSchema)
  .max(60, { error: '值班的人最多写 60 名，请删去不来的' })
  .refine((people) => new Set(people.map(({ name }) => name)).size === people.length, {
    error: '有两名值班的人姓名一样，请写成看得出是谁的，例如 王芳（律师）',
  });
