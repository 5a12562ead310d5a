import { useStudio } from '@renderer/ipc/use-bootstrap';
import { findGaps } from '@shared/domain/case/agreement/completeness';
import { Link } from 'react-router';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { ClauseList } from './ClauseList';

/** The written agreement that nobody has signed yet: its clauses, what is still missing, and the way to ink and seal. */
export function AgreementDraftCard() {
  const { view } = useCaseFile();
  const { agreement } = view.case;
  if (agreement === null) return null;
  return (
    <article className="agreement-card">
      <h3>协议书草稿（还没有签字盖章）</h3>
      <ClauseList clauses={agreement.terms.clauses} />
      <Gaps />
      <div className="agreement-buttons">
        <Link to={`/papers/${view.case.id}/written_agreement`}>预览、打印协议书</Link>
        <ActButton act="signAgreement" />
      </div>
    </article>
  );
}

const GAP_WORDS = { missing: '还缺', doubtful: '请核对' } as const;

function Gaps() {
  const { view } = useCaseFile();
  const { studio } = useStudio();
  const gaps = findGaps(view.case, studio.profile, view.today);
  if (gaps.length === 0) return <p className="gaps-none">✓ 内容齐全，没有发现缺项。</p>;
  return (
    <details className="form-fold gaps" open={gaps.length <= 6}>
      <summary>打印前看一看：{gaps.length} 处</summary>
      <ul>
        {gaps.map(({ severity, message }) => (
          <li key={message}>
            <span className="gap-kind">{GAP_WORDS[severity]}</span> {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
