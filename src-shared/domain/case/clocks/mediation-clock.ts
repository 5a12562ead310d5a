import { formatChineseDate } from '../../kernel/local-date';
import { isOpen } from '../model/case-status';
import { isLaborDispute } from '../model/dispute-category';
import { defineClock } from './case-clock';
import { defaultMediationLimit } from './mediation-limit';

/**
 * The time to mediate: from acceptance, for labour disputes from the application (《劳动争议调解仲裁法》第14条). The latest
 * extension, agreed to a day of its own, replaces the counted end. Stopped by any end of the mediation.
 */
export const MEDIATION_CLOCK = defineClock({
  kind: 'mediation',
  label: '调解期限',
  short: '调解',
  of: ({ acceptance, registration, extensions, status }, settings) => {
    if (acceptance === null) return null;
    const { limitInDays, acceptedOn } = acceptance;
    const start = isLaborDispute(registration.category)
      ? { startsOn: registration.requestedOn, startedBy: '收到申请' }
      : { startsOn: acceptedOn, startedBy: '受理' };
    const isStopped = !isOpen(status);
    const extension = extensions.at(-1);
    if (extension !== undefined) {
      const basis = `双方当事人同意延期至${formatChineseDate(extension.untilOn)}`;
      return { ...start, span: { until: extension.untilOn }, basis, isStopped };
    }
    const usual = defaultMediationLimit(registration, settings);
    const basis =
      usual.days === limitInDays ? usual.basis : `受理时确定的调解期限：${limitInDays}日`;
    return { ...start, span: { days: limitInDays }, basis, isStopped };
  },
});
