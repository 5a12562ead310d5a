import type { MediationCase } from './mediation-case';

/**
 * Who may see a case without seeing all: those who mediate it, the one who presides first. Their ids are a column of the
 * index too.
 */
export function visibleTo({ mediators }: Pick<MediationCase, 'mediators'>): readonly string[] {
  const presiding = mediators.filter(({ isPresiding }) => isPresiding);
  const others = mediators.filter(({ isPresiding }) => !isPresiding);
  return [...presiding, ...others].map(({ mediatorId }) => mediatorId);
}
