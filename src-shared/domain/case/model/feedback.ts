import { z } from 'zod';
import { idSchema, localDateSchema } from '../../kernel/schemas';
import { byDay } from '../../record/entries';
import { field, kept, lineField, part, requiredLineField, textField } from '../../record/field';
import { code, day } from '../../record/words';
import { DAY_WORDS } from './day-words';
import {
  COURT_ENDING_LABELS,
  COURT_ENDINGS,
  FEEDBACK_KIND_LABELS,
  FEEDBACK_KINDS,
  FEEDBACK_WAY_LABELS,
  FEEDBACK_WAYS,
} from './feedback-words';

/** 对方的答复和销号: what came back, each when it came; the centre is the street's and strikes the matter off its own list. */
export const feedbackAnswerSchema = z.object({
  answeredOn: field(localDateSchema, {
    label: DAY_WORDS.answeredOn,
    words: day,
    privacy: 'none',
  }),
  text: textField('对方怎样答复', 1_000, 'private'),
  clearedOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.clearedOn,
    words: day,
    privacy: 'none',
  }),
  /** Such as the number of the 调解书, or of the 裁定 on the withdrawal. */
  paperNumber: lineField('对方文书编号', 80, 'none'),
});
export type FeedbackAnswer = z.infer<typeof feedbackAnswerSchema>;

/**
 * 反馈: what was told to the court, authority or centre that sent the dispute (特邀调解规定, 法释〔2016〕14号; 派单—反馈—销号).
 * Of what a party conceded for the sake of an agreement nothing is told.
 */
export const feedbackSchema = z.object({
  id: kept(idSchema),
  kind: field(z.enum(FEEDBACK_KINDS, { error: '请选择反馈什么' }), {
    label: '反馈什么',
    words: code(FEEDBACK_KIND_LABELS),
    privacy: 'none',
  }),
  reportedOn: field(localDateSchema, { label: DAY_WORDS.reportedOn, words: day, privacy: 'none' }),
  way: field(z.enum(FEEDBACK_WAYS, { error: '请选择怎样反馈的' }), {
    label: '怎样反馈的',
    words: code(FEEDBACK_WAY_LABELS),
    privacy: 'none',
  }),
  to: requiredLineField('反馈给', 100, 'none'),
  /** Its number there: 上报编号, 回执号. */
  number: lineField('编号', 80, 'none'),
  /** Of a 委托 that succeeded. */
  courtEnding: field(z.enum(COURT_ENDINGS).nullable(), {
    label: '法院那边',
    words: code(COURT_ENDING_LABELS),
    privacy: 'none',
  }),
  /** What went back with it when the mediation failed: 起诉状 and the like. Empty where nothing did. */
  returned: textField('退回的材料', 500, 'private'),
  content: textField('反馈内容', 2_000, 'private'),
  reportedBy: lineField('经办人', 60, 'none'),
  answer: part(feedbackAnswerSchema.nullable(), '对方的答复'),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** What a person writes of it; the answer comes later, by an act of its own. */
export const feedbackPart = feedbackSchema.omit({ id: true, answer: true });

export const byFeedback = byDay('id', 'reportedOn', '反馈');
