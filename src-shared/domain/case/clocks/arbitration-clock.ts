import { addMonths } from '../../kernel/local-date';
import { interruptsLimitation } from '../model/case-source';
import { isLaborDispute } from '../model/dispute-category';
import { effectiveOn } from '../model/effective-day';
import { defineClock } from './case-clock';

const YEAR = 12;

/**
 * 劳动仲裁时效: a year from the day on which the party knew that its right was harmed, of unpaid wages from the end of the
 * employment (《劳动争议调解仲裁法》第27条). A party's own request for help interrupts it, and the year begins anew on that
 * day; what the studio takes up by itself does not, and of what was handed over nobody knows when who asked (domain notes §13).
 * Where it is in doubt the earlier end is told, so that whoever goes by it applies in time. Gone with an agreement in
 * force; a mediation that failed leaves it running.
 */
export const ARBITRATION_CLOCK = defineClock({
  kind: 'arbitration',
  label: '申请劳动仲裁的时效',
  short: '仲裁时效',
  what: '劳动仲裁时效要满了，告知当事人',
  isRight: true,
  isLimit: false,
  of: (one) => {
    const { category, rightHarmedOn, requestedOn, source } = one.registration;
    if (!isLaborDispute(category) || rightHarmedOn === null || effectiveOn(one) !== null)
      return null;
    const isInterrupted =
      interruptsLimitation(source) &&
      requestedOn > rightHarmedOn &&
      requestedOn <= addMonths(rightHarmedOn, YEAR);
    const rule = '《劳动争议调解仲裁法》第27条：仲裁时效一年';
    return {
      ...(isInterrupted
        ? {
            startsOn: requestedOn,
            startedBy: '申请调解，时效中断',
            basis: `${rule}，因请求权利救济中断，从中断时起重新计算`,
          }
        : {
            startsOn: rightHarmedOn,
            startedBy: '知道权利被侵害（拖欠工资的，劳动关系终止）',
            basis: `${rule}，从知道权利被侵害或者劳动关系终止起算`,
          }),
      span: { months: YEAR },
      isStopped: false,
    };
  },
});
