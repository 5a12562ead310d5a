import type { Studio } from '../../studio/studio';
import { factOfShare, type SubsidyFacts } from '../../subsidy/subsidy-facts';
import { compareColumns, sumOf } from '../checks/compare';
import type { OwnCheck } from '../checks/own-check';
import type { ReportDefinition } from '../define-report';
import { SUBSIDY_LEDGER, SUBSIDY_REFUSED_LEDGER } from '../ledgers/subsidy-ledgers';
import { type AnyFacts, type MeasureSection, measuresOf } from '../measures/define-measure';
import { ownUseReports } from './own-use-report';

const { count, sum } = measuresOf<SubsidyFacts>('subsidy');

const STEPS = [
  { key: 'applied', label: '申请', event: 'appliedOn' },
  { key: 'approved', label: '审定', event: 'approvedOn' },
  { key: 'paid', label: '发放', event: 'paidOn' },
  { key: 'refused', label: '不予补贴', event: 'refusedOn' },
] as const;

const TOTALS: MeasureSection = {
  ...{ key: 'subsidy', title: '以案定补', sumsTo: null },
  measures: STEPS.flatMap(({ key, label, event }) => [
    count({ key: `subsidy.${key}`, label: `${label}件数` }, event),
    sum(
      { key: `subsidy.${key}_fen`, label: `${label}金额`, unit: 'fen', level: 0 },
      event,
      ({ fen }) => fen,
    ),
  ]),
};

/** What is told of each mediator: money alone, for a case with several counts with none of them. */
const OF_EACH = STEPS.filter(({ key }) => key === 'approved' || key === 'paid');

/**
 * 以案定补: what was applied for, approved, paid and refused, by the day of that step; what each mediator gets. Shares add
 * up to the whole, to the 分.
 */
export const SUBSIDY_REPORTS: readonly ReportDefinition[] = ownUseReports({
  ...{ key: 'subsidy', sort: '以案定补', label: '以案定补情况', fileLabel: '以案定补' },
  isOffered: ({ subsidies }) => subsidies.isUsed,
  sections: ({ mediators }) => [TOTALS, ...mediators.map(sectionOf), others(mediators)],
  blocks: [[TOTALS.key], [], []],
  tables: [
    {
      ...{ key: 'mediators', title: '各调解员', sheetName: '各人补贴', corner: '领取人' },
      isRow: (section) => section.startsWith('payee.'),
      shown: ['thisPeriod', 'yearToDate'],
      signature: '领取人签名',
    },
  ],
  ledgers: [SUBSIDY_LEDGER, SUBSIDY_REFUSED_LEDGER],
  checks: OF_EACH.map(({ key }) => checkSum(key)),
  zero: {
    figure: 'subsidy.applied',
    note: '本期没有申请补贴，本表为零报告。',
    lead: '本期没有申请补贴，为零报告',
  },
  notes: [
    '申请、审定、发放、不予补贴各按那一步登记的日期统计；退回、撤回的不计审定和发放。',
    '补贴没有全国统一的标准，金额按设置里的补贴方案算，一件纠纷只补一次；每件怎么算的写在名册里。',
    '领取人签名一栏由领取人手写，程序不填。',
  ],
});

function sectionOf({ id, name, isActive }: Studio['mediators'][number]): MeasureSection {
  const ofHim = (facts: SubsidyFacts) => shareIn(facts, id);
  return section(id, isActive ? name : `${name}（已停用）`, ofHim);
}

/** Whoever is on the list no more. */
function others(mediators: Studio['mediators']): MeasureSection {
  return section(
    'others',
    '名册外的',
    (facts) => facts.fen - mediators.reduce((all, { id }) => all + shareIn(facts, id), 0),
  );
}

function section(
  key: string,
  title: string,
  fenOf: (facts: SubsidyFacts) => number,
): MeasureSection {
  return {
    ...{ key: `payee.${key}`, title, sumsTo: null },
    measures: OF_EACH.map((step) =>
      sum(
        {
          ...{ key: `subsidy.${step.key}_fen.${key}`, label: `${step.label}金额` },
          ...{ unit: 'fen', level: 0 },
        },
        step.event,
        fenOf,
      ),
    ),
  };
}

function shareIn(facts: SubsidyFacts, mediatorId: string): number {
  return Number((facts as unknown as AnyFacts)[factOfShare(mediatorId)] ?? 0);
}

/** Σ of the mediators = the whole. */
function checkSum(what: string): OwnCheck {
  return (figures, sections) => {
    const whole = figures(`subsidy.${what}_fen`);
    const parts = sections
      .flatMap(({ rows }) => rows)
      .filter(({ key }) => key.startsWith(`subsidy.${what}_fen.`));
    return compareColumns(
      `sum.subsidy_${what}`,
      `各人${whole.label}之和＝${whole.label}`,
      (column) => ({
        left: sumOf(parts, column),
        right: whole[column] ?? 0,
      }),
    );
  };
}
