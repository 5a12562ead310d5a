import type { LocalDate } from '../../kernel/local-date';
import { isFromCourt, isReferred } from './case-source';
import type { Feedback } from './feedback';
import type { MediationCase } from './mediation-case';
import { concludedOn, isSuccessful } from './outcome';

/**
 * Whether somebody waits to hear what became of the dispute: whoever sent it, and the street's centre for what it
 * dispatched (派单). What a grid worker told the studio alone nobody waits for.
 */
export function isAwaited({ registration }: Pick<MediationCase, 'registration'>): boolean {
  const { source, referringUnit, referralNumber } = registration;
  return isReferred(source) || (source === 'grid_report' && referringUnit + referralNumber !== '');
}

/** The day on which there was something to tell: agreed, ended, not accepted, taken back or handed on. Null while it runs. */
export function resultOn(one: MediationCase): LocalDate | null {
  return (
    concludedOn(one) ??
    one.decline?.declinedOn ??
    one.withdrawal?.withdrawnOn ??
    one.transfer?.transferredOn ??
    null
  );
}

/** Whether it ended without an agreement. */
export function hasFailed(one: MediationCase): boolean {
  return resultOn(one) !== null && !isSuccessful(one);
}

/** A failed 委派 gives the court its materials back (法释〔2016〕14号); what other senders get back is theirs to ask. */
export function mustReturn(one: MediationCase): boolean {
  return one.registration.source === 'court_pre_filing' && hasFailed(one);
}

/** A 委托 that succeeded goes to the court: for a 调解书, or the suit is taken back (practice). */
export function goesToCourt(one: MediationCase): boolean {
  return one.registration.source === 'court_post_filing' && isSuccessful(one);
}

/** The last report of the result; null while it was not told. */
export function resultReport({ feedbacks }: Pick<MediationCase, 'feedbacks'>): Feedback | null {
  return feedbacks.findLast(({ kind }) => kind === 'result') ?? null;
}

/** What is still to be told of the result, and to whom, in words; null where nobody waits for it or it was told. */
export function untoldResult(one: MediationCase): string | null {
  if (!isAwaited(one) || resultOn(one) === null || resultReport(one) !== null) return null;
  if (mustReturn(one)) return '把结果报法院，退回起诉状等材料';
  if (goesToCourt(one)) return '把结果报法院：请出具调解书，或者原告撤诉';
  const { referringUnit } = one.registration;
  return `把办理结果反馈给${referringUnit === '' ? '移送单位' : referringUnit}`;
}

/** The first day on which the sender heard anything of how it goes; null while it was told at most that the matter came. */
export function firstToldOn({ feedbacks }: Pick<MediationCase, 'feedbacks'>): LocalDate | null {
  const days = feedbacks.filter(({ kind }) => kind !== 'receipt').map((one) => one.reportedOn);
  return days.toSorted()[0] ?? null;
}

/** 销号: the day on which the sender struck the matter off its list; null while it did not. */
export function clearedOn({ feedbacks }: Pick<MediationCase, 'feedbacks'>): LocalDate | null {
  return feedbacks.findLast(({ answer }) => answer?.clearedOn)?.answer?.clearedOn ?? null;
}

/** How a court hands a dispute over: before filing, or after it. Null for other sources. */
export function courtWayOf(source: MediationCase['registration']['source']): string | null {
  if (!isFromCourt(source)) return null;
  return source === 'court_pre_filing' ? '委派' : '委托';
}
