import { stayingParties } from '@shared/domain/case/model/party-change';
import { formatYuan } from '@shared/domain/kernel/money';
import { boundParties, wholeSideLabel, wholeSideOf } from '@shared/domain/party/whole-side';
import { Button } from 'antd';
import { useCaseFile } from '../shared/case-file-context';
import type { ObligationDraft } from './terms-draft';

interface EqualShareProps {
  readonly obligation: ObligationDraft;
  readonly onPatch: (change: Partial<ObligationDraft>) => void;
}

/** Of a sum that a whole side gets or pays: how it is shared is for the parties to say, and for the clause to write. */
export function EqualShare({ obligation, onPatch }: EqualShareProps) {
  const { view } = useCaseFile();
  const { obligorPartyId, obligeePartyId, amountFen, action } = obligation;
  const bound = [obligeePartyId, obligorPartyId].find((one) => wholeSideOf(one) !== null) ?? null;
  const side = wholeSideOf(bound);
  const count = boundParties(bound, stayingParties(view.case)).length;
  if (side === null || count < 2 || !amountFen || Number.isNaN(amountFen)) return null;
  const eachFen = amountFen / count;
  const words = `每人${formatYuan(Math.floor(eachFen))}元`;
  if (action.includes('每人')) return null;
  return (
    <p className="equal-share">
      {wholeSideLabel(side)} {count} 人怎样分，由他们自己商定，写在条文里。
      {Number.isInteger(eachFen) ? (
        <Button
          disabled={action.trim() === ''}
          onClick={() => onPatch({ action: `${action}（${words}）` })}
        >
          一样多的：写上“{words}”
        </Button>
      ) : (
        `平均分不尽，各人多少请写明。`
      )}
    </p>
  );
}
