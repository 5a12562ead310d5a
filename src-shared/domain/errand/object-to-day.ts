import { formatChineseDate, type LocalDate } from '../kernel/local-date';
import { refuse } from '../kernel/ruling';
import type { Objection } from '../record/act';

/** A day that is written down, and what it may not precede. */
interface WrittenDay {
  readonly on: LocalDate;
  /** What the day is called: 接单日期. */
  readonly called: string;
  /** Where it is typed. */
  readonly field: string;
  readonly after: { readonly on: LocalDate; readonly called: string } | null;
}

/** Of something that has happened: any day up to today, but none before what it comes after. */
export function objectToDay(day: WrittenDay, today: LocalDate): Objection {
  if (day.on > today) {
    const why = `${day.called}不能晚于今天（${formatChineseDate(today)}）。请填写实际发生的日期，最晚填今天。`;
    return refuse('NOT_NOW', { field: day.field, data: { why } });
  }
  return objectToOrder(day);
}

/** Of a day that may lie ahead, such as a limit. */
export function objectToOrder({ on, called, field, after }: WrittenDay): Objection {
  if (after === null || on >= after.on) return null;
  const why = `${called}不能早于${after.called}（${formatChineseDate(after.on)}）。请核对这两个日期。`;
  return refuse('NOT_NOW', { field, data: { why } });
}

/** The last of these days. */
export function lastOf(
  ...days: readonly { readonly on: LocalDate | null; readonly called: string }[]
): WrittenDay['after'] {
  const known = days.filter((one): one is { on: LocalDate; called: string } => one.on !== null);
  return known.reduce<WrittenDay['after']>(
    (last, one) => (last === null || one.on >= last.on ? one : last),
    null,
  );
}
