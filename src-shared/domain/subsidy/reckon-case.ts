import type { CaseFacts } from '../case/facts/case-facts';
import { DIFFICULTY_LABELS, type Difficulty } from '../case/model/registration-words';
import type { SubsidyScheme } from '../studio/subsidy-scheme';

/** Whether what was promised is recorded as performed: never taken for granted, only read of the case's own records. */
export const PERFORMANCES = ['performed', 'nothing', 'unperformed'] as const;
export type Performance = (typeof PERFORMANCES)[number];
export const PERFORMANCE_LABELS = {
  performed: '已登记全部履行',
  nothing: '没有约定履行内容',
  unperformed: '没有登记全部履行',
} as const satisfies Record<Performance, string>;

/** What a scheme goes by, as the case's facts have it. */
export type SubsidyBasis = Pick<
  CaseFacts,
  'difficulty' | 'agreementForm' | 'obligationCount' | 'fulfilledOn' | 'peopleInvolved'
>;

/** One line of the reckoning: what it is for, and by how much the amount goes up or down, in 分. All lines add up. */
export interface ReckonedLine {
  readonly text: string;
  readonly fen: number;
}

/** What a case comes to, line by line; or why the scheme gives nothing for it. */
export type CaseReckoning =
  | {
      readonly difficulty: Difficulty;
      readonly lines: readonly ReckonedLine[];
      readonly fen: number;
    }
  | { readonly nothing: string };

/** What was promised and what became of it; null where there is no agreement. */
export function performanceOf({
  agreementForm,
  obligationCount,
  fulfilledOn,
}: Pick<SubsidyBasis, 'agreementForm' | 'obligationCount' | 'fulfilledOn'>): Performance | null {
  if (agreementForm === null) return null;
  if (fulfilledOn !== null) return 'performed';
  return obligationCount === 0 ? 'nothing' : 'unperformed';
}

const AMOUNT_OF = {
  simple: 'simpleFen',
  ordinary: 'ordinaryFen',
  complex: 'complexFen',
  major: 'majorFen',
} as const satisfies Record<Difficulty, keyof SubsidyScheme>;

/**
 * What a scheme gives for a case before it is divided: by difficulty, then the share for an oral agreement, for none, for
 * one that is not performed, what is added for many people, and the most that a case may cost. Each share is rounded half
 * up to the 分 by itself, so that whoever follows the lines with a pencil comes to the same.
 */
export function reckonCase(basis: SubsidyBasis, scheme: SubsidyScheme): CaseReckoning {
  const { difficulty, agreementForm } = basis;
  if (difficulty === null) return { nothing: '登记里没有定难易程度，不知道补多少' };
  const base = scheme[AMOUNT_OF[difficulty]];
  const word = DIFFICULTY_LABELS[difficulty];
  if (base === null) return { nothing: `方案没有定“${word}”的金额，不补` };
  const lines: ReckonedLine[] = [{ text: `${word}案件`, fen: base }];
  for (const { text, percent } of sharesOf(agreementForm, performanceOf(basis), scheme)) {
    if (percent === 0) return { nothing: `${text}，方案不补` };
    if (percent < 100) lines.push(cutTo(lines, percent, `${text}，按 ${percent}% 计`));
  }
  const { groupFrom, groupExtraFen, caseCapFen } = scheme;
  const people = basis.peopleInvolved ?? 0;
  if (groupFrom !== null && groupExtraFen !== null && people >= groupFrom)
    lines.push({ text: `涉及 ${people} 人，满 ${groupFrom} 人另加`, fen: groupExtraFen });
  if (caseCapFen !== null && sumOf(lines) > caseCapFen)
    lines.push({ text: '超过每件最多的部分', fen: caseCapFen - sumOf(lines) });
  return { difficulty, lines, fen: sumOf(lines) };
}

function sharesOf(
  form: SubsidyBasis['agreementForm'],
  performance: Performance | null,
  { oralPercent, failedPercent, unperformedPercent }: SubsidyScheme,
): { readonly text: string; readonly percent: number }[] {
  if (form === null) return [{ text: '没有调解成功', percent: failedPercent }];
  return [
    ...(form === 'oral' ? [{ text: '口头协议', percent: oralPercent }] : []),
    ...(performance === 'unperformed'
      ? [{ text: PERFORMANCE_LABELS.unperformed, percent: unperformedPercent }]
      : []),
  ];
}

/** The line that brings the amount down to so many per cent of what it was. */
function cutTo(lines: readonly ReckonedLine[], percent: number, text: string): ReckonedLine {
  const before = sumOf(lines);
  return { text, fen: percentOf(before, percent) - before };
}

/** So many per cent of an amount in 分, rounded half up. Whole numbers all the way: no float is rounded twice. */
export function percentOf(fen: number, percent: number): number {
  return Math.floor((fen * percent + 50) / 100);
}

/** What the lines come to. */
export function sumOf(lines: readonly Pick<ReckonedLine, 'fen'>[]): number {
  return lines.reduce((sum, { fen }) => sum + fen, 0);
}
