import type { MediationCase } from '@shared/domain/case/model/mediation-case';

/** The acts that take out an entry, of the lists that have one. */
const REMOVALS = {
  removeInvestigation: 'investigations',
  removeDelivery: 'deliveries',
  removeRecusal: 'recusals',
  removeUrging: 'urgings',
  removeRemedy: 'remedies',
} as const satisfies Readonly<Record<string, keyof MediationCase>>;

/** Those of them that the case has something for. */
export function removalsOf(now: MediationCase): string[] {
  return Object.entries(REMOVALS).flatMap(([act, list]) => (now[list].length > 0 ? [act] : []));
}
