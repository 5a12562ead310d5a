import type { DayRange } from '@shared/domain/case/dues/build-agenda';
import type { Due } from '@shared/domain/case/dues/case-dues';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Sight } from '@shared/domain/record/actor';
import { type Whose, whoseTest } from './case-desk';
import type { CaseSlots } from './case-slots';
import { dayNumber, dayOfNumber } from './day-number';
import { seenTest } from './seen-test';

/** Certain days, as they are seen on one of them or another. */
export interface AskedDays {
  readonly range: DayRange;
  readonly today: LocalDate;
}

/** Tells by its columns alone whether a case asks for something in these days; see `isAskedWithin`. */
export function askingTest(
  { columns, count }: CaseSlots,
  { range, today }: AskedDays,
): (slot: number) => boolean {
  const [from, to] = [dayNumber(range.from), dayNumber(range.to)];
  const asking = columns.dues.asking({ from, to, today: dayNumber(today) }, count);
  return (slot) => asking[slot] === 1;
}

/** Something that a case asks for, as the columns tell it. */
export interface AskedOfCase {
  readonly caseId: string;
  /** Key of the due. */
  readonly kind: Due['kind'];
  readonly on: LocalDate;
  /** Whether the case is one of the desk. */
  readonly isOpen: boolean;
}

/**
 * What the cases of the lists ask for in certain days, the earliest first, of one day in the order of their numbers.
 * @param sight which cases may be seen; null for all
 * @param whose whose cases are meant; null for everybody's
 */
export function askedIn(
  slots: CaseSlots,
  { range, today }: AskedDays,
  sight: Sight | null,
  whose: Whose | null = null,
): AskedOfCase[] {
  const { columns } = slots;
  const { dues, all } = columns;
  const isSeen = sight && seenTest(slots, sight);
  const isTheirs = whose === null ? null : whoseTest(slots, whose);
  const [from, to] = [dayNumber(range.from), dayNumber(range.to)];
  return dues
    .asked({ from, to, today: dayNumber(today) })
    .filter(
      ({ slot }) =>
        slots.isListed(slot) && isSeen?.(slot) !== false && (isTheirs === null || isTheirs(slot)),
    )
    .sort((a, b) => a.on - b.on || (all.number[a.slot] ?? 0) - (all.number[b.slot] ?? 0))
    .map(({ slot, kind, on }) => ({
      ...{ caseId: slots.idAt(slot), kind, on: dayOfNumber(on) },
      isOpen: all.isEnded[slot] === 0,
    }));
}
