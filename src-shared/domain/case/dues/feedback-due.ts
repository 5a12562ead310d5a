import { addDays } from '../../kernel/local-date';
import type { AnyDue } from '../../record/due';
import { FEEDBACK_CLOCK } from '../clocks/feedback-clock';
import { resultOn, untoldResult } from '../model/way-back';
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
    const [on, what] = [resultOn(one), untoldResult(one)];
    if (on === null || what === null || one.status === 'closed') return [];
    if (FEEDBACK_CLOCK.of(one, settings) !== null) return [];
    return [{ kind: 'result_feedback', on, what }];
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
