import { useStudio } from '@renderer/ipc/use-bootstrap';
import { clockTimeOf } from '@renderer/messages/instant-wording';
import { dutyAt } from '@shared/domain/duty/on-duty';

interface DutyNow {
  /** Names of those who are on duty at this hour. */
  readonly now: readonly string[];
  /** Whoever may have answered: those of this hour first, then the others of 值班表, then the mediators. */
  readonly offers: readonly string[];
}

/** Who is on duty now, by 值班表 and the studio's clock. */
export function useDutyNow(): DutyNow {
  const { studio, today, activeMediators } = useStudio();
  const { dutyPeople } = studio.settings;
  const now = dutyAt(dutyPeople, today, clockTimeOf(new Date()), studio.mediators).map(
    ({ name }) => name,
  );
  const all = [...now, ...dutyPeople, ...activeMediators].map((one) =>
    typeof one === 'string' ? one : one.name,
  );
  return { now, offers: [...new Set(all)] };
}
