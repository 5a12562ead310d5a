import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate, isLocalDate, localDate } from '@shared/domain/kernel/local-date';
import { Link } from 'react-router';

interface PlannedWhileAwayProps {
  readonly mediatorId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The sessions that were planned with a mediator before it was written down that they are away then. */
export function PlannedWhileAway({ mediatorId, from, to }: PlannedWhileAwayProps) {
  const isKnown = from !== null && to !== null && isLocalDate(from) && isLocalDate(to);
  const span = isKnown ? { from, to } : { from: NO_DAY, to: NO_DAY };
  const { data } = useRouteQuery(
    'cases.plannedWhileAway',
    { mediatorId, ...span },
    { enabled: isKnown },
  );
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <ul className="planned-while-away" aria-label="这几天已经约了的调解">
      {items.map(({ caseId, on, applicants, respondents }) => (
        <li key={`${caseId} ${on}`}>
          ▲ {formatChineseDate(on)}已经约了调解：
          <Link to={`/cases/${caseId}`}>{wordPartiesBriefly(applicants, respondents)}</Link>
          ，请改期或者换人
        </li>
      ))}
    </ul>
  );
}

const NO_DAY = localDate('2011-01-01');
