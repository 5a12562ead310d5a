import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { obligationStandings, stillOwed } from '../agreement/obligations';
import { isReworkOpen } from '../agreement/rework';
import { objectToDays } from '../days/find-disorders';
import type { Closure, Termination, Transfer, Withdrawal } from '../model/closing';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToMove } from './objections';
import { objectToSilentEnd } from './risks';

/** 撤回申请: the applicants take the request back before any agreement is in force. */
export function withdrawCase(
  mediationCase: MediationCase,
  withdrawal: Withdrawal,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const withdrawn: MediationCase = { ...mediationCase, status: 'withdrawn', withdrawal };
  const objection =
    objectToMove(mediationCase, 'withdrawn') ??
    objectToDays(mediationCase, withdrawn, ctx, ({ name }) =>
      name === 'withdrawnOn' ? 'withdrawal.withdrawnOn' : null,
    ) ??
    objectToSilentEnd(mediationCase);
  return objection ?? allow(withdrawn);
}

/**
 * 移送: the dispute is handed on to whom it belongs, before any agreement is in force. To whom and why is said with it; what
 * may become a matter of the police was reported first (人民调解法 第25条), like before every end.
 */
export function transferCase(
  mediationCase: MediationCase,
  transfer: Transfer,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const transferred: MediationCase = { ...mediationCase, status: 'transferred', transfer };
  const objection =
    objectToMove(mediationCase, 'transferred') ??
    objectToDays(mediationCase, transferred, ctx, ({ name }) =>
      name === 'transferredOn' ? 'transfer.transferredOn' : null,
    ) ??
    objectToSilentEnd(mediationCase);
  return objection ?? allow(transferred);
}

/**
 * 终止调解 (《人民调解法》第26条): a mediation that fails must be ended and the parties told that arbitration,
 * administrative and court ways stay open to them. A draft that nobody signed stays in the file as it was.
 */
export function terminateCase(
  mediationCase: MediationCase,
  termination: Termination,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const terminated: MediationCase = { ...mediationCase, status: 'terminated', termination };
  const objection =
    objectToMove(mediationCase, 'terminated') ??
    objectToDays(mediationCase, terminated, ctx, ({ name }) =>
      name === 'terminatedOn' ? 'termination.terminatedOn' : null,
    ) ??
    objectToSilentEnd(mediationCase);
  if (objection) return objection;
  if (!termination.areRemediesExplained)
    return refuse('REMEDIES_NOT_EXPLAINED', { field: 'termination.areRemediesExplained' });
  return allow(terminated);
}

/**
 * 结案. Nothing risky ends silently (人民调解法 第25条). What is not fulfilled needs a note that says why the file is closed all the same; a second handling (二次办理)
 * must be finished first. The day cannot lie before anything that the file already tells of performance, visits and the
 * court.
 */
export function closeCase(
  mediationCase: MediationCase,
  closure: Closure,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const closed: MediationCase = { ...mediationCase, status: 'closed', closure };
  const objection =
    objectToMove(mediationCase, 'closed') ??
    objectToDays(mediationCase, closed, ctx, ({ name }) =>
      name === 'closedOn' ? 'closure.closedOn' : null,
    ) ??
    objectToRework(mediationCase) ??
    objectToSilentEnd(mediationCase) ??
    objectToOpenObligations(mediationCase, closure, ctx);
  return objection ?? allow(closed);
}

function objectToRework({ followUps }: MediationCase): Objection {
  const isOpen = followUps.some(isReworkOpen);
  return isOpen ? refuse('REWORK_OPEN') : null;
}

function objectToOpenObligations(
  mediationCase: MediationCase,
  closure: Closure,
  ctx: RuleContext,
): Objection {
  if (closure.note !== '') return null;
  const open = stillOwed(obligationStandings(mediationCase, ctx.today));
  if (open.length === 0) return null;
  return refuse('OBLIGATIONS_OPEN', { field: 'closure.note', data: { count: open.length } });
}
