import { randomUUID } from 'node:crypto';
import type { PresentActor, Sight } from '@shared/domain/record/actor';
import type { BuiltReport } from '@shared/domain/reports/build-report';
import type { CountedOne } from '@shared/domain/reports/counted-records';
import type { ReportDefinition } from '@shared/domain/reports/define-report';
import type { StudioProfile } from '@shared/domain/studio/studio';
import type { CountedFacts } from '@shared/domain/submission/submission';
import { ServiceError } from '../service-error';
import type { PrintedLedger } from './ledger-rows';

/** So many reports that were shown can still be paged and exported. */
const KEPT = 4;

/** Who a report is shown to. */
export type ReportReader = Pick<PresentActor, 'id' | 'sight'>;

/** A report as it was shown: whatever is asked of it later answers for that moment. */
export interface KeptReport extends BuiltReport {
  readonly token: string;
  readonly definition: ReportDefinition;
  /** Who asked for it: to nobody else it is there, for others may see other records. */
  readonly madeFor: PresentActor;
  /** As it is printed in the ledgers. */
  readonly profile: StudioProfile;
  /** Which records who asked for it may see; null for all. */
  readonly sight: Sight | null;
  /** What is kept of a report that may be handed in: the records behind its figures. */
  readonly behind: readonly CountedFacts[];
  /** All rows of each ledger, by its key; read once, when the first of them is asked for. */
  readonly rows: Map<string, Promise<PrintedLedger>>;
  /** The records behind each figure that was opened, by its row and column. */
  readonly opened: Map<string, readonly CountedOne[]>;
}

/** A report as it was counted, before it is kept. */
export type CountedReport = Omit<KeptReport, 'token' | 'opened'>;

/** The reports that were shown last, by their tokens. */
export class KeptReports {
  /** The one that was shown longest ago first. */
  private readonly kept = new Map<string, KeptReport>();

  keep(shown: CountedReport): KeptReport {
    const report = { ...shown, token: randomUUID(), opened: new Map() };
    this.kept.set(report.token, report);
    for (const token of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(token);
    }
    return report;
  }

  /**
   * Throws ServiceError REPORT_OUTDATED when others were shown since, or the program began anew; and, without a word more,
   * when it was shown to somebody else.
   */
  get(token: string, { id, sight }: ReportReader): KeptReport {
    const report = this.kept.get(token);
    if (report === undefined || report.madeFor.id !== id || report.madeFor.sight !== sight)
      throw new ServiceError('REPORT_OUTDATED');
    return report;
  }
}
