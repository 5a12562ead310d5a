import { endOfSpan } from '../../calendar/span';
import { daysBetween, wordDaysLeft } from '../../kernel/local-date';
import type { AnyDue } from '../../record/due';
import type { CaseSource } from '../model/case-source';
import { defineCaseDue } from './case-due';

export interface CourtReplyDue extends AnyDue {
  readonly kind: 'court_reply';
  /** 委派 (before filing) or 委托 (after filing). */
  readonly referral: string;
  /** A holiday table that would be needed is not known: the earlier, safe day is given. */
  readonly isProvisional: boolean;
}

const REFERRALS: Readonly<Partial<Record<CaseSource, string>>> = {
  court_pre_filing: '委派',
  court_post_filing: '委托',
};
/** 《人民法院在线调解规则》 (2021): whether it takes the case on is confirmed to the court within three workdays. */
const REPLY_IN_WORKDAYS = 3;

/**
 * A court that handed a case over waits to hear whether it is taken on. The workdays are counted from the day of the
 * request, on which the court's papers came, and it is asked for until the case is accepted or not. The rule is one for
 * what comes through the courts' platform; for what comes on paper the same days are a habit of the program. No right
 * ends with them, so that they are no limit of the case.
 */
export const COURT_REPLY_DUE = defineCaseDue<CourtReplyDue>({
  kind: 'court_reply',
  label: '答复法院',
  staysOpen: true,
  of: ({ status, registration: { source, requestedOn } }, { calendar }) => {
    const referral = REFERRALS[source];
    if (status !== 'registered' || referral === undefined) return [];
    const { dueOn, isProvisional } = endOfSpan(
      requestedOn,
      { workdays: REPLY_IN_WORKDAYS },
      calendar,
    );
    return [{ kind: 'court_reply', on: dueOn, referral, isProvisional }];
  },
  words: ({ on, referral, isProvisional }, today) => ({
    what: `答复法院是否接受${referral}，然后登记受理或不予受理`,
    mark: `${wordDaysLeft(daysBetween(today, on))}${isProvisional ? '（暂定）' : ''}`,
  }),
  dayGroups: [
    {
      key: 'court_replies',
      title: '待答复法院',
      half: 'mediation',
      when: 'open',
      nothing: null,
    },
  ],
});
