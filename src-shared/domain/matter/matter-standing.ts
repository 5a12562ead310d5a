import type { LocalDate } from '../kernel/local-date';
import type { Matter, Round } from './matter';
import type { MatterStanding } from './matter-words';

type Course = Omit<Matter, 'id' | 'revision' | 'createdAt' | 'updatedAt'>;

/** What of it nobody has to do anything about any more. */
const OVER: readonly MatterStanding[] = ['over', 'cleared', 'turned'];

/** How it stands, by what was written (S2: 接单—派单—办单—评单; S0: 反馈销号). */
export function standingOf(one: Course): MatterStanding {
  if (one.turnedOn !== null) return 'turned';
  if (settledRound(one) !== null) return standingOfSettled(one);
  if (one.clearance !== null) return owesReply(one) ? 'to_answer' : 'cleared';
  if (one.rounds.length > 0) return 'again';
  if (one.handUp !== null) return 'handed_up';
  if (one.disposal !== null) return 'in_hand';
  return one.assignments.length > 0 ? 'assigned' : 'new';
}

function standingOfSettled(one: Course): MatterStanding {
  if (one.handUp !== null && one.clearance === null) return 'to_clear';
  if (owesAnswer(one)) return 'to_answer';
  return one.clearance === null ? 'over' : 'cleared';
}

/** Whether nothing of it is left to do: it leaves 今日 then, and never before. */
export function isOver(standing: MatterStanding): boolean {
  return OVER.includes(standing);
}

/** Whether it still has to be done itself: neither done, struck off nor turned into a dispute. */
export function isUndone(standing: MatterStanding): boolean {
  return !isOver(standing) && standing !== 'to_clear' && standing !== 'to_answer';
}

/** The last time that it was done, unless that was found wanting. */
export function settledRound({ rounds }: Pick<Course, 'rounds'>): Round | null {
  const last = rounds.at(-1);
  return last === undefined || last.rating?.rating === 'dissatisfied' ? null : last;
}

/**
 * The limits that still run: the colour's until the first disposition (红 also until it was handed up: 即时报), the
 * assignment's until it is done, the 工单's until the first answer. None of what became a dispute, which has its own.
 */
export function limitsOf(one: Course): {
  actBy: LocalDate | null;
  dueOn: LocalDate | null;
  replyBy: LocalDate | null;
} {
  const standing = standingOf(one);
  if (isOver(standing)) return { actBy: null, dueOn: null, replyBy: null };
  const undone = isUndone(standing);
  return {
    actBy: undone && !isDisposed(one) ? one.actBy : null,
    // What was found wanting is done again: the first limit is over, whatever it was.
    dueOn: undone && standing !== 'again' ? (one.assignments.at(-1)?.dueOn ?? null) : null,
    replyBy: owesReply(one) ? one.replyBy : null,
  };
}

function isDisposed({ disposal, rounds, handUp, reported }: Course): boolean {
  return (
    disposal !== null || rounds.length > 0 || (reported.alertColor === 'red' && handUp !== null)
  );
}

/** Whether whoever sent a 工单 has heard nothing yet. */
function owesReply({ replyBy, answers }: Course): boolean {
  return replyBy !== null && answers.length === 0;
}

/**
 * Whether whoever reported it is still to be told what came of it (S2: 事事有回音). Of what was settled before their eyes,
 * and of what nobody put a name to, nobody waits for an answer; a 工单 always wants one.
 */
function owesAnswer(one: Course): boolean {
  const last = settledRound(one);
  if (last === null) return false;
  const isAnswered = one.answers.some(({ answeredOn }) => answeredOn >= last.doneOn);
  if (isAnswered) return false;
  if (one.replyBy !== null) return true;
  const { reporter, phone } = one.reported;
  return last.how !== 'on_the_spot' && (reporter !== '' || phone !== '');
}

/**
 * The first day on which something was done about it, which stops the clock of the colour: the first disposition, 办结, 销号 or
 * the dispute it became, and of 红 (即时报) the 上报 too. Null while nothing was.
 */
export function actedOn(one: Course): LocalDate | null {
  const isReported = one.reported.alertColor === 'red' && one.handUp !== null;
  return earliestOf([
    one.disposal?.disposedOn,
    one.rounds[0]?.doneOn,
    one.clearance?.clearedOn,
    one.turnedOn,
    isReported ? one.handUp?.handedOn : null,
  ]);
}

/**
 * The limit of the last 派单, and the day on which it was met: done for the first time since, struck off or a dispute. What was
 * found wanting is done again without it, as in `limitsOf`.
 */
export function assignedLimit(
  one: Course,
): { readonly dueOn: LocalDate; readonly metOn: LocalDate | null } | null {
  const last = one.assignments.at(-1);
  if (last?.dueOn == null) return null;
  const round = one.rounds.find(({ doneOn }) => doneOn >= last.assignedOn);
  return {
    dueOn: last.dueOn,
    metOn: round?.doneOn ?? earliestOf([one.clearance?.clearedOn, one.turnedOn]),
  };
}

function earliestOf(days: readonly (LocalDate | null | undefined)[]): LocalDate | null {
  return days.reduce<LocalDate | null>(
    (first, on) => (on != null && (first === null || on < first) ? on : first),
    null,
  );
}
