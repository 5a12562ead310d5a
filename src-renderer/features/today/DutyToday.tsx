import { useStudio } from '@renderer/ipc/use-bootstrap';
import { dutyOn, tellDuty } from '@shared/domain/duty/on-duty';

/** Who is on duty today, in the line below the title; nothing where nobody is. */
export function DutyToday() {
  const { studio, today } = useStudio();
  const words = tellDuty(dutyOn(studio.settings.dutyPeople, today, studio.mediators));
  return words === '' ? null : <> · 今天值班：{words}</>;
}
