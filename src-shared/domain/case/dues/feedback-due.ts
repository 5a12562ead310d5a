import { addDays } from '../../kernel/local-date';
import type { AnyDue } from '../../record/due';
import { FEEDBACK_CLOCK } from '../clocks/feedback-clock';
import type { MediationCase } from '../model/mediation-case';
import { goesToCourt, isAwaited, mustReturn, resultOn, resultReport } from '../model/way-back';
import { defineCaseDue } from './case-due';

export interface FeedbackDue extends AnyDue {
  readonly kind: 'result_feedback';
  readonly what: string;
}

/** So long the studio is reminded of it; on the case's page it is said for ever. A habit of the program. */
const ASKED_FOR_DAYS = 180;

/**
 * The result waits to be told to who sent the dispute (法释〔2016〕14号 for courts; 派单—反馈—销号): no rule says by which
 * day. Where the sender still waits for a first word, its own limit asks for that.
 */
export const FEEDBACK_DUE = defineCaseDue<FeedbackDue>({
  kind: 'result_feedback',
  label: '反馈',
  staysOpen: true,
  of: (one, { settings }) => {
    const on = resultOn(one);
    const isTold = resultReport(one) !== null || one.status === 'closed';
    if (on === null || isTold || !isAwaited(one)) return [];
    if (FEEDBACK_CLOCK.of(one, settings) !== null) return [];
    return [{ kind: 'result_feedback', on, what: tellWhat(one) }];
  },
  lapsesOn: ({ on }) => addDays(on, ASKED_FOR_DAYS),
  lateness: () => 'soon',
  words: ({ what }) => ({ what, mark: '待办' }),
  dayGroups: [
    {
      key: 'results',
      title: '结果待反馈',
      half: 'follow_through',
      when: 'open',
      nothing: null,
    },
  ],
});

function tellWhat(one: MediationCase): string {
  if (mustReturn(one)) return '把结果报法院，退回起诉状等材料';
  if (goesToCourt(one)) return '把结果报法院：请出具调解书，或者原告撤诉';
  const { referringUnit } = one.registration;
  return `把办理结果反馈给${referringUnit === '' ? '移送单位' : referringUnit}`;
}
