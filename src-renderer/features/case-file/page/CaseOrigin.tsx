import { useRouteQuery } from '@renderer/ipc/use-route';
import { Link } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';

/** 由咨询转来: the way back to the enquiry that became this dispute. */
export function CaseOrigin() {
  const { view } = useCaseFile();
  const { data } = useRouteQuery('enquiries.naming', { kind: 'case', id: view.case.id });
  return data?.items.map(({ id, title }) => (
    <p key={id} className="case-origin">
      由咨询转来：<Link to={`/enquiries/${id}`}>{title}</Link>
    </p>
  ));
}
