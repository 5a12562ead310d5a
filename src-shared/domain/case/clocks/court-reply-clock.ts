import { courtWayOf } from '../model/way-back';
import { defineClock } from './case-clock';

/**
 * A court that handed a case over waits to hear whether it is taken on: three workdays (《人民法院在线调解规则》, 2021), from
 * the day on which its papers were signed for, or from the request where nobody said. Asked for until the court was told,
 * or the case was accepted or not. The rule is one for what comes through the courts' platform; for what comes on paper
 * the same days are a habit of the program. No right ends with them, so that lists are not sorted by them.
 */
export const COURT_REPLY_CLOCK = defineClock({
  kind: 'court_reply',
  label: '答复法院是否接受',
  short: '答复法院',
  what: '答复法院是否接受，然后登记受理或不予受理',
  isLimit: false,
  dayGroup: {
    key: 'court_replies',
    title: '待答复法院',
    half: 'mediation',
    when: 'open',
    nothing: null,
  },
  of: ({ status, registration, feedbacks }) => {
    const { source, materialsSignedOn, requestedOn } = registration;
    const way = courtWayOf(source);
    if (way === null || status !== 'registered' || feedbacks.length > 0) return null;
    return {
      startsOn: materialsSignedOn ?? requestedOn,
      startedBy: materialsSignedOn === null ? `法院${way}` : '签收材料',
      span: { workdays: 3 },
      basis: '《人民法院在线调解规则》：3个工作日内确认是否接受',
      isStopped: false,
    };
  },
});
