import { addMonths, type LocalDate } from '../../kernel/local-date';
import { formatYuan } from '../../kernel/money';
import { MAX_OBLIGATIONS } from '../model/agreement';

/** One instalment: its amount in 分 and the day by which it is to be paid. */
export interface Installment {
  readonly amountFen: number;
  readonly dueOn: LocalDate;
}

/** A part of a plan while it is made: null, or NaN, for what is not typed yet. */
interface Part {
  readonly amountFen: number | null;
  readonly dueOn: LocalDate | null;
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

/**
 * What is performed again month by month, such as support: each time the same amount, or none for what is no money.
 * Refused like a split. A month without the first due day's date takes its own last day.
 * @param eachFen the amount of each month in 分; null for an act, such as a visit
 */
export function planMonths(
  eachFen: number | null,
  count: number,
  firstDueOn: LocalDate,
):
  | { installments: { amountFen: number | null; dueOn: LocalDate }[] }
  | { problem: InstallmentProblem } {
  if (!Number.isInteger(count) || count < 2 || count > MAX_OBLIGATIONS)
    return { problem: 'count_out_of_range' };
  if (eachFen !== null && !isAmount(eachFen)) return { problem: 'amount_missing' };
  const installments = Array.from({ length: count }, (_unused, index) => ({
    amountFen: eachFen,
    dueOn: addMonths(firstDueOn, index),
  }));
  return { installments };
}

/**
 * Why parts of any size cannot stand for the whole, in a sentence; null when they add up to it exactly.
 */
export function objectToParts(totalFen: number | null, parts: readonly Part[]): string | null {
  const objection = objectToMonths(parts, true);
  if (objection !== null) return objection;
  if (!isAmount(totalFen)) return INSTALLMENT_PROBLEM_SENTENCES.amount_missing;
  const sum = parts.reduce((all, { amountFen }) => all + (amountFen ?? 0), 0);
  if (sum === totalFen) return null;
  const off = formatYuan(Math.abs(totalFen - sum));
  return `各期合计 ${formatYuan(sum)} 元，比总额 ${formatYuan(totalFen)} 元${sum < totalFen ? '少' : '多'} ${off} 元`;
}

/**
 * Why parts cannot stand one after the other, in a sentence; null when they can. Of what is performed month by month there
 * is no whole that they must add up to.
 * @param isMoney whether each must have an amount
 */
export function objectToMonths(parts: readonly Part[], isMoney: boolean): string | null {
  const nameless = isMoney ? parts.findIndex(({ amountFen }) => !isAmount(amountFen)) : -1;
  if (nameless >= 0) return `第 ${nameless + 1} 期的金额还没有填，或者是零`;
  const dayless = parts.findIndex(({ dueOn }) => dueOn === null);
  if (dayless >= 0) return `第 ${dayless + 1} 期的日期还没有填`;
  const early = parts.findIndex(
    ({ dueOn }, at) => at > 0 && (dueOn ?? '') <= (parts[at - 1]?.dueOn ?? ''),
  );
  return early < 0 ? null : `第 ${early + 1} 期的日期不晚于前一期，请按先后排`;
}

function isAmount(fen: number | null): fen is number {
  return fen !== null && Number.isSafeInteger(fen) && fen > 0;
}
