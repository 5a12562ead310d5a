import { defineClock } from './case-clock';

/**
 * The court's own time to decide on a joint application: 15 days from the day it took it on, which it may lengthen by 10
 * (法释〔2011〕5号). Nothing of the studio's is late when it runs out: whoever reads it asks the court.
 */
export const COURT_REVIEW_CLOCK = defineClock({
  kind: 'court_review',
  label: '法院审查司法确认',
  short: '法院审查',
  what: '问法院司法确认办得怎样了',
  isRight: true,
  isLimit: false,
  of: ({ judicialConfirmation }) => {
    const startsOn = judicialConfirmation?.admittedOn ?? null;
    if (startsOn === null) return null;
    const isStopped = judicialConfirmation?.state !== 'admitted';
    return {
      startsOn,
      startedBy: '法院受理',
      span: { days: 15 },
      basis: '法释〔2011〕5号：自受理司法确认申请之日起15日内决定是否确认，可以延长10日',
      isStopped,
      stoppedBy: null,
    };
  },
});
