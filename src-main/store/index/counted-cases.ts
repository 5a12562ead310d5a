import type { CaseFacts } from '@shared/domain/case/facts/case-facts';
import type { FactTable } from '@shared/domain/record/fact-table';
import type { CaseSlots } from './case-slots';
import { factTable } from './fact-rows';

/** The facts of the cases that stand in lists. @param isSeen whether a case may be seen by who asks; null when all may */
export function countedCases(
  slots: CaseSlots,
  isSeen: ((slot: number) => boolean) | null,
): FactTable<CaseFacts> {
  return factTable(slots.columns.facts, {
    count: () => slots.count,
    listed: () => slots.columns.all.status,
    isSeen,
    orderAt: (slot) => slots.columns.all.number[slot] ?? 0,
    whoAt: (slot) => slots.columns.teamAt(slot),
    revisionAt: (slot) => slots.columns.all.revision[slot] ?? 0,
    idAt: (slot) => slots.idAt(slot),
  });
}

/** Months in which a case of the lists is open. */
export function openMonths(slots: CaseSlots): Set<string> {
  const { isEnded } = slots.columns.all;
  const months = new Set<string>();
  for (let slot = 0; slot < slots.count; slot += 1)
    if (isEnded[slot] === 0 && slots.isListed(slot)) months.add(slots.monthAt(slot));
  return months;
}
