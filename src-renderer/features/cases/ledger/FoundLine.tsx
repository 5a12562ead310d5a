import type { CasePage } from '@renderer/ipc/answers';
import { MarkedText } from './MarkedText';

type Found = CasePage['items'][number]['found'];

const FIELD_NAMES = {
  title: '事由',
  place: '地点',
  description: '情况',
} as const;

/** Why a case was found when its row does not show it: where the words stand, and what stands around them. */
export function FoundLine({ found }: { readonly found: Found }) {
  if (found === null) return null;
  if (found.field === 'papers')
    return <div className="ledger-found">查到的是当事人的电话或证件号码</div>;
  return (
    <div className="ledger-found" title={found.text}>
      {FIELD_NAMES[found.field]}：
      <MarkedText text={found.text} ranges={found.ranges} />
    </div>
  );
}
