import type { Evidence } from '@shared/domain/commendation/commendation';
import { formatChineseDate } from '@shared/domain/kernel/local-date';

/** What stood in the records of a merchant, for and against, in one line. Nothing is weighed. */
export function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const { signedOn, publishedOn, inOrder, faulty, toRight, complaints, settled } = evidence;
  const words = [
    signedOn === null ? '没有签承诺书' : `${formatChineseDate(signedOn)}签承诺书`,
    ...(signedOn !== null && publishedOn === null ? ['没有公示'] : []),
    inOrder + faulty === 0
      ? '没有检查过'
      : `检查 ${inOrder + faulty} 次，有问题 ${faulty} 次${toRight === 0 ? '' : `，还没整改 ${toRight} 次`}`,
    complaints === 0 ? '没有纠纷' : `被申请的纠纷 ${complaints} 件，达成协议 ${settled} 件`,
  ];
  return <span className="table-meta">{words.join(' · ')}</span>;
}
