import { formatYuan } from '../kernel/money';
import type { SubsidyScheme } from '../studio/subsidy-scheme';
import { percentOf, type ReckonedLine } from './reckon-case';

/** Somebody who may get a part of what a case comes to. */
export interface Payee {
  readonly mediatorId: string;
  readonly name: string;
  readonly isPresiding: boolean;
}

/** What somebody gets, in 分. */
export interface Share extends Payee {
  readonly fen: number;
}

/**
 * Divides an amount to the 分: the shares always add up to it. Of what does not divide evenly the first of them, who
 * presides where somebody does, gets one 分 more each.
 * @param payees at least one; whoever presides first
 */
export function shareOut(
  fen: number,
  payees: readonly Payee[],
  { split, presidingPercent }: Pick<SubsidyScheme, 'split' | 'presidingPercent'>,
): Share[] {
  const [first, ...others] = payees;
  if (first === undefined) return [];
  if (split === 'equal') return evenly(fen, payees);
  if (split === 'presiding') return [{ ...first, fen }];
  const own = others.length === 0 ? fen : percentOf(fen, presidingPercent ?? 100);
  return [{ ...first, fen: own }, ...evenly(fen - own, others)];
}

function evenly(fen: number, payees: readonly Payee[]): Share[] {
  const each = Math.floor(fen / payees.length);
  const left = fen - each * payees.length;
  return payees.map((payee, place) => ({ ...payee, fen: each + (place < left ? 1 : 0) }));
}

/**
 * The shares of those who are paid. What the others would have got is not given to the rest: it is taken off, and said.
 * @param why why somebody is not paid; null for whoever is
 */
export function leaveOut(
  shares: readonly Share[],
  why: (share: Share) => string | null,
): { readonly shares: Share[]; readonly lines: ReckonedLine[] } {
  const lines = shares.flatMap((share): ReckonedLine[] => {
    const reason = why(share);
    return reason === null || share.fen === 0
      ? []
      : [{ text: `${share.name}的一份：${reason}`, fen: -share.fen }];
  });
  return { shares: shares.filter((share) => why(share) === null), lines };
}

/** What somebody got for other cases of the same month and of the same year, in 分. */
export interface Taken {
  readonly month: number;
  readonly year: number;
}

/** The shares under what a person may get a month and a year, and the lines that say what was taken off. */
export function capShares(
  shares: readonly Share[],
  { monthCapFen, yearCapFen }: Pick<SubsidyScheme, 'monthCapFen' | 'yearCapFen'>,
  takenBy: (mediatorId: string) => Taken,
): { readonly shares: Share[]; readonly lines: ReckonedLine[] } {
  const lines: ReckonedLine[] = [];
  const capped = shares.map((share) => {
    const taken = takenBy(share.mediatorId);
    let { fen } = share;
    for (const { cap, had, word } of [
      { cap: monthCapFen, had: taken.month, word: '本月' },
      { cap: yearCapFen, had: taken.year, word: '本年' },
    ]) {
      const room = cap === null ? fen : Math.max(0, cap - had);
      if (cap === null || fen <= room) continue;
      const text = `${share.name}${word}已有 ${formatYuan(had)} 元，最多 ${formatYuan(cap)} 元`;
      lines.push({ text, fen: room - fen });
      fen = room;
    }
    return { ...share, fen };
  });
  return { shares: capped, lines };
}
