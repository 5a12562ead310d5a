import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { objectToDays } from '../days/find-disorders';
import type { Feedback, FeedbackAnswer } from '../model/feedback';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { goesToCourt, mustReturn, resultOn } from '../model/way-back';

interface FeedbackContext extends RuleContext {
  readonly makeId: () => string;
}

/**
 * 反馈: writes down what was told to the sender, or words it anew. The result is told when there is one; a failed 委派
 * gives the materials back (法释〔2016〕14号), and of a 委托 that succeeded it is said what becomes of the suit (practice).
 * @param id of the one that is corrected, whose answer stays; null for a new one
 */
export function recordFeedback(
  one: MediationCase,
  id: string | null,
  written: Omit<Feedback, 'id' | 'answer'>,
  ctx: FeedbackContext,
): Ruling<MediationCase> {
  const known = one.feedbacks.find((feedback) => feedback.id === id);
  if (id !== null && known === undefined) return gone();
  const entry: Feedback = { ...written, id: id ?? ctx.makeId(), answer: known?.answer ?? null };
  const feedbacks =
    known === undefined
      ? [...one.feedbacks, entry]
      : one.feedbacks.map((feedback) => (feedback === known ? entry : feedback));
  const recorded = { ...one, feedbacks };
  const objection =
    objectToResult(one, written) ??
    objectToDays(one, recorded, ctx, ({ name, of }) =>
      of === entry.id && (name === 'reportedOn' || name === 'resultReportedOn')
        ? 'feedback.reportedOn'
        : null,
    );
  return objection ?? allow(recorded);
}

/** 对方的答复、销号: what came back to one report; null takes the note back. */
export function answerFeedback(
  one: MediationCase,
  id: string,
  answer: FeedbackAnswer | null,
  ctx: RuleContext,
): Ruling<MediationCase> {
  if (!one.feedbacks.some((feedback) => feedback.id === id)) return gone();
  const feedbacks = one.feedbacks.map((feedback) =>
    feedback.id === id ? { ...feedback, answer } : feedback,
  );
  const answered = { ...one, feedbacks };
  const objection = objectToDays(one, answered, ctx, ({ name, of }) =>
    of === id && (name === 'answeredOn' || name === 'clearedOn') ? `answer.${name}` : null,
  );
  return objection ?? allow(answered);
}

/** Takes a report out that was written down by mistake; one that was answered stays. */
export function removeFeedback(one: MediationCase, id: string): Ruling<MediationCase> {
  const known = one.feedbacks.find((feedback) => feedback.id === id);
  if (known === undefined) return gone();
  if (known.answer !== null) return no('这次反馈已经有了答复，不能删去；写错了的，可以改。');
  return allow({ ...one, feedbacks: one.feedbacks.filter((feedback) => feedback !== known) });
}

function objectToResult(one: MediationCase, written: Omit<Feedback, 'id' | 'answer'>): Objection {
  const { kind, returned, courtEnding } = written;
  if (kind !== 'result')
    return returned === '' && courtEnding === null
      ? null
      : no('退回材料、法院那边怎样办，是反馈办理结果时的事。', 'feedback.kind');
  if (resultOn(one) === null)
    return no('还没有结果。先登记调解结果（或者不予受理、撤回），再反馈结果。', 'feedback.kind');
  if (mustReturn(one) && returned === '')
    return no(
      '委派调解没有调成的，要把起诉状等材料退回法院（法释〔2016〕14号）。请写明退回了什么；没有收到过材料的，写“没有材料”。',
      'feedback.returned',
    );
  if (goesToCourt(one) && courtEnding === null)
    return no('委托调解成功的，请选择法院那边怎样办。', 'feedback.courtEnding');
  if (!goesToCourt(one) && courtEnding !== null)
    return no('只有法院委托、调解成功的，才选法院那边怎样办。', 'feedback.courtEnding');
  return null;
}

function gone() {
  return no('这次反馈已经不在案卷里了。');
}

function no(why: string, field?: string) {
  return refuse('NOT_NOW', { ...(field !== undefined && { field }), data: { why } });
}
