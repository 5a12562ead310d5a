import type { CaseFacts } from '../../case/facts/case-facts';
import { ESCALATION_RISK_LABELS, ESCALATION_RISKS } from '../../case/model/registration-words';
import { type MeasureSection, measuresOf } from './define-measure';

const { count, sum, stock } = measuresOf<CaseFacts>('case');

/** The day by which the case table counts. */
type CountedOn = 'concludedOn' | 'acceptedOn';

/** 预防纠纷激化: each as a 件/人 pair, from what the mediator wrote down at the end as 纠纷转化情况. */
export function preventionSection(counted: CountedOn): MeasureSection {
  const risks = ESCALATION_RISKS.filter((risk) => risk !== 'none');
  return {
    key: 'prevention',
    title: '预防纠纷激化',
    sumsTo: null,
    measures: risks.flatMap((risk) => [
      count(
        {
          ...{ key: `prevention.${risk}.cases`, label: ESCALATION_RISK_LABELS[risk] },
          says: '调解的结果是防止了这一项的',
        },
        counted,
        (one) => one.escalationRisk === risk,
      ),
      sum(
        {
          ...{ key: `prevention.${risk}.persons`, label: '涉及人数', unit: 'person', level: 1 },
          says: '这些案件的当事人',
        },
        counted,
        (one) => (one.escalationRisk === risk ? one.partyCount : 0),
      ),
    ]),
  };
}

/** What came and where it went, which the case table does not ask for; each case counts on its own event's day. */
export function handlingSection(counted: CountedOn): MeasureSection {
  return {
    key: 'handling',
    title: '办理情况',
    sumsTo: null,
    measures: [
      count({ key: 'registered', label: '登记' }, 'registeredOn'),
      count({ key: 'accepted', label: '受理' }, 'acceptedOn'),
      // Accepted by that day and neither ended nor withdrawn nor handed on by then.
      stock(
        { key: 'pending', label: '期末在办', says: '已经受理、还没有结束也没有撤回、移送的' },
        'acceptedOn',
        'leftOn',
      ),
      count(
        { key: 'terminated', label: '调解终止', says: '调解结束、没有达成协议的' },
        counted,
        (one) => one.agreementForm === null && one.concludedOn !== null,
      ),
      count({ key: 'declined', label: '不予受理' }, 'declinedOn'),
      count({ key: 'withdrawn', label: '撤回申请' }, 'withdrawnOn'),
      count({ key: 'transferred', label: '移送' }, 'transferredOn'),
    ],
  };
}

/** What else the file shows and the case table does not ask for. */
export function supplementarySection(counted: CountedOn): MeasureSection {
  return {
    key: 'supplementary',
    title: '补充情况',
    sumsTo: null,
    measures: [
      count(
        { key: 'many_parties', label: '当事人三人以上' },
        counted,
        (one) => one.partyCount >= 3,
      ),
      count(
        { key: 'migrant_workers', label: '涉及农民工' },
        counted,
        (one) => one.involvesMigrantWorkers,
      ),
      count({ key: 'death', label: '有人员死亡' }, counted, (one) => one.involvesDeath),
      count({ key: 'fulfilled', label: '自动履行', says: '协议全部履行完毕的' }, 'fulfilledOn'),
      count({ key: 'confirmation_applied', label: '申请司法确认' }, 'confirmationAppliedOn'),
      count({ key: 'confirmation_granted', label: '司法确认裁定有效' }, 'confirmedOn'),
    ],
  };
}
