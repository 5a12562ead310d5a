import type { LocalDate } from '../../kernel/local-date';
import type { Paper, PaperworkKind } from '../../paper/paper';
import type { Studio } from '../../studio/studio';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import { buildAgreementPaper, buildOralRecordPaper } from './build-agreement';

const BUILDERS = {
  written_agreement: buildAgreementPaper,
  oral_agreement_record: buildOralRecordPaper,
} as const satisfies Record<PaperworkKind, unknown>;

/** Which paper the case's agreement has; null while there is no agreement. */
export function paperKindOf({ agreement }: Pick<MediationCase, 'agreement'>): PaperworkKind | null {
  if (agreement === null) return null;
  return agreement.form === 'written' ? 'written_agreement' : 'oral_agreement_record';
}

/**
 * The paper of the case's agreement as it is shown and printed. One that is in force is what was signed: as it was kept
 * then, or, where an earlier version kept nothing, as the case has it now. Nobody can mend it any more, so nothing is
 * found wrong with it. Null while there is no agreement.
 */
export function paperOfCase(
  c: MediationCase,
  studio: Pick<Studio, 'profile'>,
  today: LocalDate,
): Paper | null {
  const kind = paperKindOf(c);
  if (kind === null) return null;
  const on = effectiveOn(c);
  const kept = c.agreement?.paper;
  if (on !== null && kept !== undefined)
    return { kind, ...kept, findings: [], inForce: { on, isKept: true } };
  const paper = BUILDERS[kind](c, studio, today);
  return on === null ? paper : { ...paper, findings: [], inForce: { on, isKept: false } };
}

/**
 * Keeps the paper's content with an agreement that is in force, unless it is kept already: what was signed
 * (人民调解法 第29条第2款) does not change when a party moves house or the program learns to word it better.
 */
export function keepPaper(
  c: MediationCase,
  studio: Pick<Studio, 'profile'>,
  today: LocalDate,
): MediationCase {
  const { agreement } = c;
  if (agreement === null || agreement.paper !== undefined || effectiveOn(c) === null) return c;
  const paper = paperOfCase(c, studio, today);
  if (paper === null) return c;
  const { fileName, issuer, blocks } = paper;
  return { ...c, agreement: { ...agreement, paper: { fileName, issuer, blocks } } };
}
