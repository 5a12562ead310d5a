import { toBodyText } from '../../../paper/body-text';
import { DECLINE_GROUND_LABELS } from '../../model/closing';
import { resultReport } from '../../model/way-back';
import type { CaseOnPaper } from './case-on-paper';
import { agreementNumberOf } from './names-on-paper';
import { dayOnPaper } from './plain-blocks';

/** How a dispute ended, for who sent it: the result alone, and no word of what was said. Empty while it runs. */
export function tellResult(c: CaseOnPaper): string {
  const { registration, inForceOn, termination, decline, withdrawal, transfer } = c;
  if (termination !== null) {
    const isPreFiling = registration?.source === 'court_pre_filing';
    const returned = isPreFiling ? '现将起诉状等材料退回贵院，请查收。' : '';
    const on = dayOnPaper(termination.terminatedOn);
    return `经调解，双方当事人没有达成调解协议，已于${on}终止调解。${returned}`;
  }
  if (inForceOn !== null) {
    const on = dayOnPaper(inForceOn);
    const number = agreementNumberOf(c);
    return `经调解，双方当事人已于${on}达成调解协议（编号${number}），协议书随函附上。${tellCourtEnding(c)}`;
  }
  if (decline !== null)
    return `经审查，已于${dayOnPaper(decline.declinedOn)}决定不予受理，原因：${DECLINE_GROUND_LABELS[decline.ground]}。`;
  if (withdrawal !== null)
    return `申请人已于${dayOnPaper(withdrawal.withdrawnOn)}撤回申请，不再调解。`;
  if (transfer !== null)
    return `已于${dayOnPaper(transfer.transferredOn)}将这一纠纷移送${toBodyText(transfer.receiverName)}处理，不再调解。`;
  return '';
}

/** What becomes of the suit of a 委托 that succeeded (practice). */
function tellCourtEnding(c: CaseOnPaper): string {
  const ending = resultReport(c)?.courtEnding ?? null;
  if (ending === null) return '';
  return ending === 'decree'
    ? '双方当事人同意，请贵院审查后依法出具调解书。'
    : '原告将向贵院申请撤回起诉。';
}
