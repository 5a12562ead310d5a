import type { Sight } from '@shared/domain/record/actor';
import type { CaseSlots } from './case-slots';

/** Tells by its columns alone whether the case in a slot may be seen; asked of cases, counts and figures alike. */
export function seenTest(slots: CaseSlots, sight: Sight): (slot: number) => boolean {
  const { columns } = slots;
  const isTeamSeen = columns.teamsSeen(sight);
  const besides = slotsOf(slots, sight.files);
  const { all } = columns;
  return (slot) => isTeamSeen[all.team[slot] ?? 0] === 1 || besides.has(slot);
}

/** Where these cases stand, wherever that is. */
function slotsOf(slots: CaseSlots, files: ReadonlySet<string>): ReadonlySet<number> {
  return new Set([...files].flatMap((id) => slots.find(id) ?? []));
}
