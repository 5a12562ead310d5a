import { partsOf } from '../../kernel/local-date';
import { allow, type Ruling } from '../../kernel/ruling';
import type { NumberedPart } from '../../record/define-kind';
import { agreementCounter, nextAgreementNumber } from '../../studio/numbering';
import type { Studio } from '../../studio/studio';
import type { Agreement } from './agreement';
import type { MediationCase } from './mediation-case';
import type { RuleContext } from './rule-context';

/** The agreement of a case, where it is numbered apart. */
export const AGREEMENT_PART: NumberedPart = {
  member: 'agreement',
  serialOf(part) {
    const numbered = (part as Agreement | null)?.numbered;
    if (numbered === undefined) return null;
    return { counter: agreementCounter(numbered.year), ordinal: numbered.ordinal };
  },
};

/**
 * Gives a new agreement its number: the next of the studio's agreements where they are numbered apart, else that of its
 * case. One that was there before keeps its own, however often it is rewritten.
 */
export function numberAgreement(
  before: MediationCase,
  ruling: Ruling<MediationCase>,
  ctx: Pick<RuleContext, 'settings' | 'today'> & {
    readonly studio: Pick<Studio, 'lastOrdinals'>;
  },
): Ruling<MediationCase> {
  if (!ruling.ok || ruling.value.agreement === null) return ruling;
  const { agreement } = ruling.value;
  if (before.agreement !== null) {
    const { number, numbered } = before.agreement;
    return allow({
      ...ruling.value,
      agreement: { ...agreement, number, ...(numbered && { numbered }) },
    });
  }
  const { settings, today, studio } = ctx;
  const { lastOrdinals } = studio;
  const next = nextAgreementNumber({ settings, lastOrdinals }, partsOf(today).year);
  if (next === null) return ruling;
  const { number, serial: numbered } = next;
  return allow({ ...ruling.value, agreement: { ...agreement, number, numbered } });
}
