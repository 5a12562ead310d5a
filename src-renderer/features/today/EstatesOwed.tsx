import { useMay } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Link } from 'react-router';

/** 三无楼院 that were not looked at this month yet (S4), beside the day; nothing while there are none. */
export function EstatesOwed() {
  const isAsked = useMay('community.read');
  const { data } = useRouteQuery('property.owed', {}, { enabled: isAsked });
  const count = data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <span className="reports-due">
      <span>
        <Link to="/estates">{count} 个三无楼院</Link>本月还没有督导
      </span>
    </span>
  );
}
