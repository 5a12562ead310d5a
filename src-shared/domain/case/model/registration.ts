import { z } from 'zod';
import { fenSchema, idSchema, lineSchema, localDateSchema } from '../../kernel/schemas';
import { field, kept, lineField, requiredTextField, textField } from '../../record/field';
import { code, count, day, either, money } from '../../record/words';
import {
  CASE_SOURCE_LABELS,
  CASE_SOURCES,
  COURT_PROCEDURE_LABELS,
  COURT_PROCEDURES,
} from './case-source';
import { DAY_WORDS } from './day-words';
import { DISPUTE_CATEGORIES, DISPUTE_CATEGORY_LABELS } from './dispute-category';
import {
  ALERT_COLOR_LABELS,
  ALERT_COLORS,
  DIFFICULTIES,
  DIFFICULTY_LABELS,
  ESCALATION_RISK_LABELS,
  ESCALATION_RISKS,
} from './registration-words';

/** 登记: what is written down when a dispute comes through the door. */
export const registrationSchema = z.object({
  registeredOn: field(localDateSchema, {
    label: DAY_WORDS.registeredOn,
    words: day,
    privacy: 'none',
  }),
  /** 申请（发现）日期: a party's request interrupts 诉讼时效 (诉讼时效规定 第12条), so the exact day has legal weight. */
  requestedOn: field(localDateSchema, {
    label: DAY_WORDS.requestedOn,
    words: day,
    privacy: 'none',
  }),
  source: field(z.enum(CASE_SOURCES, { error: '请选择案件来源' }), {
    label: '案件来源',
    words: code(CASE_SOURCE_LABELS),
    privacy: 'none',
  }),
  // What follows depends on the source and has its own name there, see `source-fields.ts`.
  /** 移送单位, 移送函号或工单号: for cases handed over by others. */
  referringUnit: lineField('移送单位', 100, 'none'),
  referralNumber: lineField('移送函号（工单号）', 60, 'none'),
  /** The letter that came with it, where the matter has a number of its own besides. */
  letterNumber: lineField('移送（移交）函号', 60, 'none'),
  /** Of a court: the limit runs from this day (法释〔2016〕14号), not from 受理. Null when nobody said. */
  materialsSignedOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.materialsSignedOn,
    words: day,
    privacy: 'none',
  }),
  /** Of a 委托: 15 days or 7. Null when nobody said, which counts as 普通程序. */
  courtProcedure: field(z.enum(COURT_PROCEDURES).nullable(), {
    label: '适用程序',
    words: code(COURT_PROCEDURE_LABELS),
    privacy: 'none',
  }),
  /** 六情, from the studio's editable list. */
  eventClass: lineField('六情类别', 30, 'none'),
  /** Who found it or reported it, such as the 网格员. */
  reporter: lineField('发现（上报）人', 60, 'name'),
  reportChannel: lineField('发现（上报）途径', 60, 'none'),
  /** The last day that the sender gave for an answer; null where it gave none. */
  feedbackDueOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.feedbackDueOn,
    words: day,
    privacy: 'none',
  }),
  /** Of a court: the judge or clerk who has the file. */
  referralContact: lineField('移送单位联系人', 60, 'name'),
  referralPhone: lineField('联系人电话', 60, 'phone'),
  /** What came with it, and goes back when a 委派 fails. */
  referralMaterials: lineField('移来的材料', 300, 'private'),
  category: field(z.enum(DISPUTE_CATEGORIES, { error: '请选择纠纷类别' }), {
    label: '纠纷类别',
    words: code(DISPUTE_CATEGORY_LABELS),
    privacy: 'none',
  }),
  /** 事由: the short name of the dispute on covers and records; made from parties and category when empty. */
  title: lineField('事由', 80, 'private'),
  community: lineField('社区', 60, 'none'),
  grid: lineField('网格', 60, 'none'),
  place: lineField('纠纷发生地', 200, 'address'),
  /** The place of the studio's tree that was chosen; its words above are the case's own. Null for one that was typed. */
  placeId: kept(idSchema.nullable()),
  description: requiredTextField('纠纷简要情况', 10_000, 'private'),
  requests: textField('申请事项', 5_000, 'private'),
  amountInDisputeFen: field(fenSchema.nullable(), {
    label: '涉及金额',
    words: money,
    privacy: 'none',
  }),
  /** Whom the dispute concerns, as told; more than the parties where some stand for many. Null when nobody counted. */
  peopleInvolved: field(
    z
      .int({ error: '涉及人数请填整数，例如 3' })
      .min(1, { error: '涉及人数至少 1 人；不知道的，空着不填' })
      .max(100_000, { error: '涉及人数最多填 100000，请核对是不是多打了一个 0' })
      .nullable()
      .default(null),
    { label: '涉及人数', words: count('人'), privacy: 'none' },
  ),
  /**
   * Of a labour dispute: the day on which the party knew that its right was harmed; of unpaid wages the end of the employment
   * (《劳动争议调解仲裁法》第27条). Null where nobody said, and while the employment of somebody unpaid goes on.
   */
  rightHarmedOn: field(localDateSchema.nullable(), {
    label: DAY_WORDS.rightHarmedOn,
    words: day,
    privacy: 'none',
  }),
  difficulty: field(z.enum(DIFFICULTIES, { error: '请选择难易程度' }), {
    label: '难易程度',
    words: code(DIFFICULTY_LABELS),
    privacy: 'none',
  }),
  alertColor: field(z.enum(ALERT_COLORS).nullable(), {
    label: '三色预警',
    words: code(ALERT_COLOR_LABELS),
    privacy: 'none',
  }),
  involvesDeath: field(z.boolean(), {
    label: '有无死亡',
    words: either('有', '无'),
    privacy: 'none',
  }),
  /** From the studio's editable list. */
  specialGroups: field(
    z.array(lineSchema('特殊群体', 30)).max(20, { error: '特殊群体最多选 20 项' }),
    { label: '涉及特殊群体', privacy: 'none' },
  ),
  involvesMigrantWorkers: field(z.boolean(), {
    label: '是否涉及农民工',
    words: either('是', '否'),
    privacy: 'none',
  }),
  escalationRisk: field(z.enum(ESCALATION_RISKS), {
    label: '纠纷转化情况',
    words: code(ESCALATION_RISK_LABELS),
    privacy: 'none',
  }),
  /** 受理员 */
  registrar: lineField('登记人', 60, 'none'),
});
export type Registration = z.infer<typeof registrationSchema>;
