import { formatChineseDate, type LocalDate } from '../../../kernel/local-date';
import { type Finality, oncePerRecord, type PaperInstance } from '../../../paper/define-paper';
import type { KeptPaper } from '../../../paper/paper';
import { AMENDMENT_KIND_LABELS, type Amendment, type AmendmentKind } from '../../model/amendment';
import { amendedOn, inWritingSince } from '../../model/effective-day';
import type { MediationCase } from '../../model/mediation-case';

type Amended = Pick<MediationCase, 'amendments' | 'agreement'>;

/** Those of one kind, in their order. */
export function amendmentsOf(
  { amendments }: Pick<Amended, 'amendments'>,
  kind: AmendmentKind,
): Amendment[] {
  return amendments.filter((one) => one.kind === kind);
}

/**
 * A sheet of each that is written; while none is, the form that is filled in by hand. Of a written agreement in force
 * alone, or of what was agreed orally and is changed on paper.
 */
export function sheetsOfAmendments(one: Amended, kind: AmendmentKind): readonly PaperInstance[] {
  const written = amendmentsOf(one, kind);
  if (written.length === 0) return inWritingSince(one) !== null ? oncePerRecord() : [];
  return written.map((amendment, at) => {
    const on = amendedOn(amendment);
    const which = written.length > 1 ? `第${at + 1}份，` : '';
    return { ofId: amendment.id, name: `${which}${on === null ? '待签' : formatChineseDate(on)}` };
  });
}

/** The one that a sheet is of; undefined of the form to be filled in by hand. */
export function findAmendment(
  { amendments }: Pick<Amended, 'amendments'>,
  ofId: string | null,
): Amendment | undefined {
  return ofId === null ? undefined : amendments.find(({ id }) => id === ofId);
}

/** What stands on a sheet once it is signed and sealed; null before. */
export function finalityOfAmendment(one: Amended, ofId: string | null): Finality | null {
  const amendment = findAmendment(one, ofId);
  const on = amendment === undefined ? null : amendedOn(amendment);
  if (amendment === undefined || on === null) return null;
  return {
    on,
    because: `${AMENDMENT_KIND_LABELS[amendment.kind]}已在${formatChineseDate(on)}签字盖章。`,
    ink: '签名、盖章、日期以当时签好的纸质那份为准。',
  };
}

/** The sheet as it was kept when it was signed. */
export function keptAmendment(one: Amended, ofId: string | null): KeptPaper | null {
  return findAmendment(one, ofId)?.paper ?? null;
}

/** How the state of such a sheet is told. */
export const AMENDMENT_WORDS = { draft: '待签字盖章', final: '已签字盖章' } as const;

/** The day of whose ages a sheet tells: that on which the parties signed, else today. */
export function dayOfSigning(one: Amended, ofId: string | null, today: LocalDate): LocalDate {
  return findAmendment(one, ofId)?.signing?.partiesSignedOn ?? today;
}
