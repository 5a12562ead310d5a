import { PapersOf } from '@renderer/components/paper/PapersOf';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { filesToDestroy } from '@shared/domain/retention/appraisal';
import { Button } from 'antd';
import { useState } from 'react';
import { DestroyDialog } from './DestroyDialog';
import type { ListedAppraisal } from './listed-appraisal';
import { WithdrawDialog } from './WithdrawDialog';

interface AppraisalListProps {
  readonly appraisals: readonly ListedAppraisal[];
  readonly onDone: (sentence: string) => void;
}

/** The appraisals, the newest first: their papers, and what is still to be done. */
export function AppraisalList({ appraisals, onDone }: AppraisalListProps) {
  return (
    <ul className="appraisals">
      {appraisals.map((one) => (
        <li key={one.id}>
          <AppraisalEntry appraisal={one} onDone={onDone} />
        </li>
      ))}
    </ul>
  );
}

function AppraisalEntry({
  appraisal,
  onDone,
}: {
  readonly appraisal: ListedAppraisal;
  readonly onDone: (sentence: string) => void;
}) {
  const { id, opinion, withdrawn, destruction } = appraisal;
  const [asked, setAsked] = useState<'destroy' | 'withdraw' | null>(null);
  const toDestroy = filesToDestroy(appraisal).length;
  const close = (): void => setAsked(null);
  const isOpen = withdrawn === null && destruction === null;
  return (
    <>
      <PapersOf
        of={{ kind: 'appraisal', id }}
        title={`${formatChineseDate(opinion.heldOn)}鉴定：${wordCounts(appraisal)}`}
      >
        <p>{wordStanding(appraisal)}</p>
        {isOpen ? (
          <div className="settings-buttons">
            {toDestroy > 0 ? (
              <Button danger onClick={() => setAsked('destroy')}>
                销毁 {toDestroy} 卷
              </Button>
            ) : null}
            <Button type="text" onClick={() => setAsked('withdraw')}>
              作废
            </Button>
          </div>
        ) : null}
      </PapersOf>
      {asked === 'destroy' ? (
        <DestroyDialog appraisal={appraisal} onClose={close} onDone={onDone} />
      ) : null}
      {asked === 'withdraw' ? (
        <WithdrawDialog appraisal={appraisal} onClose={close} onDone={onDone} />
      ) : null}
    </>
  );
}

function wordCounts(one: ListedAppraisal): string {
  const destroyed = filesToDestroy(one).length;
  const kept = one.files.length - destroyed;
  return [kept > 0 && `续存 ${kept} 卷`, destroyed > 0 && `销毁 ${destroyed} 卷`]
    .filter(Boolean)
    .join('，');
}

function wordStanding({ opinion, withdrawn, destruction, ...one }: ListedAppraisal): string {
  if (withdrawn !== null) return `已作废：${withdrawn}`;
  const people = opinion.people.map(({ name }) => name).join('、');
  const by = `鉴定人 ${people}`;
  if (destruction === null) {
    const isWaiting = one.files.some(({ verdict }) => verdict === 'destroy');
    return isWaiting ? `${by}。销毁清册签好字以后，点“销毁”。` : `${by}。`;
  }
  const { order, orderedOn, doneOn } = destruction;
  const how = `销毁人 ${order.executor}，监销人 ${order.witnesses}`;
  return doneOn === null
    ? `${by}。${formatChineseDate(orderedOn)}下令销毁，还没有做完，请点下面的“接着做”。`
    : `${by}。${formatChineseDate(doneOn)}已销毁，${how}。`;
}
