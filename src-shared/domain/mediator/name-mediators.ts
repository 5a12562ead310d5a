import { allow, type Ruling, refuse } from '../kernel/ruling';
import type { CaseMediator, Mediator } from './mediator';

/** A mediator as chosen for a case: by id, without the name. */
export type MediatorChoice = Omit<CaseMediator, 'name' | 'nickname'>;

/**
 * Writes the names beside the chosen mediators: as they already stand in the case, else as on the
 * roster today, so that a later change of the roster alters no paper. Refuses an id of neither, and
 * one who has left the studio and is not yet in the case.
 */
export function nameMediators(
  choices: readonly MediatorChoice[],
  inCase: readonly CaseMediator[],
  roster: readonly Mediator[],
): Ruling<CaseMediator[]> {
  const named: CaseMediator[] = [];
  for (const [index, choice] of choices.entries()) {
    const found =
      inCase.find(({ mediatorId }) => mediatorId === choice.mediatorId) ??
      roster.find(({ id, isActive }) => isActive && id === choice.mediatorId);
    if (found === undefined)
      return refuse('UNKNOWN_MEDIATOR', { field: `mediators.${index}.mediatorId` });
    named.push({ ...choice, name: found.name, nickname: found.nickname });
  }
  return allow(named);
}
