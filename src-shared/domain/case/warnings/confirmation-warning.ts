import { formatChineseDate } from '../../kernel/local-date';
import { clockOf } from '../clocks/clocks';
import { defineCaseWarning } from './case-warning';

// Where the last day is provisional the rules let a later application through, so that somebody must look at it.
export const CONFIRMATION_WARNING = defineCaseWarning({
  key: 'confirmation',
  of: (mediationCase, ctx) => {
    const appliedOn = mediationCase.judicialConfirmation?.appliedOn;
    const clock = clockOf('judicial_confirmation', mediationCase, ctx);
    if (appliedOn === undefined || clock === null || appliedOn <= clock.dueOn) return [];
    return [
      {
        field: 'confirmation.appliedOn',
        message: `司法确认的申请日期晚于${formatChineseDate(clock.dueOn)}（该年节假日安排尚未导入，期限为暂定），请核对`,
      },
    ];
  },
});
