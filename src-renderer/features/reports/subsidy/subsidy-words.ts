import { formatYuan } from '@shared/domain/kernel/money';
import {
  isStopped,
  type StoppingStep,
  SUBSIDY_STANDING_LABELS,
  stepAfter,
} from '@shared/domain/subsidy/subsidy-steps';
import type { InputOf } from '@shared/ipc/contract';
import { SUBSIDY_LISTS, type SubsidyList } from '@shared/ipc/routes-subsidies';

/** A step that is taken from this page. */
export type PageStep = InputOf<'subsidies.forward'>['step'] | StoppingStep | 'applied';

/** What a list is called. */
export const LIST_WORDS: Readonly<Record<SubsidyList, string>> = {
  open: '还没申请',
  ...SUBSIDY_STANDING_LABELS,
};

/** What the button of a step says, and how it is worded that nothing is done. */
export const STEP_WORDS: Readonly<Record<PageStep, { readonly button: string }>> = {
  applied: { button: '申请补贴' },
  first: { button: '初审通过' },
  second: { button: '复核通过' },
  approved: { button: '审定通过' },
  paid: { button: '登记发放' },
  returned: { button: '退回' },
  refused: { button: '不予补贴' },
  withdrawn: { button: '撤回申请' },
};

/** The steps that can be taken with what stands in a list; the first of them is the one that goes on. */
export function stepsOf(list: SubsidyList): readonly PageStep[] {
  if (list === 'open' || isStopped(list)) return ['applied'];
  const next = stepAfter(list);
  return next === null ? [] : [next, 'returned', 'refused', 'withdrawn'];
}

/** The lists in order; what was stopped only where there is any. */
export function shownLists(
  counts: Readonly<Record<SubsidyList, { readonly count: number }>>,
  shown: SubsidyList,
): SubsidyList[] {
  return SUBSIDY_LISTS.filter(
    (list) => list === shown || list === 'open' || !isStopped(list) || counts[list].count > 0,
  );
}

/** 100.00 元 */
export function yuan(fen: number): string {
  return `${fen < 0 ? '−' : ''}${formatYuan(Math.abs(fen))} 元`;
}
