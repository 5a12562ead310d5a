import { addMonths, type LocalDate } from '../../kernel/local-date';
import { MAX_OBLIGATIONS } from '../model/agreement';

/** One instalment: its amount in 分 and the day by which it is to be paid. */
export interface Installment {
  readonly amountFen: number;
  readonly dueOn: LocalDate;
}

/** Why an amount cannot be split as asked; each is worded in `INSTALLMENT_PROBLEM_SENTENCES`. */
export type InstallmentProblem = 'count_out_of_range' | 'amount_missing' | 'amount_too_small';
export const INSTALLMENT_PROBLEM_SENTENCES: Readonly<Record<InstallmentProblem, string>> = {
  count_out_of_range: `期数请填 2 到 ${MAX_OBLIGATIONS} 之间的整数`,
  amount_missing: '请先填写要分期支付的总金额',
  amount_too_small: '金额太小，分不成这么多期',
};

/**
 * Splits an amount into equal monthly instalments. Every instalment but the last is the same whole number of 分;
 * the last takes what is left, so that the sum is exactly the total.
 * A month without the first due day's date (31 January, then February) takes its own last day.
 * @param totalFen the whole amount in 分
 */
export function splitIntoInstallments(
  totalFen: number | null,
  count: number,
  firstDueOn: LocalDate,
): { installments: Installment[] } | { problem: InstallmentProblem } {
  if (!Number.isInteger(count) || count < 2 || count > MAX_OBLIGATIONS)
    return { problem: 'count_out_of_range' };
  if (totalFen === null || !Number.isSafeInteger(totalFen) || totalFen <= 0)
    return { problem: 'amount_missing' };
  const eachFen = Math.floor(totalFen / count);
  if (eachFen === 0) return { problem: 'amount_too_small' };
  const installments = Array.from({ length: count }, (_unused, index) => ({
    amountFen: index === count - 1 ? totalFen - eachFen * (count - 1) : eachFen,
    dueOn: addMonths(firstDueOn, index),
  }));
  return { installments };
}
