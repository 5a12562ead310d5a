import { useMay } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { useUses } from '@renderer/ipc/use-works';
import type { OutputOf } from '@shared/ipc/contract';
import { Link } from 'react-router';

type Owed = OutputOf<'community.owed'>['meetings'];

/** What the works of the studio ask for again and again and was not done yet, beside the day; nothing while all of it is. */
export function WorksOwed() {
  const uses = useUses();
  const isAsked = uses('meetings') || uses('rounds') || uses('property');
  const mayRead = useMay('community.read');
  const { data } = useRouteQuery('community.owed', {}, { enabled: isAsked && mayRead });
  if (data === undefined) return null;
  const told = [
    { path: '/meetings', what: wordOwed(data.meetings, '个会'), end: '还没开' },
    { path: '/estates', what: wordCount(data.estates, '个三无楼院'), end: '本月还没有督导' },
    { path: '/rounds', what: wordCount(data.lateGrids, '个网格'), end: '到期没有走到' },
    { path: '/rounds', what: wordOwed(data.rounds, '项走访'), end: '还没走' },
  ].filter(({ what }) => what !== '');
  if (told.length === 0) return null;
  return (
    <span className="reports-due">
      {told.map(({ path, what, end }) => (
        <span key={end}>
          <Link to={path}>{what}</Link>
          {end}
        </span>
      ))}
    </span>
  );
}

/** The only one by its name; of several how many. */
function wordOwed([only, ...others]: Owed, unit: string): string {
  if (only === undefined) return '';
  return others.length === 0 ? `${only.when}${only.name}` : `${others.length + 1} ${unit}`;
}

function wordCount(count: number, unit: string): string {
  return count === 0 ? '' : `${count} ${unit}`;
}
