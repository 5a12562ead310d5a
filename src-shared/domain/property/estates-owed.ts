import type { LocalDate } from '../kernel/local-date';

/** What is known of an estate and of a look at one. */
interface EstateKnown {
  readonly id: string;
  readonly name: string;
  readonly isWithoutAll: boolean;
  /** Null while it is there. */
  readonly goneOn: LocalDate | null;
}
interface LookKnown {
  readonly estateId: string;
  readonly lookedOn: LocalDate;
}

/** 三无楼院 that were not looked at in the month of today yet (S4: 每月督导检查); one that is gone is owed no look. */
export function estatesOwed<E extends EstateKnown>(
  estates: readonly E[],
  looks: readonly LookKnown[],
  today: LocalDate,
): readonly E[] {
  const month = today.slice(0, 7);
  const looked = new Set(
    looks.filter(({ lookedOn }) => lookedOn.startsWith(month)).map(({ estateId }) => estateId),
  );
  return estates.filter(
    ({ id, isWithoutAll, goneOn }) => isWithoutAll && goneOn === null && !looked.has(id),
  );
}
