import type { LocalDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import type { Party } from '../../../party/party';
import { blankOf } from '../../../record/blank';
import { caseTitle } from '../../model/case-title';
import { effectiveOn } from '../../model/effective-day';
import { type MediationCase, mediationCaseSchema } from '../../model/mediation-case';
import { stayingParties } from '../../model/party-change';
import type { Registration } from '../../model/registration';

/** What a paper may ask of a case. Of no case at all it is empty, and every paper made of it a blank form. */
export interface CaseOnPaper
  extends Omit<MediationCase, 'registration' | 'status' | 'serial' | 'createdAt' | 'updatedAt'> {
  /** 事由, as it stands on a line; empty on a blank form, as is `number`. */
  readonly title: string;
  readonly registration: Registration | null;
  readonly inForceOn: LocalDate | null;
  /** The parties but those who left: who signs, is invited, is told. */
  readonly staying: readonly Party[];
  /** The case itself, for what asks other papers about it; null on a blank form. */
  readonly record: MediationCase | null;
}

const NO_CASE: CaseOnPaper = {
  ...(blankOf(mediationCaseSchema) as unknown as Omit<
    CaseOnPaper,
    'title' | 'inForceOn' | 'record' | 'staying'
  >),
  ...{ title: '', registration: null, inForceOn: null, record: null, staying: [] },
};

/** The case as its papers see it; null gives the blank form. */
export function onPaper(c: MediationCase | null): CaseOnPaper {
  if (c === null) return NO_CASE;
  return {
    ...c,
    number: toBodyText(c.number),
    title: toBodyText(caseTitle(c)).replace(/\n/g, ' '),
    inForceOn: effectiveOn(c),
    staying: stayingParties(c),
    record: c,
  };
}
