import { z } from 'zod';
import {
  fenSchema,
  lineSchema,
  localDateSchema,
  requiredTextSchema,
  textSchema,
} from '../../kernel/schemas';
import { CASE_SOURCES } from './case-source';
import { DISPUTE_CATEGORIES } from './dispute-category';
import { ALERT_COLORS, DIFFICULTIES, ESCALATION_RISKS } from './registration-words';

/** 登记: what is written down when a dispute comes through the door. */
export const registrationSchema = z.object({
  /** 登记日 */
  registeredOn: localDateSchema,
  /** 申请（发现）日期: a party's request interrupts 诉讼时效 (诉讼时效规定 第12条), so the exact day has legal weight. */
  requestedOn: localDateSchema,
  source: z.enum(CASE_SOURCES, { error: '请选择案件来源' }),
  /** 移送单位, 移送函号或工单号: for cases handed over by others. */
  referringUnit: lineSchema('移送单位', 100),
  referralNumber: lineSchema('移送函号（工单号）', 60),
  category: z.enum(DISPUTE_CATEGORIES, { error: '请选择纠纷类别' }),
  /** 事由: the short name of the dispute on covers and records; made from parties and category when empty. */
  title: lineSchema('事由', 80),
  community: lineSchema('社区', 60),
  grid: lineSchema('网格', 60),
  place: lineSchema('纠纷发生地', 200),
  /** 纠纷简要情况 */
  description: requiredTextSchema('纠纷简要情况', 10_000),
  /** 当事人申请事项 */
  requests: textSchema('申请事项', 5_000),
  amountInDisputeFen: fenSchema.nullable(),
  difficulty: z.enum(DIFFICULTIES, { error: '请选择难易程度' }),
  alertColor: z.enum(ALERT_COLORS).nullable(),
  /** 有无死亡 */
  involvesDeath: z.boolean(),
  /** 涉及特殊群体, from the studio's editable list. */
  specialGroups: z.array(lineSchema('特殊群体', 30)).max(20, { error: '特殊群体最多选 20 项' }),
  involvesMigrantWorkers: z.boolean(),
  escalationRisk: z.enum(ESCALATION_RISKS),
  /** 受理员（登记人） */
  registrar: lineSchema('登记人', 60),
});
export type Registration = z.infer<typeof registrationSchema>;
