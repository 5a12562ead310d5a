import type { Notes } from '../ports';
import type { PerformOptions } from '../records/perform-on';
import { AuditService, type AuditServiceOptions } from './audit-service';
import { LookLog } from './look-log';

/** Noting who looked at what, and telling it. */
export interface Auditing {
  /** Who looked at what, where a studio has accounts. */
  readonly lookLog: LookLog;
  /** 谁看过、印过、改过 */
  readonly audit: AuditService;
}

/** Nothing is read or noted yet. */
export function createAuditing(
  performing: PerformOptions,
  notes: Notes,
  exporting: Omit<AuditServiceOptions, 'current'>,
): Auditing {
  return {
    lookLog: new LookLog(performing, notes),
    audit: new AuditService({ current: performing.current, ...exporting }),
  };
}
