import { UNTIL_CHANGED, useRouteQuery } from '@renderer/ipc/use-route';
import { CASE_STATUS_LABELS } from '@shared/domain/case/model/case-status';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Link } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';

/** 重复出现的纠纷: the same people stood against each other before, or do so elsewhere. */
export function SameSides() {
  const { view } = useCaseFile();
  const sides = new Set(view.case.parties.map(({ side }) => side));
  const { data } = useRouteQuery(
    'cases.sameSides',
    { caseId: view.case.id },
    { enabled: sides.size === 2, staleTime: UNTIL_CHANGED },
  );
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <div className="same-sides" role="note">
      <strong>↻ 同样的双方另有 {items.length} 件：</strong>
      <ul>
        {items.map(({ caseId, number, title, registeredOn, status }) => (
          <li key={caseId}>
            <Link to={`/cases/${caseId}`}>{title}</Link>
            <span className="table-meta">
              {' '}
              {number} · {formatChineseDate(registeredOn)}登记 · {CASE_STATUS_LABELS[status]}
              {relationOf(view.case, caseId)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether it is the same quarrel, which came back. */
function relationOf({ earlier, laterCases }: MediationCase, caseId: string): string {
  if (earlier?.caseId === caseId) return ' · 同一件纠纷，前一件';
  return laterCases.some((later) => later.caseId === caseId) ? ' · 同一件纠纷，再次调解' : '';
}
