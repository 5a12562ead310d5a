import { z } from 'zod';
import { idSchema, localDateSchema } from '../../kernel/schemas';
import {
  field,
  kept,
  part,
  requiredLineField,
  requiredTextField,
  textField,
} from '../../record/field';
import { code, day, either } from '../../record/words';
import { DAY_WORDS } from './day-words';
import { ESCALATION_RISK_LABELS, ESCALATION_RISKS } from './registration-words';
import { RISK_RESULT_LABELS, RISK_RESULTS, VICTIM_LABELS, VICTIMS } from './risk-words';

/** What became of a risk. */
export const riskOutcomeSchema = z.object({
  result: field(z.enum(RISK_RESULTS, { error: '请选择结果怎样' }), {
    label: '结果怎样',
    words: code(RISK_RESULT_LABELS),
    privacy: 'none',
  }),
  /** 纠纷转化情况: the column of the statistics in which it counts; none unless it was prevented. */
  prevented: field(z.enum(ESCALATION_RISKS, { error: '请选择防止了哪一项' }), {
    label: '纠纷转化情况',
    words: code(ESCALATION_RISK_LABELS),
    privacy: 'none',
  }),
  settledOn: field(localDateSchema, { label: DAY_WORDS.settledOn, words: day, privacy: 'none' }),
  note: textField('怎样化解的，现在怎样', 2_000, 'private'),
});
export type RiskOutcome = z.infer<typeof riskOutcomeSchema>;

/** 激化风险: what the dispute may turn into, as somebody saw it coming (人民调解法 第25条). */
export const riskSchema = z.object({
  id: kept(idSchema),
  /** In the words of the studio's list, which may change afterwards. */
  kind: requiredLineField('可能转成什么', 30, 'none'),
  /** What the list said of that kind then; written by the rules. */
  isHomeViolence: kept(z.boolean()),
  seenOn: field(localDateSchema, { label: DAY_WORDS.seenOn, words: day, privacy: 'none' }),
  signs: requiredTextField('看到的苗头', 2_000, 'private'),
  /** 可能引起治安案件、刑事案件: then it is reported. */
  mayBreakLaw: field(z.boolean({ error: '请选择会不会引起治安、刑事案件' }), {
    label: '会不会引起治安案件、刑事案件',
    words: either('可能会', '不会'),
    privacy: 'none',
    about: '可能引起治安案件、刑事案件的，要及时报告公安机关或者有关部门（人民调解法第25条）',
  }),
  /** Of 家庭暴力 alone: whether a minor or incapable person suffers it (反家庭暴力法 第14条). */
  victim: field(z.enum(VICTIMS).nullable(), {
    label: '受害人是什么人',
    words: code(VICTIM_LABELS),
    privacy: 'private',
    about: '未成年人、不能辨认自己行为的人遭受或者疑似遭受家庭暴力的，要报案（反家庭暴力法第14条）',
  }),
  outcome: part(riskOutcomeSchema.nullable(), '风险的结果'),
});
export type Risk = z.infer<typeof riskSchema>;

/** What a person writes of it. */
export const riskPart = riskSchema.omit({ id: true, isHomeViolence: true, outcome: true });

export const byRisk = {
  key: 'id',
  name: ({ kind }: Readonly<Record<string, unknown>>) => `激化风险“${String(kind ?? '')}”`,
};
