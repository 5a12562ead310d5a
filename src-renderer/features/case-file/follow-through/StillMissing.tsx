import { CitedText } from '@renderer/components/law/CitedText';
import { mendAddress } from '@renderer/components/paper/mend-address';
import { dossierPath } from '@renderer/components/paper/paths';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { stillOwed } from '@shared/domain/case/agreement/obligations';
import { Link } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';

/** So many are named; the others are in 审卷. */
const MOST_NAMED = 6;

/** What the file lacks and what is not done yet, before it is closed or put away. Blocks nothing. */
export function StillMissing() {
  const { view } = useCaseFile();
  const { id } = view.case;
  const dossier = useRouteQuery('paperwork.dossier', { caseId: id });
  const owed = stillOwed(view.obligations).length;
  const findings = (dossier.data?.findings ?? []).filter(({ severity }) => severity === 'missing');
  const undone = [
    owed === 0 ? '' : `还有 ${owed} 项没有登记为已履行`,
    view.followUpDueOn === null ? '' : '还没有回访',
  ].filter(Boolean);
  if (dossier.data === undefined) return null;
  if (findings.length === 0 && undone.length === 0)
    return <p className="still-missing-none">✓ 该有的文书都在，没有发现缺的。</p>;
  return (
    <div className="still-missing">
      <p>先看一遍还缺什么：</p>
      <ul>
        {undone.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {findings.slice(0, MOST_NAMED).map(({ message, mend }) => (
          <li key={message}>
            <CitedText text={message} />{' '}
            <Link aria-label={`去补：${message}`} to={mendAddress(mend, id)}>
              去补
            </Link>
          </li>
        ))}
        {findings.length > MOST_NAMED && (
          <li>
            还有 {findings.length - MOST_NAMED} 项，见<Link to={dossierPath(id)}>卷宗的审卷</Link>
          </li>
        )}
      </ul>
    </div>
  );
}
