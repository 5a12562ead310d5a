import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Link } from 'react-router';

interface AgreedAtProps {
  readonly merchantId: string;
  readonly meetingId: string;
}

/** Of which meeting's item a pledge of this merchant came; nothing where the meeting cannot be read any more. */
export function AgreedAt({ merchantId, meetingId }: AgreedAtProps) {
  const { data } = useRouteQuery('meetings.get', { id: meetingId });
  if (data === undefined) return null;
  const { held, items } = data.record;
  const matters = items
    .filter(({ pledgedBy }) => pledgedBy.includes(merchantId))
    .map(({ agreed }) => agreed.matter);
  return (
    <p className="record-link">
      承诺书由会议议定：
      <Link to={`/meetings/${meetingId}`}>
        {formatChineseDate(held.heldOn)}
        {held.type}
      </Link>
      {matters.length > 0 && `，“${matters.join('”“')}”`}
    </p>
  );
}
