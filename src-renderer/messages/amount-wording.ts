import type { AmountProblem } from '@shared/domain/kernel/money';

/** What to tell a person whose typed amount cannot be read. */
export const AMOUNT_PROBLEM_SENTENCES = {
  empty: '请填写金额',
  not_a_number: '金额请只填数字，例如 1200 或 1200.50',
  negative: '金额不能是负数',
  too_precise: '金额最多到分（小数点后两位）',
  too_large: '金额不能超过 999,999,999.99 元',
} as const satisfies Record<AmountProblem, string>;
