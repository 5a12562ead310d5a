import type { CaseFacts } from '../case/facts/case-facts';
import type { EventOf } from '../record/fact-table';
import { isToBeSupervised } from '../reports/ledgers/follow-through-ledgers';
import { countedOn } from '../reports/measures/case-table';
import { type MeasureSection, measuresOf } from '../reports/measures/define-measure';
import type { Counting } from '../studio/counting-rule';
import { LISTED_BY_LABELS, type ListedBy } from './listed-by';

const { count, sum, stock } = measuresOf<CaseFacts>('case');

/** Which cases a composed ledger lists, and the few figures with which it is compared. */
export interface ListedCases {
  readonly event: EventOf<CaseFacts>;
  readonly until?: EventOf<CaseFacts>;
  readonly isByRule?: true;
  readonly isListed?: (facts: CaseFacts) => boolean;
  readonly section: (counting: Counting) => MeasureSection;
  /** How it is counted, under the table. */
  readonly note: string;
}

/** Keys of the figures. */
export const LISTED_FIGURES = {
  rows: 'listed',
  successful: 'listed.successful',
  amount: 'listed.amount',
} as const;

const always = (): boolean => true;
const ENDED = '书面协议为生效之日，口头协议为达成之日，未达成协议的为终止之日。';

export const LISTED_CASES: Readonly<Record<ListedBy, ListedCases>> = {
  concluded: {
    ...{ event: 'concludedOn', isByRule: true },
    section: (counting) => flowSection('concluded', countedOn(counting), always),
    note: `列本期计入的案件，按设置的统计口径：按调解结束之日计的，${ENDED}`,
  },
  registered: flow('registered', 'registeredOn', always, '按登记之日列，办到哪一步的都在里面。'),
  accepted: flow('accepted', 'acceptedOn', always, '按受理之日列，办到哪一步的都在里面。'),
  pending: standing('pending', always, '列统计期最后一日还在办的案件，按受理之日排。'),
  performance: flow(
    ...(['performance', 'concludedOn'] as const),
    ({ obligationCount }) => obligationCount > 0,
    '列本期生效、约定了履行内容的协议，按生效之日排；履行情况只写登记过的和日期已到的，不推定履行。',
  ),
  confirmation: flow('confirmation', 'confirmationAppliedOn', always, '按申请司法确认之日列。'),
  follow_up: flow('follow_up', 'followedUpOn', always, '按首次回访之日列，以后的回访在同一行。'),
  supervision: standing(
    ...(['supervision', isToBeSupervised] as const),
    '列统计期最后一日还在办的疑难、重大纠纷和登记了激化风险的纠纷，按受理之日排。',
  ),
};

function flow(
  by: ListedBy,
  event: EventOf<CaseFacts>,
  isListed: (facts: CaseFacts) => boolean,
  note: string,
): ListedCases {
  return { event, isListed, note, section: () => flowSection(by, event, isListed) };
}

function flowSection(
  by: ListedBy,
  event: EventOf<CaseFacts>,
  isListed: (facts: CaseFacts) => boolean,
): MeasureSection {
  return {
    ...{ key: 'listed', title: '列入台账', sumsTo: null },
    measures: [
      count({ key: LISTED_FIGURES.rows, label: `${LISTED_BY_LABELS[by]}案件` }, event, isListed),
      count(
        { key: LISTED_FIGURES.successful, label: '调解成功', level: 1 },
        event,
        (facts) => isListed(facts) && facts.agreementForm !== null,
      ),
      sum(
        { key: LISTED_FIGURES.amount, label: '协议涉及金额', unit: 'fen', level: 0 },
        event,
        (facts) => (isListed(facts) ? (facts.agreementFen ?? 0) : 0),
      ),
    ],
  };
}

function standing(
  by: ListedBy,
  isListed: (facts: CaseFacts) => boolean,
  note: string,
): ListedCases {
  const event = 'acceptedOn';
  const until = 'leftOn';
  return {
    ...{ event, until, isListed, note },
    section: () => ({
      ...{ key: 'listed', title: '列入台账', sumsTo: null },
      measures: [
        stock(
          { key: LISTED_FIGURES.rows, label: `${LISTED_BY_LABELS[by]}案件` },
          event,
          until,
          isListed,
        ),
      ],
    }),
  };
}
