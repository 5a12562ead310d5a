import type { LocalDate } from '../../kernel/local-date';
import { isLaborDispute } from '../model/dispute-category';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import type { Remedy } from '../model/remedy';
import type { ObligationStanding } from './obligation-standing';
import { obligationStandings } from './obligations';

/** One way to court: whether it is open to the parties of this case today, and why, with its article. */
export interface RemedyOffer {
  readonly remedy: Remedy;
  readonly isOpen: boolean;
  /** A sentence: on what it rests, or what it lacks. */
  readonly why: string;
}

/**
 * What can be done over an agreement in force that is not performed, or disputed. 申请执行 only where a court has found the
 * agreement valid (《人民调解法》第33条); without that the way is the suit (第32条), which may also be about the content, so
 * that nothing need be overdue; for wages and the like 支付令 besides (《劳动争议调解仲裁法》第16条). Empty while nothing is in
 * force.
 */
export function remediesOf(mediationCase: MediationCase, today: LocalDate): RemedyOffer[] {
  if (effectiveOn(mediationCase) === null) return [];
  const unperformed = unperformedOf(obligationStandings(mediationCase, today));
  const isConfirmed = mediationCase.judicialConfirmation?.state === 'confirmed';
  const isLate = unperformed.length > 0;
  const offers = [enforcement(isConfirmed, isLate), lawsuit(isConfirmed)];
  if (!isLaborDispute(mediationCase.registration.category)) return offers;
  return [...offers, paymentOrder(isConfirmed, unperformed)];
}

/** What was to be performed by now and was not, by what was found or by the calendar. */
export function unperformedOf(standings: readonly ObligationStanding[]): ObligationStanding[] {
  return standings.filter(
    ({ state, daysLeft }) =>
      state === 'overdue' ||
      (daysLeft !== null &&
        daysLeft < 0 &&
        (state === 'past_due_unrecorded' || state === 'partly_fulfilled')),
  );
}

function enforcement(isConfirmed: boolean, isLate: boolean): RemedyOffer {
  const remedy = 'enforcement';
  if (!isConfirmed)
    return {
      remedy,
      isOpen: false,
      why: '法院裁定协议有效以后才能申请执行（《人民调解法》第三十三条），这份协议没有经过司法确认。',
    };
  return isLate
    ? {
        remedy,
        isOpen: true,
        why: '法院已经裁定协议有效，一方不履行或者没有全部履行的，对方可以向法院申请强制执行（《人民调解法》第三十三条）。',
      }
    : { remedy, isOpen: false, why: '现在没有到期还没履行的事项，谈不上申请执行。' };
}

function lawsuit(isConfirmed: boolean): RemedyOffer {
  const remedy = 'lawsuit';
  return isConfirmed
    ? {
        remedy,
        isOpen: false,
        why: '法院已经裁定协议有效，不履行的直接申请执行，不用再起诉（《人民调解法》第三十三条）。',
      }
    : {
        remedy,
        isOpen: true,
        why: '对协议的履行或者内容有争议的，一方可以向法院起诉（《人民调解法》第三十二条）。',
      };
}

function paymentOrder(
  isConfirmed: boolean,
  unperformed: readonly ObligationStanding[],
): RemedyOffer {
  const remedy = 'payment_order';
  if (isConfirmed)
    return { remedy, isOpen: false, why: '法院已经裁定协议有效，直接申请执行就可以。' };
  return unperformed.some(({ obligation }) => obligation.amountFen !== null)
    ? {
        remedy,
        isOpen: true,
        why: '拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金的，劳动者可以凭协议书向法院申请支付令（《劳动争议调解仲裁法》第十六条）。',
      }
    : { remedy, isOpen: false, why: '现在没有到期还没付的钱，谈不上申请支付令。' };
}
