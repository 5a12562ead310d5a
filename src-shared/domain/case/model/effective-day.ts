import type { LocalDate } from '../../kernel/local-date';
import { assertNever } from '../../kernel/ruling';
import type { Amendment } from './amendment';
import type { MediationCase } from './mediation-case';

/**
 * 生效日, or null while there is no agreement in force. Written: the day of the last of three acts, all parties' signing,
 * the mediators' signing and the committee's seal (《人民调解法》第29条第2款). Oral: the day the parties agreed (第30条).
 */
export function effectiveOn(mediationCase: Pick<MediationCase, 'agreement'>): LocalDate | null {
  const { agreement } = mediationCase;
  if (agreement === null) return null;
  switch (agreement.form) {
    case 'written':
      return agreement.signing === null ? null : lastDayOf(Object.values(agreement.signing));
    case 'oral':
      return agreement.agreedOn;
    default:
      return assertNever(agreement);
  }
}

/** The article by which the agreement is in force, see `effectiveOn`; empty while none is. */
export function effectiveBy(mediationCase: MediationCase): string {
  if (effectiveOn(mediationCase) === null) return '';
  return mediationCase.agreement?.form === 'oral' ? '《人民调解法》第30条' : '《人民调解法》第29条';
}

/** 生效日 of a supplement or a correction: the last of its own three acts (第29条第2款); null while it is not signed. */
export function amendedOn({ signing }: Pick<Amendment, 'signing'>): LocalDate | null {
  return signing === null ? null : lastDayOf(Object.values(signing));
}

/**
 * Since when the agreement stands on paper, signed and sealed; null while it does not. What was agreed orally is in force
 * from the day on which the parties agreed (第30条), on paper from the signing of what it was put into.
 */
export function inWritingSince(
  one: Pick<MediationCase, 'agreement' | 'amendments'>,
): LocalDate | null {
  if (one.agreement?.form === 'written') return effectiveOn(one);
  const writing = one.amendments.find(({ kind }) => kind === 'writing');
  return writing === undefined ? null : amendedOn(writing);
}

function lastDayOf(days: readonly LocalDate[]): LocalDate | null {
  return days.reduce<LocalDate | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
}
