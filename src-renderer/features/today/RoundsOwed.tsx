import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useMay } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { roundsOwed } from '@shared/domain/round/rounds-owed';
import { Link } from 'react-router';

/** More than are made in the longest rhythm. */
const LOOKED_AT = 100;

/** Grids that were not walked in time, and rounds of this week or of a set day that were not made yet; nothing while none is owed. */
export function RoundsOwed() {
  const { studio, today } = useStudio();
  const { roundTypes } = studio.settings;
  const mayRead = useMay('community.read');
  const isAsked = mayRead && roundsOwed(roundTypes, [], today).length > 0;
  const made = useRouteQuery(
    'rounds.list',
    { text: '', page: 1, pageSize: LOOKED_AT },
    { enabled: isAsked },
  );
  const coverage = useRouteQuery('coverage.grids', {}, { enabled: mayRead });
  const rows = made.data?.items.map(({ row }) => row);
  const owed = rows === undefined ? [] : roundsOwed(roundTypes, rows, today);
  const late = (coverage.data?.items ?? []).filter(({ standing }) => standing === 'overdue').length;
  if (owed.length === 0 && late === 0) return null;
  const [only, ...others] = owed.map(({ name, when }) => `${when}${name}`);
  const told = others.length === 0 ? only : `${owed.length} 项走访`;
  return (
    <span className="reports-due">
      {late > 0 && (
        <span>
          <Link to="/rounds">{late} 个网格</Link>到期没有走到
        </span>
      )}
      {owed.length > 0 && (
        <span>
          <Link to="/rounds">{told}</Link>还没走
        </span>
      )}
    </span>
  );
}
