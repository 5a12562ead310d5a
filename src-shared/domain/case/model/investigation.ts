import { z } from 'zod';
import { clockTimeSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { byDay } from '../../record/entries';
import { field, kept, lineField, requiredLineField, requiredTextField } from '../../record/field';
import { day, time } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** 调查: whom the mediators asked outside a sitting, and what was said (《人民调解调查记录》, 司发通〔2010〕239号). */
export const investigationSchema = z.object({
  id: kept(idSchema),
  investigatedOn: field(localDateSchema, {
    label: DAY_WORDS.investigatedOn,
    words: day,
    privacy: 'none',
  }),
  startsAt: field(clockTimeSchema.nullable(), { label: '开始时间', words: time, privacy: 'none' }),
  endsAt: field(clockTimeSchema.nullable(), { label: '结束时间', words: time, privacy: 'none' }),
  place: lineField('调查地点', 200, 'none'),
  asked: requiredLineField('被调查人', 60, 'name'),
  /** Such as 楼下邻居: who it is to the dispute. */
  relation: lineField('与纠纷的关系', 60, 'private'),
  others: lineField('参加人', 200, 'name'),
  investigators: requiredLineField('调查人', 100, 'none'),
  recorder: lineField('记录人', 60, 'none'),
  text: requiredTextField('调查记录', 10_000, 'private'),
});
export type Investigation = z.infer<typeof investigationSchema>;

/** What a person writes of it. */
export const investigationPart = investigationSchema.omit({ id: true });

export const byInvestigation = byDay('id', 'investigatedOn', '调查');
