import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { formatPeriod } from '@shared/domain/reports/period';
import type { OutputOf } from '@shared/ipc/contract';
import { Link } from 'react-router';

type Due = OutputOf<'submissions.due'>['items'][number];

/** Reports that are over and were not handed in, beside the day; it is asked for once the desk is there. */
export function ReportsDue() {
  const { today } = useStudio();
  const { data } = useRouteQuery('submissions.due', {});
  if (data === undefined || data.items.length === 0) return null;
  return (
    <span className="reports-due">
      {data.items.map((due) => (
        <span key={`${due.report} ${due.period}`}>
          <Link to={`/reports?report=${due.report}&period=${due.period}`}>
            {formatPeriod(due.period)}
            {due.label}
          </Link>
          还没有登记报送{wordDue(due, today)}
        </span>
      ))}
    </span>
  );
}

function wordDue({ dueOn }: Due, today: string): string {
  if (dueOn === null) return '';
  return dueOn < today
    ? `，${formatChineseDate(dueOn)}就该报了`
    : `，${formatChineseDate(dueOn)}以前要报`;
}
