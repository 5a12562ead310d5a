import type { CasePage } from '@renderer/ipc/answers';
import { FOUND_IN_WORDS } from '@shared/domain/case/view/found-words';
import { MarkedText } from './MarkedText';

type Found = CasePage['items'][number]['found'];

/** Why a case was found when its row does not show it: where the words stand, and what stands around them. */
export function FoundLine({ found }: { readonly found: Found }) {
  if (found === null) return null;
  if (found.field === 'papers')
    return <div className="ledger-found">查到的是当事人或代理人的电话、证件号码</div>;
  return (
    <div className="ledger-found" title={found.text}>
      {FOUND_IN_WORDS[found.field]}：
      <MarkedText text={found.text} ranges={found.ranges} />
    </div>
  );
}
