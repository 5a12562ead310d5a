import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { CaseMediator, Mediator } from '../../mediator/mediator';
import { nameMediators } from '../../mediator/name-mediators';

/** The mediators without the one who leaves and with the successor; who left before is not missed. @param field where the successor is chosen */
export function exchangeMediator(
  mediators: readonly CaseMediator[],
  leaverId: string,
  successorId: string | null,
  roster: readonly Mediator[],
  field: string,
): Ruling<CaseMediator[]> {
  const leaver = mediators.find(({ mediatorId }) => mediatorId === leaverId);
  const staying = mediators.filter(({ mediatorId }) => mediatorId !== leaverId);
  if (successorId === leaverId) return no('接替的不能是要离开的那一名，请另选一名。', field);
  if (successorId === null) {
    if (leaver?.isPresiding || staying.length === 0)
      return no('请选由谁接替；换了以后要有一名主持人（《人民调解法》第十九条）。', field);
    return allow(staying);
  }
  const isPresiding = leaver?.isPresiding ?? false;
  if (staying.some(({ mediatorId }) => mediatorId === successorId))
    return allow(
      staying.map((one) =>
        isPresiding ? { ...one, isPresiding: one.mediatorId === successorId } : one,
      ),
    );
  const choice = { mediatorId: successorId, isPresiding, appointment: 'committee' as const };
  const joining = nameMediators([choice], [], roster);
  return joining.ok ? allow([...staying, ...joining.value]) : refuse('UNKNOWN_MEDIATOR', { field });
}

function no(why: string, field: string) {
  return refuse('NOT_NOW', { field, data: { why } });
}
