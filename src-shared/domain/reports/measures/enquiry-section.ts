import type { EnquiryFacts } from '../../enquiry/enquiry';
import { REFERRAL_LABELS, REFERRALS } from '../../enquiry/enquiry';
import { type MeasureSection, measuresOf } from './define-measure';

const { count, sum } = measuresOf<EnquiryFacts>('enquiry');

/** 咨询: 件 and 人次 on the day of the enquiry, and where those who asked were sent. */
export function enquirySection(): MeasureSection {
  return {
    key: 'enquiries',
    title: '咨询',
    sumsTo: null,
    measures: [
      count({ key: 'enquiries', label: '解答咨询' }, 'askedOn'),
      sum(
        { key: 'enquiries.people', label: '咨询人次', unit: 'person', level: 0 },
        'askedOn',
        ({ people }) => people,
      ),
      count(
        { key: 'enquiries.referred', label: '引导至其他途径' },
        'askedOn',
        ({ referredTo }) => referredTo !== null,
      ),
      ...REFERRALS.map((referral) =>
        count(
          { key: `enquiries.${referral}`, label: REFERRAL_LABELS[referral], level: 1 },
          'askedOn',
          ({ referredTo }) => referredTo === referral,
        ),
      ),
    ],
  };
}
