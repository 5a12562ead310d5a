import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useMay } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { meetingsOwed } from '@shared/domain/meeting/meetings-owed';
import { Link } from 'react-router';

/** More than are held in a quarter. */
const LOOKED_AT = 100;

/** Meetings of this week, month or quarter that were not held yet, beside the day; nothing while none is owed. */
export function MeetingsOwed() {
  const { studio, today } = useStudio();
  const { meetingTypes } = studio.settings;
  const isAsked = useMay('community.read') && meetingsOwed(meetingTypes, [], today).length > 0;
  const { data } = useRouteQuery(
    'meetings.list',
    { text: '', page: 1, pageSize: LOOKED_AT },
    { enabled: isAsked },
  );
  if (data === undefined) return null;
  const held = data.items.map(({ row }) => row);
  const owed = meetingsOwed(meetingTypes, held, today).map(({ name, when }) => `${when}${name}`);
  if (owed.length === 0) return null;
  const [only, ...others] = owed;
  const told = others.length === 0 ? only : `${owed.length} 个会`;
  return (
    <span className="reports-due">
      <span>
        <Link to="/meetings">{told}</Link>还没开
      </span>
    </span>
  );
}
