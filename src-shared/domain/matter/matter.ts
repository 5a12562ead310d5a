import { z } from 'zod';
import { CASE_SOURCE_LABELS } from '../case/model/case-source';
import { DISPUTE_CATEGORIES, DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import { SATISFACTION_LABELS, SATISFACTIONS } from '../case/model/follow-through';
import { ALERT_COLOR_LABELS, ALERT_COLORS } from '../case/model/registration-words';
import { idSchema, localDateSchema } from '../kernel/schemas';
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
import { code, day } from '../record/words';
import { MATTER_END_LABELS, MATTER_ENDS, MATTER_STANDINGS, TURNED_SOURCES } from './matter-words';

const dayOf = (label: string) => field(localDateSchema, { label, words: day, privacy: 'none' });
const maybeDay = (label: string) =>
  field(localDateSchema.nullable(), { label, words: day, privacy: 'none' });

/** What is written when somebody tells of something that is no dispute: a lamp, a parked car, a danger, a request. */
export const reportedSchema = z.object({
  what: requiredTextField('什么事', 2_000, 'private'),
  /** From the studio's list (`matterChannels`); anything else may be typed too. */
  channel: requiredLineField('反映渠道', 30, 'none'),
  reportedOn: dayOf('反映日期'),
  reporter: lineField('反映人', 60, 'name'),
  phone: lineField('反映人电话', 40, 'phone'),
  place: lineField('在哪里', 200, 'address'),
  /** The place of the studio's tree that was chosen; null for one that was typed. */
  placeId: kept(idSchema.nullable()),
  /** 六情, from the studio's list. */
  eventClass: lineField('六情类别', 30, 'none'),
  alertColor: field(z.enum(ALERT_COLORS).nullable(), {
    label: '预警颜色',
    words: code(ALERT_COLOR_LABELS),
    privacy: 'none',
  }),
  orderNumber: lineField('工单号', 60, 'none'),
  /** That stands on the 工单; null where it names none. */
  replyDueOn: maybeDay('工单答复期限'),
  /** Written where it was settled at once; empty otherwise. */
  spotResult: textField('当场怎样解决的', 2_000, 'private'),
});
export type Reported = z.infer<typeof reportedSchema>;

/** 派单: to whom, until when. */
export const assignmentSchema = z.object({
  to: requiredLineField('派给谁', 60, 'none'),
  assignedOn: dayOf('派单日期'),
  /** A habit of the street: none is set by itself. */
  dueOn: maybeDay('办结期限'),
});

/** 退回改派 */
export const reassignmentSchema = z.object({
  ...assignmentSchema.pick({ to: true }).shape,
  assignedOn: dayOf('改派日期'),
  dueOn: maybeDay('办结期限'),
  reason: requiredTextField('退回或改派的原因', 500, 'private'),
});

/** 首次处置: what was first done about it; it stops the clock of the colour. */
export const disposalSchema = z.object({
  disposedOn: dayOf('处置日期'),
  what: requiredTextField('先做了什么', 1_000, 'private'),
});

/** 办结 */
export const endingSchema = z.object({
  how: field(z.enum(MATTER_ENDS, { error: '请选择怎样办结的' }), {
    label: '怎样办结的',
    words: code(MATTER_END_LABELS),
    privacy: 'none',
  }),
  result: requiredTextField('办理结果', 2_000, 'private'),
  /** Where it was handed on. */
  unit: lineField('转交给哪个单位', 100, 'none'),
  doneOn: dayOf('办结日期'),
});

/** 评单: told by who reported it, never assumed. */
export const ratingSchema = z.object({
  rating: field(z.enum(SATISFACTIONS, { error: '请选择满意、基本满意或不满意' }), {
    label: '评价',
    words: code(SATISFACTION_LABELS),
    privacy: 'none',
  }),
  ratedBy: lineField('谁评的', 60, 'name'),
  comment: textField('意见', 1_000, 'private'),
  ratedOn: dayOf('评单日期'),
});

/** 答复反映人 */
export const answerSchema = z.object({
  how: requiredLineField('怎样答复的', 60, 'none'),
  to: lineField('答复给谁', 60, 'name'),
  what: textField('答复了什么', 1_000, 'private'),
  answeredOn: dayOf('答复日期'),
});

/** 上报: what the studio cannot do is handed up to the street's centre. */
export const handUpSchema = z.object({
  to: requiredLineField('上报给谁', 60, 'none'),
  number: lineField('上报编号', 60, 'none'),
  handedOn: dayOf('上报日期'),
});

/** 销号, as the centre sends it back. */
export const clearanceSchema = z.object({
  clearedOn: dayOf('销号日期'),
  note: textField('销号说明', 500, 'private'),
});

/** What it does not say, and the dispute that comes of it must. */
export const turningSchema = z.object({
  source: field(z.enum(TURNED_SOURCES, { error: '请选择这件纠纷是怎样来的' }), {
    label: '案件来源',
    words: code(CASE_SOURCE_LABELS),
    privacy: 'none',
  }),
  category: field(z.enum(DISPUTE_CATEGORIES, { error: '请选择纠纷类别' }), {
    label: '纠纷类别',
    words: code(DISPUTE_CATEGORY_LABELS),
    privacy: 'none',
  }),
  /** Of an application it has legal weight (诉讼时效规定 第12条): never taken from the report unsaid. */
  requestedOn: dayOf('申请调解（发现）的日期'),
});

/** What was done once, and what was found of it: a 不满意 is answered by another round. */
export const roundSchema = z.object({
  ...endingSchema.shape,
  /** Written with the report itself, and corrected there. */
  isSpot: kept(z.boolean()),
  rating: part(ratingSchema.nullable(), '评单'),
});
export type Round = z.infer<typeof roundSchema>;

/** 事项: something that is no dispute, until it is done, told, and struck off (接单—派单—办单—评单, 反馈销号). */
export const matterSchema = z.object({
  ...RECORD_MEMBERS,
  reported: part(reportedSchema, '事项'),
  /** Who of the roster it was given to last, by whose name it is written; null for anybody else. */
  holderId: kept(idSchema.nullable()),
  /** The last day for the first disposition, by the colour and the studio's days as they were then; null without one. */
  actBy: kept(localDateSchema.nullable()),
  /** The last day for the answer to a 工单; null for what is none. */
  replyBy: kept(localDateSchema.nullable()),
  assignments: part(
    z.array(
      assignmentSchema.extend({
        /** Of a 改派; empty the first time. */
        reason: textField('退回或改派的原因', 500, 'private'),
      }),
    ),
    '派单',
    byOrdinal('次'),
  ),
  disposal: part(disposalSchema.nullable(), '首次处置'),
  rounds: part(z.array(roundSchema), '办理', byOrdinal('次')),
  answers: part(z.array(answerSchema), '答复', byOrdinal('次')),
  handUp: part(handUpSchema.nullable(), '上报'),
  clearance: part(clearanceSchema.nullable(), '销号'),
  /** The dispute that came of it, and when. */
  caseId: kept(idSchema.nullable()),
  turnedOn: kept(localDateSchema.nullable()),
});
export type Matter = z.infer<typeof matterSchema>;

/** What the list shows, and what is asked for is told from. */
export const matterRowSchema = z.object({
  ...reportedSchema.pick({ channel: true, reportedOn: true, reporter: true, place: true }).shape,
  ...reportedSchema.pick({ eventClass: true, alertColor: true, orderNumber: true }).shape,
  /** Its beginning. */
  what: z.string(),
  standing: z.enum(MATTER_STANDINGS),
  /** To whom it was given last; empty while to nobody. */
  to: z.string(),
  /** The limits that still run; null once they are kept. */
  actBy: localDateSchema.nullable(),
  dueOn: localDateSchema.nullable(),
  replyBy: localDateSchema.nullable(),
  caseId: z.string().nullable(),
});
export type MatterRow = z.infer<typeof matterRowSchema>;
