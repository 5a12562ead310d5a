import { z } from 'zod';
import { yearMonthSchema } from '../kernel/schemas';
import { field } from '../record/field';
import { code } from '../record/words';

/** By which day a case counts in the case table. Places differ, and no rule was found that settles it. */
export const COUNTED_BY = ['concluded', 'accepted'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];
export const COUNTED_BY_LABELS = {
  concluded: '按调解结束之日',
  accepted: '按受理之日',
} as const satisfies Record<CountedBy, string>;

/** Which cases are 疑难（复杂）. */
export const COMPLEX_RULES = ['complex_or_major', 'complex_only'] as const;
export type ComplexRule = (typeof COMPLEX_RULES)[number];
export const COMPLEX_RULE_LABELS = {
  complex_or_major: '疑难和重大',
  complex_only: '只算疑难',
} as const satisfies Record<ComplexRule, string>;

/** Who is counted in 涉及当事人数. */
export const PERSON_RULES = ['parties', 'involved'] as const;
export type PersonRule = (typeof PERSON_RULES)[number];
export const PERSON_RULE_LABELS = {
  parties: '申请人和被申请人（单位计 1 人）',
  involved: '登记的涉及人数（没有登记的按当事人）',
} as const satisfies Record<PersonRule, string>;

/** 统计口径: how the case table counts from a month on; months before count as the rule before it says. */
export const countingRuleSchema = z.object({
  /** 从哪个月起 */
  from: field(yearMonthSchema, { label: '从哪个月起', privacy: 'none' }),
  countedBy: field(z.enum(COUNTED_BY), {
    label: '案件计入哪一期',
    words: code(COUNTED_BY_LABELS),
    privacy: 'none',
  }),
  complex: field(z.enum(COMPLEX_RULES), {
    label: '疑难（复杂）案件',
    words: code(COMPLEX_RULE_LABELS),
    privacy: 'none',
  }),
  persons: field(z.enum(PERSON_RULES), {
    label: '涉及当事人数',
    words: code(PERSON_RULE_LABELS),
    privacy: 'none',
  }),
});
export type CountingRule = z.infer<typeof countingRuleSchema>;
/** How a month is counted, wherever the rule comes from. */
export type Counting = Omit<CountingRule, 'from'>;

export const countingRuleList = z
  .array(countingRuleSchema)
  .max(50)
  .refine(
    (rules) => rules.every(({ from }, at) => at === 0 || (rules[at - 1]?.from ?? '') < from),
    {
      error: '统计口径请按月份先后排，一个月只能有一种',
    },
  );

/** As every month counts of which nothing was set. */
export const USUAL_COUNTING: Counting = {
  ...{ countedBy: 'concluded', complex: 'complex_or_major', persons: 'parties' },
};

/** How a month is counted. @param month `YYYY-MM` */
export function countingIn(rules: readonly CountingRule[], month: string): Counting {
  return rules.findLast(({ from }) => from <= month) ?? USUAL_COUNTING;
}

/**
 * Whether the months before one are counted by two lists alike: what is over may have been handed in, and keeps its rule.
 * @param month the first that may count otherwise
 */
export function countsAlikeBefore(
  month: string,
  old: readonly CountingRule[],
  next: readonly CountingRule[],
): boolean {
  const before = (rules: readonly CountingRule[]) => rules.filter(({ from }) => from < month);
  return JSON.stringify(before(old)) === JSON.stringify(before(next));
}
