import { addDays, type LocalDate } from '../../kernel/local-date';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import type { ViewSettings } from '../model/rule-context';

/**
 * The day by which a first follow-up is expected: the last due day of the agreement, or its effective day when that is
 * later, and the studio's number of days. A habit of the studio, not a rule of law. Null once a follow-up is recorded,
 * and for cases without an agreement in force or already closed.
 */
export function followUpDueOn(
  mediationCase: MediationCase,
  settings: ViewSettings,
): LocalDate | null {
  const inForceOn = effectiveOn(mediationCase);
  if (inForceOn === null || mediationCase.status !== 'agreement_reached') return null;
  if (mediationCase.followUps.length > 0) return null;
  const clauses = mediationCase.agreement?.terms.clauses ?? [];
  const lastDueOn = clauses
    .flatMap(({ obligations }) => obligations)
    .reduce((last, { dueOn }) => (dueOn !== null && dueOn > last ? dueOn : last), inForceOn);
  return addDays(lastDueOn, settings.followUpAfterDays);
}
