import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useMay } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { wordMoment } from '@renderer/messages/day-wording';
import { Link } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';
import './history.css';

/** 最近谁看过, in a line, for whoever may know; nothing where nobody's looks are noted. */
export function WhoLooked() {
  const { id } = useCaseFile().view.case;
  const { today } = useStudio();
  const may = useMay('audit.read');
  const { data } = useRouteQuery('audit.lookers', { kind: 'case', id }, { enabled: may });
  if (data === undefined || data.items.length === 0) return null;
  const named = data.items.map(
    ({ who, role, on, time }) =>
      `${who}（${role === '' ? '' : `${role}，`}${wordMoment(on, time, today)}）`,
  );
  return (
    <p className="who-looked">
      最近谁看过：{named.join('、')}{' '}
      <Link to={`/settings?part=audit&kind=case&id=${id}`}>全部</Link>
    </p>
  );
}
