import { endOfSpan } from '../../calendar/span';
import { formatChineseDate } from '../../kernel/local-date';
import { mediationRuleOf } from '../clocks/mediation-limit';
import { isOpen } from '../model/case-status';
import { isLaborDispute } from '../model/dispute-category';
import { defineCaseWarning } from './case-warning';

// The right does not wait for what the parties agreed of the mediation's own time, so that an extension changes nothing.
export const ARBITRATION_WARNING = defineCaseWarning({
  key: 'arbitration',
  of: ({ status, registration }, { today, calendar }) => {
    if (!isOpen(status) || !isLaborDispute(registration.category)) return [];
    const { span } = mediationRuleOf(registration);
    const { dueOn } = endOfSpan(registration.requestedOn, span, calendar);
    if (today <= dueOn) return [];
    return [
      {
        field: null,
        message: `收到调解申请已满15日（到${formatChineseDate(dueOn)}为止），还没有达成协议：请告知当事人可以依法申请劳动仲裁（《劳动争议调解仲裁法》第14条）`,
      },
    ];
  },
});
