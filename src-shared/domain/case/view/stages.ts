import { type CaseStatus, hasEndedWithoutAgreement } from '../model/case-status';

/**
 * Where a case stands, as far as its page differs: before 受理, while it is mediated, once an agreement is in force (结案
 * included), and ended without one.
 */
export const STAGES = ['before_acceptance', 'in_mediation', 'agreed', 'ended_without'] as const;
export type Stage = (typeof STAGES)[number];

/** See `STAGES`. */
export function stageOf(status: CaseStatus): Stage {
  if (hasEndedWithoutAgreement(status)) return 'ended_without';
  if (status === 'registered') return 'before_acceptance';
  return status === 'accepted' || status === 'mediating' ? 'in_mediation' : 'agreed';
}
