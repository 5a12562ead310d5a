import type { LocalDate } from '../../kernel/local-date';
import { formatYuan } from '../../kernel/money';
import type { FulfillmentRecord } from '../model/follow-through';
import type { ObligationStanding } from './obligation-standing';
import { countInstallments, groupInstallments } from './obligation-text';

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

/** Paid of one part so far, in 分: what the newest finding that names a sum says; one that is performed was paid in full. */
export function paidOf({ obligation, records }: ObligationStanding): number {
  const telling = records.find(({ state, paidFen }) => paidFen !== null || state === 'fulfilled');
  return telling?.paidFen ?? (telling === undefined ? 0 : (obligation.amountFen ?? 0));
}

/** Still owed of one part, in 分; 0 of what is performed, null of what is no money. */
export function restOf(standing: ObligationStanding): number | null {
  const { amountFen } = standing.obligation;
  if (amountFen === null) return null;
  return standing.state === 'fulfilled' ? 0 : Math.max(0, amountFen - paidOf(standing));
}

/** The whole of a debt in money, what of it was paid, and what is left; null where a part has no amount. */
export function sumsOf(series: Series): { total: number; paid: number; rest: number } | null {
  let [total, rest] = [0, 0];
  for (const part of series) {
    const left = restOf(part);
    if (left === null) return null;
    total += part.obligation.amountFen ?? 0;
    rest += left;
  }
  return { total, paid: total - rest, rest };
}

/** 共 6,000.00 元，分三期：已付 2,000.00 元，还欠 4,000.00 元. Empty for what is no money. */
export function tellSums(series: Series): string {
  const sums = sumsOf(series);
  if (sums === null) return '';
  const { total, paid, rest } = sums;
  const standing =
    rest === 0 ? '已经付清' : `已付 ${formatYuan(paid)} 元，还欠 ${formatYuan(rest)} 元`;
  const [first, ...others] = series.map(({ obligation }) => obligation);
  const count = first === undefined ? '' : countInstallments([first, ...others]);
  return `共 ${formatYuan(total)} 元，分${count}期：${standing}`;
}

/** The part on which money that comes in is put down: of those still owed the one that was due first. */
export function firstOwed<T extends ObligationStanding>(parts: readonly T[]): T | null {
  const owed = parts.filter(({ state }) => state !== 'fulfilled');
  return owed.toSorted((a, b) => compare(a.obligation.dueOn, b.obligation.dueOn))[0] ?? null;
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
