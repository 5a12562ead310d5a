import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { DescribedCase } from '@shared/domain/case/view/case-entry';
import type { LocalDate } from '@shared/domain/kernel/local-date';

/** What the rules say about a case: handed in, since it depends on today, the holidays and the settings. */
export interface CaseDescriber {
  readonly today: () => LocalDate;
  readonly describe: (mediationCase: MediationCase, shardName: string) => DescribedCase;
  /** Names the settings and holidays that were asked: what was said by others may be said differently now. */
  readonly rules: () => string;
}
