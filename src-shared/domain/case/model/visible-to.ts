import type { MediationCase } from './mediation-case';

/** Who may see a case without seeing all: those who mediate it. Their ids are a column of the index too. */
export function visibleTo({ mediators }: Pick<MediationCase, 'mediators'>): readonly string[] {
  return mediators.map(({ mediatorId }) => mediatorId);
}
