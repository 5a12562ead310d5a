import { allow, type Ruling, refuse } from '../kernel/ruling';
import type { CaseMediator } from './mediator';

/**
 * Whether these mediators can take a case: at least one (《人民调解法》第19条), nobody twice, and exactly one 主持人
 * (司法部令第75号《人民调解工作若干规定》).
 */
export function checkAppointments(mediators: CaseMediator[]): Ruling<CaseMediator[]> {
  if (mediators.length === 0) return refuse('MEDIATOR_MISSING', { field: 'mediators' });
  const twice = mediators.findIndex(
    ({ mediatorId }, index) =>
      mediators.findIndex((other) => other.mediatorId === mediatorId) < index,
  );
  const again = mediators[twice];
  if (again)
    return refuse('MEDIATOR_TWICE', {
      field: `mediators.${twice}.mediatorId`,
      data: { name: again.name },
    });
  const count = mediators.filter(({ isPresiding }) => isPresiding).length;
  if (count !== 1)
    return refuse('PRESIDING_MEDIATOR_NOT_ONE', { field: 'mediators', data: { count } });
  return allow(mediators);
}
