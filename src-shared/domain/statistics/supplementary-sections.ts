import type { MediationCase } from '../case/model/mediation-case';
import { concludedOn, isSuccessful } from '../case/model/outcome';
import { ESCALATION_RISK_LABELS, ESCALATION_RISKS } from '../case/model/registration-words';
import type { LocalDate } from '../kernel/local-date';
import { fulfilledOn } from './fulfilled-on';
import {
  casesWithEvent,
  endedCases,
  type FlowMeasure,
  type MeasureSection,
  partyCount,
  type StockMeasure,
} from './measure';

/** 预防纠纷激化: each risk as a 件/人 pair, from what the mediator wrote down as 纠纷转化情况. */
export function preventionSection(): MeasureSection {
  const risks = ESCALATION_RISKS.filter((risk) => risk !== 'none');
  return {
    key: 'prevention',
    title: '预防纠纷激化',
    sumsTo: null,
    measures: risks.flatMap((risk) => [
      endedCases(
        {
          key: `prevention.${risk}.cases`,
          label: ESCALATION_RISK_LABELS[risk],
          unit: 'case',
          level: 0,
        },
        (one) => (one.registration.escalationRisk === risk ? 1 : 0),
      ),
      endedCases(
        { key: `prevention.${risk}.persons`, label: '涉及人数', unit: 'person', level: 1 },
        (one) => (one.registration.escalationRisk === risk ? partyCount(one) : 0),
      ),
    ]),
  };
}

/** What the case table does not ask for but the file behind it shows; each case counts on its own event's day. */
export function supplementarySection(): MeasureSection {
  return {
    key: 'supplementary',
    title: '补充情况',
    sumsTo: null,
    measures: [
      casesWithEvent({ key: 'registered', label: '登记' }, (one) => one.registration.registeredOn),
      casesWithEvent(
        { key: 'accepted', label: '受理' },
        (one) => one.acceptance?.acceptedOn ?? null,
      ),
      PENDING,
      casesWithEvent({ key: 'terminated', label: '调解终止' }, (one) =>
        isSuccessful(one) ? null : concludedOn(one),
      ),
      casesWithEvent(
        { key: 'declined', label: '不予受理' },
        (one) => one.decline?.declinedOn ?? null,
      ),
      casesWithEvent(
        { key: 'withdrawn', label: '撤回申请' },
        (one) => one.withdrawal?.withdrawnOn ?? null,
      ),
      ended('many_parties', '当事人三人以上', (one) => partyCount(one) >= 3),
      ended('migrant_workers', '涉及农民工', (one) => one.registration.involvesMigrantWorkers),
      ended('death', '有人员死亡', (one) => one.registration.involvesDeath),
      casesWithEvent({ key: 'fulfilled', label: '自动履行' }, fulfilledOn),
      casesWithEvent(
        { key: 'confirmation_applied', label: '申请司法确认' },
        (one) => one.judicialConfirmation?.appliedOn ?? null,
      ),
      casesWithEvent({ key: 'confirmation_granted', label: '司法确认裁定有效' }, confirmedOn),
    ],
  };
}

/** 期末在办: accepted by that day and neither ended nor withdrawn by then. */
const PENDING: StockMeasure = {
  kind: 'stock',
  key: 'pending',
  label: '期末在办',
  unit: 'case',
  level: 0,
  isCountedAt: (one, day) => {
    const hasCome = one.acceptance !== null && one.acceptance.acceptedOn <= day;
    const leftOn = concludedOn(one) ?? one.withdrawal?.withdrawnOn ?? null;
    return hasCome && (leftOn === null || leftOn > day);
  },
};

function confirmedOn({ judicialConfirmation }: MediationCase): LocalDate | null {
  return judicialConfirmation?.state === 'confirmed' ? judicialConfirmation.decidedOn : null;
}

function ended(
  key: string,
  label: string,
  isCounted: (mediationCase: MediationCase) => boolean,
): FlowMeasure {
  return endedCases({ key, label, unit: 'case', level: 0 }, (one) => (isCounted(one) ? 1 : 0));
}
