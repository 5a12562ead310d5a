import { CASE_STATUS_LABELS } from '@shared/domain/case/model/case-status';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import type { PastCase } from '@shared/ipc/routes-people';
import { Link } from 'react-router';
import './person-pick.css';

/** How a case of the past is told in two words. */
const OUTCOMES: Readonly<Record<PastCase['status'], string>> = {
  ...CASE_STATUS_LABELS,
  agreement_reached: '达成协议，履行中',
  terminated: '没有调成',
  closed: '达成协议，已结案',
};

/** Cases in which somebody stood: number, day, what about, how it ended. */
export function PastCases({ cases }: { readonly cases: readonly PastCase[] }) {
  return (
    <ul className="person-past">
      {cases.map(({ caseId, number, title, registeredOn, status, side }) => (
        <li key={caseId}>
          <Link to={`/cases/${caseId}`}>{title}</Link>
          <span className="table-meta">
            {' '}
            {number} · {formatChineseDate(registeredOn)} · {PARTY_SIDE_LABELS[side]} ·{' '}
            {OUTCOMES[status]}
          </span>
        </li>
      ))}
    </ul>
  );
}
