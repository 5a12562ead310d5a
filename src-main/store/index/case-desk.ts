import { compareOnDesk, deskGroupOf, type OnDesk } from '@shared/domain/case/view/desk';
import type { DeskGroup } from '@shared/domain/case/view/desk-words';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Sight } from '@shared/domain/record/actor';
import { nameHash } from './case-columns';
import type { CaseSlots } from './case-slots';
import { dayNumber } from './day-number';
import { seenTest } from './seen-test';

/** Somebody whose cases are meant: those that they mediate, and those that they registered. */
export interface Whose {
  readonly id: string;
  readonly name: string;
}

/** What is asked of the desk. */
export interface DeskQuestion {
  readonly today: LocalDate;
  /** Who works; null when nobody was named. */
  readonly whose: Whose | null;
  /** Only the cases of who works. */
  readonly isTheirsAlone: boolean;
  /** So many from the top are named. */
  readonly limit: number;
}

/** The open cases in the order of the desk, and how many there are. */
export interface Desk {
  /** Those on top. */
  readonly cases: readonly { readonly caseId: string; readonly group: DeskGroup }[];
  /** How many lie in each group, named or not. */
  readonly totals: Readonly<Partial<Record<DeskGroup, number>>>;
  /** How many are open in the studio. */
  readonly all: number;
  /** How many of them are theirs who works; null when nobody was named. */
  readonly theirs: number | null;
}

/**
 * The open cases as they lie on the desk, told by their columns alone. It costs what is open, not what was ever closed.
 * @param open the slots of the open cases
 * @param sight which cases may be seen; null for all
 */
export function deskOf(
  slots: CaseSlots,
  open: ReadonlySet<number>,
  { today, whose, isTheirsAlone, limit }: DeskQuestion,
  sight: Sight | null,
): Desk {
  const { columns } = slots;
  const isSeen = sight && seenTest(slots, sight);
  const isTheirs = whose === null ? null : whoseTest(slots, whose);
  const day = dayNumber(today);
  const found: (OnDesk & { readonly slot: number })[] = [];
  const totals: Partial<Record<DeskGroup, number>> = {};
  let [all, theirs] = [0, 0];
  for (const slot of open) {
    if (isSeen?.(slot) === false) continue;
    all += 1;
    const isOwn = isTheirs?.(slot) ?? false;
    if (isOwn) theirs += 1;
    if (isTheirsAlone && !isOwn) continue;
    const marks = columns.deskMarksAt(slot);
    const group = deskGroupOf(marks, columns.dues.standingOn(slot, day), today);
    totals[group] = (totals[group] ?? 0) + 1;
    found.push({ ...marks, group, slot });
  }
  found.sort(compareOnDesk);
  const cases = found
    .slice(0, limit)
    .map(({ group, slot }) => ({ group, caseId: slots.idAt(slot) }));
  return { cases, totals, all, theirs: isTheirs === null ? null : theirs };
}

/** How many of the open cases each mediator mediates, by id, told by their columns alone. @param sight which may be seen */
export function openOfEach(
  slots: CaseSlots,
  open: ReadonlySet<number>,
  sight: Sight | null,
): ReadonlyMap<string, number> {
  const isSeen = sight && seenTest(slots, sight);
  const counts = new Map<string, number>();
  for (const slot of open) {
    if (isSeen?.(slot) === false) continue;
    for (const id of slots.columns.teamAt(slot)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Tells by its columns alone whether a case is somebody's. */
export function whoseTest({ columns }: CaseSlots, { id, name }: Whose): (slot: number) => boolean {
  const isTeam = columns.teamsWith(id);
  const registrar = nameHash(name);
  const { all } = columns;
  return (slot) =>
    isTeam[all.team[slot] ?? 0] === 1 || (registrar !== 0 && all.registrarHash[slot] === registrar);
}
