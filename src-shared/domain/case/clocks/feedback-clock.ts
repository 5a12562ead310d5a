import type { Registration } from '../model/registration';
import type { ViewSettings } from '../model/rule-context';
import { firstToldOn, isAwaited } from '../model/way-back';
import { type ClockRun, defineClock } from './case-clock';

/**
 * The day by which who sent the dispute wants to hear of it: the one that stands on its letter or 工单, else the studio's
 * days for the police and for 12345, which no rule of the country sets. Nothing more is asked once
 * it was told how it goes.
 */
export const FEEDBACK_CLOCK = defineClock({
  kind: 'feedback',
  label: '反馈期限',
  short: '反馈',
  what: '把办理情况反馈给移送单位',
  of: (one, settings) => {
    const { registration, status } = one;
    if (!isAwaited(one) || status === 'closed' || firstToldOn(one) !== null) return null;
    const limit = limitOf(registration, settings);
    if (limit === null) return null;
    return {
      startsOn: registration.requestedOn,
      startedBy: '移送过来',
      ...limit,
      isStopped: false,
    };
  },
});

function limitOf(
  { source, feedbackDueOn, difficulty }: Registration,
  settings: ViewSettings,
): Pick<ClockRun, 'span' | 'basis'> | null {
  if (feedbackDueOn !== null)
    return {
      span: { until: feedbackDueOn },
      basis: source === 'hotline_12345' ? '工单上的截止日期' : '移送单位要求的期限',
    };
  if (source === 'hotline_12345')
    return byHabit(settings.hotlineReplyInDays, '工作室设置的 12345 答复期限');
  if (source !== 'police') return null;
  const isComplex = difficulty === 'complex' || difficulty === 'major';
  return isComplex
    ? byHabit(settings.policeComplexReplyInDays, '工作室设置的公安移送反馈期限（疑难、重大）')
    : byHabit(settings.policeReplyInDays, '工作室设置的公安移送反馈期限');
}

function byHabit(days: number | null, basis: string) {
  return days === null ? null : { span: { days }, basis };
}
