import { effectiveOn } from '../../agreement/effective-day';
import { obligationStandings } from '../../agreement/obligations';
import { isReworkOpen } from '../../agreement/rework';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Closure, Termination, Withdrawal } from '../closing';
import type { MediationCase } from '../mediation-case';
import type { RuleContext } from '../rule-context';
import {
  latestEvent,
  type NamedDay,
  type Objection,
  objectToDay,
  objectToMove,
} from './objections';

/** 撤回申请: the applicants take the request back before any agreement is in force. */
export function withdrawCase(
  mediationCase: MediationCase,
  withdrawal: Withdrawal,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const objection =
    objectToMove(mediationCase, 'withdrawn') ??
    objectToDay(
      { name: 'withdrawnOn', on: withdrawal.withdrawnOn },
      'withdrawal.withdrawnOn',
      ctx,
      latestEvent(mediationCase),
    );
  return objection ?? allow({ ...mediationCase, status: 'withdrawn', withdrawal });
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
  const objection =
    objectToMove(mediationCase, 'terminated') ??
    objectToDay(
      { name: 'terminatedOn', on: termination.terminatedOn },
      'termination.terminatedOn',
      ctx,
      latestEvent(mediationCase),
    );
  if (objection) return objection;
  if (!termination.areRemediesExplained)
    return refuse('REMEDIES_NOT_EXPLAINED', { field: 'termination.areRemediesExplained' });
  return allow({ ...mediationCase, status: 'terminated', termination });
}

/**
 * 结案. What is not fulfilled needs a note that says why the file is closed all the same; a second handling (二次办理)
 * must be finished first. The day cannot lie before anything that the file already tells of performance and visits.
 */
export function closeCase(
  mediationCase: MediationCase,
  closure: Closure,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const objection =
    objectToMove(mediationCase, 'closed') ??
    objectToDay(
      { name: 'closedOn', on: closure.closedOn },
      'closure.closedOn',
      ctx,
      latestFollowThrough(mediationCase),
    ) ??
    objectToRework(mediationCase) ??
    objectToOpenObligations(mediationCase, closure, ctx);
  return objection ?? allow({ ...mediationCase, status: 'closed', closure });
}

/** The latest thing that the file tells after the agreement came into force: a finding, a visit, a second handling. */
function latestFollowThrough(mediationCase: MediationCase): NamedDay | null {
  const inForceOn = effectiveOn(mediationCase);
  const { fulfillmentRecords, followUps } = mediationCase;
  const events: NamedDay[] = [
    ...(inForceOn === null ? [] : [{ name: 'effectiveOn', on: inForceOn } as const]),
    ...fulfillmentRecords.map(
      ({ recordedOn }) => ({ name: 'recordedOn', on: recordedOn }) as const,
    ),
    ...followUps.map(({ visitedOn }) => ({ name: 'visitedOn', on: visitedOn }) as const),
    ...followUps.flatMap(({ reworkResolvedOn: on }) =>
      on === null ? [] : [{ name: 'resolvedOn', on } as const],
    ),
  ];
  return events.reduce<NamedDay | null>(
    (latest, event) => (latest === null || event.on > latest.on ? event : latest),
    null,
  );
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
  const open = obligationStandings(mediationCase, ctx.today).filter(
    ({ state }) => state !== 'fulfilled',
  );
  if (open.length === 0) return null;
  return refuse('OBLIGATIONS_OPEN', { field: 'closure.note', data: { count: open.length } });
}
