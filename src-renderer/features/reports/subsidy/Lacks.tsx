import { mendAddress } from '@renderer/components/paper/mend-address';
import type { OpenCase } from '@shared/ipc/routes-subsidies';
import { Link } from 'react-router';

interface LacksProps {
  readonly caseId: string;
  readonly lacks: OpenCase['lacks'];
}

/** What stands against it, each with the way to where it is put right. */
export function Lacks({ caseId, lacks }: LacksProps) {
  if (lacks.length === 0) return null;
  return (
    <ul className="subsidy-lacks">
      {lacks.map(({ message, mend }) => (
        <li key={message}>
          <span>✕ {message}</span>{' '}
          <Link to={mendAddress(mend, caseId)} aria-label={`去看看：${message}`}>
            去看看
          </Link>
        </li>
      ))}
    </ul>
  );
}
