import { owesRedReport } from '../model/alert-standing';
import { UNFINISHED_STATUSES } from '../model/case-status';
import { dutiesOf, openRisks, RISK_DUTY_SENTENCES } from '../model/risk-standing';
import { defineCaseWarning } from './case-warning';

/** 红色 that nobody reported; an open risk against which nothing was done or reported, or of which it is not known yet whom it concerns. */
export const RISK_WARNING = defineCaseWarning({
  key: 'risks',
  of: (one) => {
    if (!UNFINISHED_STATUSES.includes(one.status)) return [];
    const red = owesRedReport(one) ? ['红色预警，即时报：还没有登记报给了哪里'] : [];
    const risky = openRisks(one).flatMap((risk) => [
      ...dutiesOf(risk, one).map((duty) => `${risk.kind}：${RISK_DUTY_SENTENCES[duty]}`),
      ...(risk.victim === 'unknown'
        ? [`${risk.kind}：还不清楚受害人是不是未成年人，请问清楚后改正`]
        : []),
    ]);
    return [...red, ...risky].map((message) => ({ field: null, message }));
  },
});
