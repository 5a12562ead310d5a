import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { CasePaper } from '@shared/domain/case/papers/blocks/case-paper';
import { agreementPaperOf } from '@shared/domain/case/papers/kept-paper';
import { oralAgreementRecord } from '@shared/domain/case/papers/outcome/oral-agreement-record';
import { writtenAgreement } from '@shared/domain/case/papers/outcome/written-agreement';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Paper } from '@shared/domain/paper/paper';
import { readPaper } from '@shared/domain/paper/read-papers';
import type { Studio } from '@shared/domain/studio/studio';

/** A paper of a case as the studio shows it, whether the case has such a sheet or would get a blank form. */
export function readCasePaper(
  paper: CasePaper,
  c: MediationCase,
  { profile }: Pick<Studio, 'profile'>,
  today: LocalDate,
  ofId: string | null = null,
): Paper {
  return readPaper(paper, c, { profile, today }, ofId);
}

export function buildAgreementPaper(
  c: MediationCase,
  studio: Pick<Studio, 'profile'>,
  today: LocalDate,
): Paper {
  return readCasePaper(writtenAgreement, c, studio, today);
}

export function buildOralRecordPaper(
  c: MediationCase,
  studio: Pick<Studio, 'profile'>,
  today: LocalDate,
): Paper {
  return readCasePaper(oralAgreementRecord, c, studio, today);
}

/** The paper of the case's agreement, or null while there is none. */
export function paperOfCase(
  c: MediationCase,
  studio: Pick<Studio, 'profile'>,
  today: LocalDate,
): Paper | null {
  const paper = agreementPaperOf(c);
  return paper === null ? null : readCasePaper(paper, c, studio, today);
}
