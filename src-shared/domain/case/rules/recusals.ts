import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Mediator } from '../../mediator/mediator';
import type { Objection } from '../../record/act';
import { objectToDays } from '../days/find-disorders';
import type { MediationCase } from '../model/mediation-case';
import { openRecusals, type Recusal, type RecusalDecision } from '../model/recusal';
import type { RuleContext } from '../model/rule-context';
import { exchangeMediator } from './exchange-mediator';
import { appointMediators } from './mediators';
import { objectToWork } from './objections';
import { objectToUnknownParty } from './parties';

type Asked = Omit<Recusal, 'id' | 'name' | 'decision'>;

interface RecusalContext extends RuleContext {
  readonly makeId: () => string;
}

/** Mediators change as long as the mediation runs, so that is when their 回避 is asked for and decided. */
export function objectToRecusal(one: MediationCase): Objection {
  return objectToWork(one, 'prepare');
}

/** Objects to a decision where nothing waits for one. */
export function objectToDecision(one: MediationCase): Objection {
  return objectToRecusal(one) ?? (openRecusals(one).length > 0 ? null : no('没有等着决定的回避。'));
}

/**
 * 申请回避: writes down that one was asked for, or words one anew that is not decided yet.
 * @param id of the one that is corrected; null for a new one
 */
export function recordRecusal(
  one: MediationCase,
  id: string | null,
  asked: Asked,
  ctx: RecusalContext,
): Ruling<MediationCase> {
  const known = one.recusals.find((recusal) => recusal.id === id);
  if (id !== null && known === undefined) return gone();
  if (known && known.decision !== null) return no('这一次回避已经有了决定，不能再改。');
  const name =
    nameIn(one, asked.mediatorId) ?? (known?.mediatorId === asked.mediatorId && known.name);
  if (!name) return refuse('UNKNOWN_MEDIATOR', { field: 'recusal.mediatorId' });
  const written: Recusal = { ...asked, id: id ?? ctx.makeId(), name, decision: null };
  const recusals =
    id === null
      ? [...one.recusals, written]
      : one.recusals.map((recusal) => (recusal.id === id ? written : recusal));
  const recorded = { ...one, recusals };
  const objection =
    objectToRecusal(one) ??
    objectToUnknownParty(one, asked.partyId === null ? [] : [asked.partyId], 'recusal.partyId') ??
    objectToDays(one, recorded, ctx, ({ name: day }) =>
      day === 'raisedOn' ? 'recusal.raisedOn' : null,
    );
  return objection ?? allow(recorded);
}

/**
 * 决定回避. Granted, the mediator leaves the case and the successor comes in, presiding where that one did (司法部令第75号:
 * 应予调换). Who is in the case already may be named: then nobody joins.
 * @param successorId null where the others go on without that mediator, or nobody leaves
 */
export function decideRecusal(
  one: MediationCase,
  id: string,
  decision: Omit<RecusalDecision, 'successor'>,
  successorId: string | null,
  ctx: RuleContext & { readonly roster: readonly Mediator[] },
): Ruling<MediationCase> {
  const known = one.recusals.find((recusal) => recusal.id === id);
  if (known === undefined) return gone();
  if (known.decision !== null) return no('这一次回避已经有了决定。写错了的，请在修改记录里撤销。');
  if (decision.result === 'refused' && decision.reason === '')
    return no('不准许的，请写明理由。', 'decision.reason');
  const mediators =
    decision.result === 'granted'
      ? exchangeMediator(one.mediators, known.mediatorId, successorId, ctx.roster, 'successorId')
      : allow(one.mediators);
  if (!mediators.ok) return mediators;
  const successor = mediators.value.find(({ mediatorId }) => mediatorId === successorId)?.name;
  const isGranted = decision.result === 'granted';
  const decided: Recusal = {
    ...known,
    decision: { ...decision, successor: (isGranted && successor) || '' },
  };
  const recorded = {
    ...one,
    recusals: one.recusals.map((recusal) => (recusal.id === id ? decided : recusal)),
  };
  const objection =
    objectToRecusal(one) ??
    objectToDays(one, recorded, ctx, ({ name, of }) =>
      name === 'ruledOn' && of === id ? 'decision.ruledOn' : null,
    );
  if (objection) return objection;
  return isGranted ? appointMediators(recorded, mediators.value, ctx) : allow(recorded);
}

/** Takes one out that was written down by mistake and is not decided; the history keeps it. */
export function removeRecusal(one: MediationCase, id: string): Ruling<MediationCase> {
  const known = one.recusals.find((recusal) => recusal.id === id);
  if (known === undefined) return gone();
  if (known.decision !== null) return no('这一次回避已经有了决定，不能删去。');
  return allow({ ...one, recusals: one.recusals.filter((recusal) => recusal.id !== id) });
}

function nameIn({ mediators }: MediationCase, id: string): string | undefined {
  return mediators.find(({ mediatorId }) => mediatorId === id)?.name;
}

function no(why: string, field?: string) {
  return refuse('NOT_NOW', { ...(field !== undefined && { field }), data: { why } });
}

function gone() {
  return no('这一次回避已经不在案卷里了。');
}
