import { firstOwed } from '../agreement/installment-series';
import { stillOwed } from '../agreement/obligations';
import { isReworkOpen } from '../agreement/rework';
import type { MediationCase } from '../model/mediation-case';
import { openRisks } from '../model/risk-standing';
import { hasRecord, heldSessions } from '../model/session-facts';
import { refusing } from '../rules/party-changes';
import type { CaseView } from './case-view';

/**
 * The entry of the case at which its next step is taken: the session that waits for its record, the obligation, the
 * visit; null where the step begins something new.
 */
export function targetOfStep(
  mediationCase: MediationCase,
  { nextStep, obligations }: Pick<CaseView, 'nextStep' | 'obligations'>,
): string | null {
  const { sessions, followUps } = mediationCase;
  switch (nextStep) {
    case 'open_session':
      return sessions.find((session) => !hasRecord(session))?.id ?? null;
    case 'finish_record':
      return heldSessions(mediationCase).at(-1)?.id ?? null;
    case 'record_fulfillment': {
      const open = stillOwed(obligations);
      const due = firstOwed(
        open.filter(({ state }) => state === 'past_due_unrecorded' || state === 'overdue'),
      );
      return (due ?? firstOwed(open))?.obligation.id ?? null;
    }
    case 'settle_risk':
      return openRisks(mediationCase)[0]?.id ?? null;
    case 'part_with':
      return refusing(mediationCase)[0]?.id ?? null;
    case 'resolve_rework':
      return followUps.find(isReworkOpen)?.id ?? null;
    default:
      return null;
  }
}
