import { formatChineseDate } from '../../../kernel/local-date';
import { oncePerRecord, type PaperInstance } from '../../../paper/define-paper';
import type { Amendment, AmendmentKind } from '../../model/amendment';
import { amendedOn, effectiveOn } from '../../model/effective-day';
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
  if (written.length === 0)
    return one.agreement?.form === 'written' && effectiveOn(one) !== null ? oncePerRecord() : [];
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
