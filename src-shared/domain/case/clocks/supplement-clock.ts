import { supplementsInForce } from '../model/clauses-in-force';
import { amendedOn } from '../model/effective-day';
import { defineClock } from './case-clock';

/**
 * The time for a joint application for 司法确认 of the newest 补充（变更）协议: an agreement of its own, 30 days from its own
 * effective day (《人民调解法》第33条). Stopped by an application made since.
 */
export const SUPPLEMENT_CLOCK = defineClock({
  kind: 'supplement_confirmation',
  label: '共同申请司法确认（补充协议）',
  short: '补充协议司法确认',
  isRight: true,
  of: (mediationCase) => {
    const newest = supplementsInForce(mediationCase).at(-1);
    const startsOn = newest === undefined ? null : amendedOn(newest);
    if (startsOn === null) return null;
    const { judicialConfirmation } = mediationCase;
    const isApplied =
      judicialConfirmation !== null &&
      judicialConfirmation.state !== 'withdrawn' &&
      judicialConfirmation.appliedOn >= startsOn;
    return {
      startsOn,
      startedBy: '补充（变更）协议生效',
      span: { days: 30 },
      basis: '《人民调解法》第33条：自协议生效之日起30日内由双方共同申请',
      isStopped: isApplied,
      stoppedBy: isApplied ? '已申请司法确认' : null,
    };
  },
});
