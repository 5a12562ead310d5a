import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { byOrdinal } from '../../record/entries';
import { field, textField } from '../../record/field';
import { code, day } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** Why the time to mediate stands still. */
export const PAUSE_GROUNDS = ['appraisal', 'announcement', 'other'] as const;
export type PauseGround = (typeof PAUSE_GROUNDS)[number];
export const PAUSE_GROUND_LABELS = {
  appraisal: '鉴定（评估）',
  announcement: '公告',
  other: '其他原因',
} as const satisfies Record<PauseGround, string>;

/**
 * 暂停计算调解期限: time that the limit does not count. By law only that of an appraisal in medical disputes
 * (《医疗纠纷预防和处理条例》); other grounds are what the parties and the mediator settled between them.
 */
export const pauseSchema = z.object({
  pausedOn: field(localDateSchema, { label: DAY_WORDS.pausedOn, words: day, privacy: 'none' }),
  ground: field(z.enum(PAUSE_GROUNDS, { error: '请选择为什么暂停' }), {
    label: '为什么暂停',
    words: code(PAUSE_GROUND_LABELS),
    privacy: 'none',
  }),
  reason: textField('暂停的说明', 1_000, 'private'),
  /** Null while the limit stands still. */
  resumedOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.resumedOn,
    words: day,
    privacy: 'none',
  }),
});
export type MediationPause = z.infer<typeof pauseSchema>;

/** What a person writes when the limit begins to stand still, and when it runs on. */
export const pausePart = pauseSchema.omit({ resumedOn: true });
export const resumptionSchema = z.object({
  resumedOn: field(localDateSchema, { label: DAY_WORDS.resumedOn, words: day, privacy: 'none' }),
});

export const byPause = byOrdinal('次');
