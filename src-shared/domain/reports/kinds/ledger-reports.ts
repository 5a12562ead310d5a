import type { CaseFacts } from '../../case/facts/case-facts';
import type { ReportDefinition } from '../define-report';
import { SHORT_LEDGER } from '../ledgers/district-ledger';
import {
  CONFIRMATION_LEDGER,
  FOLLOW_UP_LEDGER,
  isToBeSupervised,
  PERFORMANCE_LEDGER,
  SUPERVISION_LEDGER,
} from '../ledgers/follow-through-ledgers';
import { type MeasureSection, measuresOf } from '../measures/define-measure';
import { ownUseReports } from './own-use-report';

const { count, sum, stock } = measuresOf<CaseFacts>('case');

const BY_CONCLUSION =
  '案件按调解结束之日计入：书面协议为生效之日，口头协议为达成之日，未达成协议的为终止之日。';

const CONCLUDED: MeasureSection = {
  ...{ key: 'concluded', title: '调解结束', sumsTo: null },
  measures: [
    count({ key: 'total', label: '调解案件总数' }, 'concludedOn'),
    count(
      { key: 'successful', label: '调解成功' },
      'concludedOn',
      ({ agreementForm }) => agreementForm !== null,
    ),
    sum(
      { key: 'agreement_amount', label: '协议涉及金额', unit: 'fen', level: 0 },
      'concludedOn',
      ({ agreementFen }) => agreementFen ?? 0,
    ),
  ],
};

const PERFORMANCE: MeasureSection = {
  ...{ key: 'performance', title: '协议履行', sumsTo: null },
  measures: [
    count(
      { key: 'performance.agreements', label: '约定履行的协议' },
      'concludedOn',
      ({ obligationCount }) => obligationCount > 0,
    ),
    sum(
      { key: 'performance.promised', label: '约定给付金额', unit: 'fen', level: 0 },
      'concludedOn',
      ({ obligationCount, agreementFen }) => (obligationCount > 0 ? (agreementFen ?? 0) : 0),
    ),
    count({ key: 'fulfilled', label: '自动履行' }, 'fulfilledOn'),
    count({ key: 'performance.sued', label: '反悔起诉' }, 'suedOn'),
    count({ key: 'performance.enforced', label: '申请执行' }, 'enforcementSoughtOn'),
  ],
};

const CONFIRMATION: MeasureSection = {
  ...{ key: 'confirmation', title: '司法确认', sumsTo: null },
  measures: [
    count({ key: 'confirmation_applied', label: '申请司法确认' }, 'confirmationAppliedOn'),
    count({ key: 'confirmation_granted', label: '司法确认裁定有效' }, 'confirmedOn'),
  ],
};

const FOLLOW_UP: MeasureSection = {
  ...{ key: 'follow_up', title: '回访', sumsTo: null },
  measures: [count({ key: 'followed_up', label: '首次回访' }, 'followedUpOn')],
};

const SUPERVISION: MeasureSection = {
  ...{ key: 'supervision', title: '督办', sumsTo: null },
  measures: [
    stock(
      { key: 'supervised', label: '期末在办的督办纠纷' },
      'acceptedOn',
      'leftOn',
      isToBeSupervised,
    ),
    stock(
      { key: 'supervised.hard', label: '疑难、重大', level: 1 },
      ...(['acceptedOn', 'leftOn'] as const),
      ({ difficulty }) => difficulty === 'complex' || difficulty === 'major',
    ),
    stock({ key: 'pending', label: '期末在办' }, 'acceptedOn', 'leftOn'),
  ],
};

/** Ledgers that stand on their own, each with the few figures that it is compared with. All for the studio's own use. */
export const LEDGER_REPORTS: readonly ReportDefinition[] = [
  ...ownUseReports({
    ...{ key: 'short_ledger', sort: '案件台账（18 栏）', label: '人民调解案件台账' },
    fileLabel: '案件台账18栏',
    ...ledgerOf(CONCLUDED, SHORT_LEDGER, 'total', '调解结束的案件', [BY_CONCLUSION]),
  }),
  ...ownUseReports({
    ...{ key: 'performance', sort: '协议履行', label: '协议履行情况', fileLabel: '协议履行情况' },
    ...ledgerOf(PERFORMANCE, PERFORMANCE_LEDGER, 'performance.agreements', '约定履行的协议生效', [
      '履行台账列本期生效、约定了履行内容的协议，按生效之日排；履行情况只写登记过的和日期已到的，不推定履行。',
      '自动履行按协议全部履行内容登记为已履行之日统计，协议不一定是本期生效的；反悔起诉、申请执行按登记的第一次之日统计。',
    ]),
  }),
  ...ownUseReports({
    ...{ key: 'confirmation', sort: '司法确认', label: '司法确认情况', fileLabel: '司法确认情况' },
    ...ledgerOf(CONFIRMATION, CONFIRMATION_LEDGER, 'confirmation_applied', '申请司法确认', [
      '台账列本期申请的，按申请之日排；裁定有效按裁定之日统计，不一定是本期申请的。',
    ]),
  }),
  ...ownUseReports({
    ...{ key: 'follow_up', sort: '回访', label: '回访情况', fileLabel: '回访情况' },
    ...ledgerOf(FOLLOW_UP, FOLLOW_UP_LEDGER, 'followed_up', '首次回访', [
      '一件案件按首次回访之日计入一次，以后的回访写在同一行；满意程度写每名当事人最后说的，没有问到的不推定。',
    ]),
  }),
  ...ownUseReports({
    ...{ key: 'supervision', sort: '督办', label: '突出矛盾纠纷督办', fileLabel: '督办清单' },
    ...ledgerOf(SUPERVISION, SUPERVISION_LEDGER, 'supervised', '在办的督办纠纷', [
      '清单列统计期最后一日还在办的疑难、重大纠纷和登记了激化风险的纠纷，按受理之日排。',
      '化解时限按受理日和确定的期限（延期的按同意的日期）计，遇节假日不顺延；交办督办情况、消号情况照登记的督办、派单、反馈写到现在，没有登记的留空，由交办单位填写。',
    ]),
  }),
];

function ledgerOf(
  section: MeasureSection,
  ledger: ReportDefinition['ledgers'][number],
  figure: string,
  what: string,
  notes: readonly string[],
) {
  return {
    sections: () => [section],
    blocks: [[section.key], [], []] as ReportDefinition['blocks'],
    ...{ ledgers: [ledger], checks: [], tables: [], notes },
    zero: {
      figure,
      note: `本期没有${what}，本表为零报告。`,
      lead: `本期没有${what}，为零报告`,
    },
  };
}
