import type { LocalDate } from '../../kernel/local-date';
import { formatYuan } from '../../kernel/money';
import type { FulfillmentRecord } from '../model/follow-through';
import type { ObligationStanding } from './obligation-standing';
import { countInstallments, groupInstallments } from './obligation-text';
import { isSettled, stillOwed } from './obligations';
import { paidOf } from './paid-of';

/** What is owed in one go or in instalments: the parts as they follow each other, one or several. */
export type Series = readonly [ObligationStanding, ...ObligationStanding[]];

/** Puts the instalments of one debt together, each clause by itself; whatever is no instalment is a series of one. */
export function seriesOf(standings: readonly ObligationStanding[]): Series[] {
  const ordinals = [...new Set(standings.map(({ clauseOrdinal }) => clauseOrdinal))];
  return ordinals.flatMap((ordinal) => {
    const ofClause = standings.filter(({ clauseOrdinal }) => clauseOrdinal === ordinal);
    let at = 0;
    return groupInstallments(ofClause.map(({ obligation }) => obligation)).map((group) => {
      const parts = ofClause.slice(at, at + group.length);
      at += group.length;
      return parts as unknown as Series;
    });
  });
}

/** Still owed of one part, in 分; 0 of what is performed or given up, null of what is no money. */
export function restOf(standing: ObligationStanding): number | null {
  const { amountFen } = standing.obligation;
  if (amountFen === null) return null;
  return isSettled(standing) ? 0 : Math.max(0, amountFen - paidOf(standing));
}

/** Of a debt in money, in 分: `total` is always `paid + rest + released`. */
export interface Sums {
  readonly total: number;
  readonly paid: number;
  readonly rest: number;
  /** What is not to be paid any more. */
  readonly released: number;
}

/** The whole of a debt in money, what of it was paid, given up, and what is left; null where a part has no amount. */
export function sumsOf(parts: readonly ObligationStanding[]): Sums | null {
  let [total, paid, rest] = [0, 0, 0];
  for (const part of parts) {
    const left = restOf(part);
    if (left === null) return null;
    total += part.obligation.amountFen ?? 0;
    rest += left;
    paid += paidOf(part);
  }
  return { total, paid, rest, released: total - paid - rest };
}

/** 共 6,000.00 元，分三期：已付 2,000.00 元，还欠 4,000.00 元. Empty for what is no money. */
export function tellSums(series: Series): string {
  const sums = sumsOf(series);
  if (sums === null) return '';
  const { total, paid, rest, released } = sums;
  const owed = rest === 0 ? [] : [`还欠 ${formatYuan(rest)} 元`];
  const given = released === 0 ? [] : [`不用再付 ${formatYuan(released)} 元`];
  const standing =
    rest === 0 && released === 0
      ? '已经付清'
      : [`已付 ${formatYuan(paid)} 元`, ...owed, ...given].join('，');
  const [first, ...others] = series.map(({ obligation }) => obligation);
  const count = first === undefined ? '' : countInstallments([first, ...others]);
  return `共 ${formatYuan(total)} 元，分${count}期：${standing}`;
}

/** The part on which money that comes in is put down: of those still owed the one that was due first. */
export function firstOwed<T extends ObligationStanding>(parts: readonly T[]): T | null {
  return (
    stillOwed(parts).toSorted((a, b) => compare(a.obligation.dueOn, b.obligation.dueOn))[0] ?? null
  );
}

/** What is too much of a sum for one part, in 分: 0 where it fits, or where the part is no money. */
export function tooMuch(
  { obligation }: ObligationStanding,
  paid: FulfillmentRecord['paidFen'],
): number {
  const { amountFen } = obligation;
  return amountFen === null || paid === null ? 0 : Math.max(0, paid - amountFen);
}

// What has no day is performed on the spot.
function compare(a: LocalDate | null, b: LocalDate | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
