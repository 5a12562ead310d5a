import { effectiveOn } from '../model/effective-day';
import type { ConfirmationState } from '../model/follow-through';
import { defineClock } from './case-clock';

/** How far the joint application has come that stopped the clock; one taken back sets it going again. */
const APPLICATION_WORDS = {
  applied: '已共同申请',
  admitted: '法院已受理',
  confirmed: '法院已确认',
  rejected: '法院未予确认',
  withdrawn: null,
} as const satisfies Record<ConfirmationState, string | null>;

/**
 * The time for a joint application for 司法确认: 30 days from the effective day (《人民调解法》第33条, 《民事诉讼法》第205条).
 * Stopped once applied. 结案 does not stop it: the right is the parties', not the studio's, and it is gone afterwards.
 */
export const CONFIRMATION_CLOCK = defineClock({
  kind: 'judicial_confirmation',
  label: '共同申请司法确认',
  short: '司法确认',
  isRight: true,
  of: (mediationCase) => {
    const startsOn = effectiveOn(mediationCase);
    if (startsOn === null) return null;
    const state = mediationCase.judicialConfirmation?.state;
    const words = state === undefined ? null : APPLICATION_WORDS[state];
    return {
      startsOn,
      startedBy: '协议生效',
      span: { days: 30 },
      basis: '《人民调解法》第33条：自协议生效之日起30日内由双方共同申请',
      isStopped: words !== null,
      stoppedBy: words === null ? null : `司法确认：${words}`,
    };
  },
});
