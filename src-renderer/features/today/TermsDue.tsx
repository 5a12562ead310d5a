import { Allowed } from '@renderer/components/feedback/Allowed';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { endingTerms } from '@shared/domain/mediator/term';
import { Link } from 'react-router';

/** So many are named; the roster tells the others. */
const NAMED = 2;

/** Whose term ends soon or has ended, beside the day; nothing while none does. */
export function TermsDue() {
  const { studio, today } = useStudio();
  const ending = endingTerms(studio.mediators, today, studio.settings.termWarningDays);
  const [first] = ending;
  if (first === undefined) return null;
  const names = ending.slice(0, NAMED).map(({ name }) => name);
  const who = `${names.join('、')}${ending.length > NAMED ? `等 ${ending.length} 名调解员` : ''}`;
  const when = formatChineseDate(first.termTo);
  return (
    <span className="reports-due">
      <span>
        <Allowed route="studio.saveMediators" otherwise={`${who}的任期`}>
          <Link to="/settings?part=mediators">{who}的任期</Link>
        </Allowed>
        {first.termTo < today ? `${when}已经到期` : `${when}到期`}
      </span>
    </span>
  );
}
