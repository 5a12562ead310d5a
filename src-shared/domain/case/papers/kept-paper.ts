import type { LocalDate } from '../../kernel/local-date';
import type { Studio, StudioSettings } from '../../studio/studio';
import type { AmendmentKind } from '../model/amendment';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import type { CasePaper } from './blocks/case-paper';
import { correctionNote } from './outcome/correction-note';
import { oralAgreementRecord } from './outcome/oral-agreement-record';
import { supplementaryAgreement } from './outcome/supplementary-agreement';
import { writtenAgreement } from './outcome/written-agreement';

/** The paper of the case's agreement; null while there is no agreement. */
export function agreementPaperOf({
  agreement,
}: Pick<MediationCase, 'agreement'>): CasePaper | null {
  if (agreement === null) return null;
  return agreement.form === 'written' ? writtenAgreement : oralAgreementRecord;
}

/** What a signed paper is made of besides the case. */
interface Signed extends Pick<Studio, 'profile'> {
  readonly settings?: Pick<StudioSettings, 'paperMasks'>;
}

/**
 * Keeps the paper's content with an agreement that is in force, unless it is kept already: what was signed
 * (人民调解法 第29条第2款) does not change when a party moves house or the program learns to word it better.
 */
export function keepPaper(
  c: MediationCase,
  { profile, settings }: Signed,
  today: LocalDate,
): MediationCase {
  const { agreement } = c;
  const definition = agreementPaperOf(c);
  if (agreement === null || definition === null) return c;
  if (agreement.paper !== undefined || effectiveOn(c) === null) return c;
  const paper = definition.build(c, { profile, today, masks: settings?.paperMasks ?? [] }, null);
  return { ...c, agreement: { ...agreement, paper } };
}

const PAPER_OF_AMENDMENT: Readonly<Record<AmendmentKind, CasePaper>> = {
  supplement: supplementaryAgreement,
  correction: correctionNote,
  writing: writtenAgreement,
};

/** The same of a 补充（变更）协议, a 补正笔录 or an oral agreement put on paper, once it is signed and sealed. */
export function keepAmendmentPaper(
  c: MediationCase,
  id: string,
  { profile, settings }: Signed,
  today: LocalDate,
): MediationCase {
  const masks = settings?.paperMasks ?? [];
  return {
    ...c,
    amendments: c.amendments.map((one) => {
      if (one.id !== id || one.signing === null || one.paper !== undefined) return one;
      const paper = PAPER_OF_AMENDMENT[one.kind].build(c, { profile, today, masks }, id);
      return { ...one, paper };
    }),
  };
}
