import type { MediationCase } from '@shared/domain/case/model/mediation-case';

/** The acts that are about an entry, and where it stands. */
const REMOVALS = {
  removeInvestigation: 'investigations',
  removeDelivery: 'deliveries',
  removeRecusal: 'recusals',
  removeCallAttempt: 'callAttempts',
  removePrivateTalk: 'privateTalks',
  removeProposal: 'proposals',
  removeUrging: 'urgings',
  removeRemedy: 'remedies',
  adoptProposal: 'proposals',
} as const satisfies Readonly<Record<string, keyof MediationCase>>;

/** Those of them that the case has something for. */
export function removalsOf(now: MediationCase): string[] {
  return Object.entries(REMOVALS).flatMap(([act, list]) => (now[list].length > 0 ? [act] : []));
}
