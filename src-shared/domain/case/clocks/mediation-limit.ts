import { isLaborDispute } from '../model/dispute-category';
import type { Registration } from '../model/registration';
import type { ViewSettings } from '../model/rule-context';

/** A time limit in days and where it comes from. */
export interface MediationLimit {
  readonly days: number;
  readonly basis: string;
}

/**
 * The time limit offered when a case is accepted. Labour disputes: 15 days from the application
 * (《劳动争议调解仲裁法》第14条). Cases handed over by a court: 30 days before filing (委派), 15 after (委托), 法释〔2016〕14号.
 * All others: the studio's setting, by default the month of 司法部令第75号 第33条.
 */
export function defaultMediationLimit(
  registration: Pick<Registration, 'source' | 'category'>,
  settings: ViewSettings,
): MediationLimit {
  if (isLaborDispute(registration.category))
    return { days: 15, basis: '《劳动争议调解仲裁法》第14条：自收到调解申请之日起15日' };
  if (registration.source === 'court_pre_filing')
    return { days: 30, basis: '法释〔2016〕14号《特邀调解规定》：委派调解30日' };
  if (registration.source === 'court_post_filing')
    return { days: 15, basis: '法释〔2016〕14号《特邀调解规定》：委托调解15日（普通程序）' };
  return settings.mediationLimitInDays === 30
    ? { days: 30, basis: '司法部令第75号第33条：一般在一个月内调结' }
    : {
        days: settings.mediationLimitInDays,
        basis: `工作室设置的调解期限：${settings.mediationLimitInDays}日`,
      };
}
