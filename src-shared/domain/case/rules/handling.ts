import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Handing } from '../../mediator/handing';
import type { Mediator } from '../../mediator/mediator';
import type { Objection } from '../../record/act';
import { objectToDays } from '../days/find-disorders';
import { isOpen } from '../model/case-status';
import type { Handover, LevelStep } from '../model/handling';
import { holderOf, levelOf } from '../model/holder';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { exchangeMediator } from './exchange-mediator';
import { appointMediators } from './mediators';
import { objectToWork } from './objections';

/** What is over is in nobody's hand any more. */
export function objectToHandling(one: MediationCase): Objection {
  return objectToWork(one, 'hold');
}

/**
 * 交接: from whoever holds the case, or from one of its mediators, to somebody of the roster. While it is mediated that one
 * takes the place of the mediator who leaves (《人民调解法》第19条: one presides); after it the names on its papers stay.
 */
export function handOver(
  one: MediationCase,
  handing: Handing,
  ctx: RuleContext & { readonly roster: readonly Mediator[] },
): Ruling<MediationCase> {
  const { fromId, toId } = handing;
  const objection = objectToHandling(one);
  if (objection) return objection;
  const holder = holderOf(one);
  const leaver = one.mediators.find(({ mediatorId }) => mediatorId === (fromId ?? holder.id));
  if (fromId !== null && leaver === undefined && holder.id !== fromId)
    return no('这件纠纷已经不在交出的人手上。', 'handover.fromId');
  const to = ctx.roster.find(({ id, isActive }) => isActive && id === toId);
  if (to === undefined) return refuse('UNKNOWN_MEDIATOR', { field: 'handover.toId' });
  const from = leaver ?? { mediatorId: holder.id, name: holder.name };
  if (from.mediatorId === toId) return no(`这件纠纷已经在${to.name}手上。`, 'handover.toId');
  const isExchanged = leaver !== undefined && isOpen(one.status);
  const leaving = { fromId: from.mediatorId, from: from.name };
  const written: Handover = { ...handing, ...leaving, to: to.name, isExchanged };
  const handed = { ...one, handovers: [...one.handovers, written] };
  const days = objectToDays(one, handed, ctx, ({ name }) =>
    name === 'handedOn' ? 'handover.handedOn' : null,
  );
  if (days) return days;
  if (!isExchanged) return allow(handed);
  const mediators = exchangeMediator(
    one.mediators,
    leaver.mediatorId,
    toId,
    ctx.roster,
    'handover.toId',
  );
  return mediators.ok ? appointMediators(handed, mediators.value, ctx) : mediators;
}

/** 升级 or 退回: the level comes from the ladder of the settings, and the one on which it stands is not named again. */
export function moveLevel(
  one: MediationCase,
  step: LevelStep,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const objection = objectToHandling(one);
  if (objection) return objection;
  const { levelLadder } = ctx.settings;
  if (!levelLadder.includes(step.level))
    return no(`请从${levelLadder.join('、')}里选一级。`, 'step.level');
  if (levelOf(one) === step.level) return no(`这件纠纷已经在${step.level}。`, 'step.level');
  const moved = { ...one, levelSteps: [...one.levelSteps, step] };
  const days = objectToDays(one, moved, ctx, ({ name }) =>
    name === 'levelOn' ? 'step.levelOn' : null,
  );
  return days ?? allow(moved);
}

function no(why: string, field: string) {
  return refuse('NOT_NOW', { field, data: { why } });
}
