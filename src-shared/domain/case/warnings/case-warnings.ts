import type { Warning } from '../../record/warning';
import { isLedgerOnly } from '../model/ledger-outcome';
import type { MediationCase } from '../model/mediation-case';
import { ABSENCE_WARNING } from './absence-warning';
import { ARBITRATION_WARNING } from './arbitration-warning';
import type { CaseWarning, WarningContext } from './case-warning';
import { CHOSEN_WARNING } from './chosen-warning';
import { CONFIRMATION_WARNING } from './confirmation-warning';
import { DAY_WARNING } from './day-warning';
import { FEEDBACK_WARNING } from './feedback-warning';
import { GUARDIAN_WARNING } from './guardian-warning';
import { INVITED_WARNING } from './invited-warning';
import { PARTY_WARNING, REFERRAL_WARNING, SEAL_WARNING } from './missing-facts';
import { RECUSAL_WARNING } from './recusal-warning';
import { RISK_WARNING } from './risk-warning';
import { SAME_NUMBER_WARNING } from './same-number-warning';
import { SAME_TIME_WARNING } from './same-time-warning';
import { SESSION_WARNING } from './session-warning';

/** Everything that can be doubtful about a case, in the order in which it is told. */
export const CASE_WARNINGS: readonly CaseWarning[] = [
  PARTY_WARNING,
  GUARDIAN_WARNING,
  SAME_NUMBER_WARNING,
  CHOSEN_WARNING,
  REFERRAL_WARNING,
  RISK_WARNING,
  FEEDBACK_WARNING,
  ARBITRATION_WARNING,
  RECUSAL_WARNING,
  SESSION_WARNING,
  SAME_TIME_WARNING,
  ABSENCE_WARNING,
  INVITED_WARNING,
  CONFIRMATION_WARNING,
  DAY_WARNING,
  SEAL_WARNING,
];

/** Everything in the case that looks wrong and blocks nothing; an old ledger was looked through when it came in. */
export function caseWarnings(mediationCase: MediationCase, ctx: WarningContext): Warning[] {
  if (isLedgerOnly(mediationCase)) return [];
  return CASE_WARNINGS.flatMap(({ of }) => of(mediationCase, ctx));
}
