import { caseAddress } from '@renderer/components/layout/case-address';
import type { DoneWithMany } from '@shared/ipc/routes-subsidies';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Lacks } from './Lacks';
import { type PageStep, STEP_WORDS, yuan } from './subsidy-words';

interface DonePanelProps {
  readonly step: PageStep;
  readonly answer: DoneWithMany;
  readonly onClose: () => void;
}

/** So many that were not done are named; the rest stands in the lists below. */
const MOST_NAMED = 5;

/** What became of them: how many were done, and which were not, with what is missing. */
export function DonePanel({ step, answer: { done, fen, failed }, onClose }: DonePanelProps) {
  const { button } = STEP_WORDS[step];
  const money = fen > 0 ? `，合计 ${yuan(fen)}` : '';
  return (
    <section className="section-card subsidy-done" aria-label="刚才办的">
      <p role="status">
        {done > 0 ? `✓ ${button}：办了 ${done} 件${money}。` : `${button}：一件也没有办。`}
        {failed.length > 0 ? `有 ${failed.length} 件没有办，缺的在下面：` : ''}
      </p>
      {failed.length > 0 ? (
        <ul className="subsidy-failed">
          {failed.slice(0, MOST_NAMED).map(({ caseId, number, title, lacks }) => (
            <li key={caseId}>
              <Link to={caseAddress(caseId)}>
                {number} {title}
              </Link>
              <Lacks caseId={caseId} lacks={lacks} />
            </li>
          ))}
        </ul>
      ) : null}
      {failed.length > MOST_NAMED ? (
        <p className="quiet">
          还有 {failed.length - MOST_NAMED} 件，在{step === 'applied' ? '“还没申请”' : '下面的单子'}
          里，缺什么都写着。
        </p>
      ) : null}
      <Button onClick={onClose}>知道了</Button>
    </section>
  );
}
