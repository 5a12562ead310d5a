import { Allowed } from '@renderer/components/feedback/Allowed';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordDay } from '@renderer/messages/day-wording';
import { wordError } from '@renderer/messages/error-wording';
import { dutyOn, tellDuty } from '@shared/domain/duty/on-duty';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';

/** Who is on duty on the days that are shown, and the month of it on paper; nothing where there is no 值班表. */
export function DutyLine({ days }: { readonly days: readonly LocalDate[] }) {
  const { studio } = useStudio();
  const printing = useRouteMutation('aid.printDuty');
  const { dutyPeople } = studio.settings;
  if (dutyPeople.length === 0) return null;
  const month = days[0]?.slice(0, 7) ?? '';
  const said = days
    .map((on) => ({ on, words: tellDuty(dutyOn(dutyPeople, on, studio.mediators)) }))
    .filter(({ words }) => words !== '');
  return (
    <div className="duty-line">
      <ul aria-label="值班">
        {said.length === 0 && <li>值班：没有人</li>}
        {said.map(({ on, words }) => (
          <li key={on}>
            {wordDay(on)}值班：{words}
          </li>
        ))}
      </ul>
      <Allowed route="aid.printDuty">
        <Button loading={printing.isPending} onClick={() => printing.mutate({ month })}>
          打印{Number(month.slice(5))}月值班表
        </Button>
      </Allowed>
      <FormProblem sentence={printing.error === null ? null : wordError(printing.error)} />
    </div>
  );
}
