import { z } from 'zod';
import { field, requiredLineField } from '../record/field';
import { either } from '../record/words';

/** 激化风险 that a studio looks out for: no national list was found, so that it is a setting. */
export const riskKindSchema = z.object({
  name: requiredLineField('风险', 30, 'none'),
  /** What is chosen beforehand where such a risk is written down; the mediator judges. */
  mayBreakLaw: field(z.boolean(), {
    label: '一般会引起治安、刑事案件',
    words: either('会', '不会'),
    privacy: 'none',
  }),
  /** Then it is asked who suffers it (反家庭暴力法 第14条). */
  isHomeViolence: field(z.boolean(), {
    label: '是家庭暴力',
    words: either('是', '不是'),
    privacy: 'none',
  }),
});
export type RiskKind = z.infer<typeof riskKindSchema>;
export const riskKindList = z
  .array(riskKindSchema)
  .max(30, { error: '风险最多写 30 种，请删去不用的' })
  .refine((kinds) => new Set(kinds.map(({ name }) => name)).size === kinds.length, {
    error: '有两种风险的名称一样，请删去一种',
  });

function kind(name: string, duty: Partial<Omit<RiskKind, 'name'>> = {}): RiskKind {
  return { name, mayBreakLaw: false, isHomeViolence: false, ...duty };
}

/** What the statistics count and the platforms ask for, and 家庭暴力. */
export const USUAL_RISKS: readonly RiskKind[] = [
  kind('民转刑', { mayBreakLaw: true }),
  kind('自杀'),
  kind('群体性上访'),
  kind('群体性械斗', { mayBreakLaw: true }),
  kind('家庭暴力', { isHomeViolence: true }),
  kind('影响稳定'),
];
