import type { CasePage } from '@renderer/ipc/answers';
import { MarkedText } from './MarkedText';

type Found = CasePage['items'][number]['found'];

const FIELD_NAMES = {
  title: '事由',
  agents: '代理人、代表人',
  place: '地点',
  referral: '移送',
  description: '情况',
  requests: '申请事项',
  session: '调解记录',
  agreement: '协议',
  course: '办理经过',
  attachment: '材料',
} as const;

/** Why a case was found when its row does not show it: where the words stand, and what stands around them. */
export function FoundLine({ found }: { readonly found: Found }) {
  if (found === null) return null;
  if (found.field === 'papers')
    return <div className="ledger-found">查到的是当事人或代理人的电话、证件号码</div>;
  return (
    <div className="ledger-found" title={found.text}>
      {FIELD_NAMES[found.field]}：
      <MarkedText text={found.text} ranges={found.ranges} />
    </div>
  );
}
