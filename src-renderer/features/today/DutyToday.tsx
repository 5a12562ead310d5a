import { useDutyTable } from '@renderer/components/studio/use-duty';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { dutyOn, tellDuty } from '@shared/domain/duty/on-duty';

/** Who is on duty today, in the line below the title; nothing where nobody is. */
export function DutyToday() {
  const { today } = useStudio();
  const table = useDutyTable();
  const words = tellDuty(dutyOn(table, today));
  return words === '' ? null : <> · 今天值班：{words}</>;
}
