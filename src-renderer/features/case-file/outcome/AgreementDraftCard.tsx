import { CitedText } from '@renderer/components/law/CitedText';
import { PaperLinks } from '../papers/PaperLinks';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { ClauseList } from './ClauseList';
import { SignersSoFar } from './SignersSoFar';

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
      <SignersSoFar />
      <div className="agreement-buttons">
        <PaperLinks section="outcome" />
        <ActButton act="signAgreement" />
        <ActButton act="noteSignatures" />
      </div>
    </article>
  );
}

const GAP_WORDS = { missing: '还缺', doubtful: '请核对' } as const;

function Gaps() {
  const { view } = useCaseFile();
  const gaps = view.papers
    .filter(({ section, origin }) => section === 'outcome' && origin === 'written')
    .flatMap(({ findings }) => findings);
  if (gaps.length === 0) return <p className="gaps-none">✓ 内容齐全，没有发现缺项。</p>;
  return (
    <details className="form-fold gaps" open={gaps.length <= 6}>
      <summary>打印前看一看：{gaps.length} 处</summary>
      <ul>
        {gaps.map(({ severity, message }) => (
          <li key={message}>
            <span className="gap-kind">{GAP_WORDS[severity]}</span> <CitedText text={message} />
          </li>
        ))}
      </ul>
    </details>
  );
}
