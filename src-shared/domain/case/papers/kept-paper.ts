import type { LocalDate } from '../../kernel/local-date';
import type { Studio, StudioSettings } from '../../studio/studio';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import type { CasePaper } from './blocks/case-paper';
import { oralAgreementRecord } from './outcome/oral-agreement-record';
import { writtenAgreement } from './outcome/written-agreement';

/** The paper of the case's agreement; null while there is no agreement. */
export function agreementPaperOf({
  agreement,
}: Pick<MediationCase, 'agreement'>): CasePaper | null {
  if (agreement === null) return null;
  return agreement.form === 'written' ? writtenAgreement : oralAgreementRecord;
}

/**
 * Keeps the paper's content with an agreement that is in force, unless it is kept already: what was signed
 * (人民调解法 第29条第2款) does not change when a party moves house or the program learns to word it better.
 */
export function keepPaper(
  c: MediationCase,
  {
    profile,
    settings,
  }: Pick<Studio, 'profile'> & { readonly settings?: Pick<StudioSettings, 'paperMasks'> },
  today: LocalDate,
): MediationCase {
  const { agreement } = c;
  const definition = agreementPaperOf(c);
  if (agreement === null || definition === null) return c;
  if (agreement.paper !== undefined || effectiveOn(c) === null) return c;
  const paper = definition.build(c, { profile, today, masks: settings?.paperMasks ?? [] }, null);
  return { ...c, agreement: { ...agreement, paper } };
}
