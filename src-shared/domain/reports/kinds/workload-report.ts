import type { CaseFacts } from '../../case/facts/case-facts';
import type { Studio } from '../../studio/studio';
import { compareColumns, sumOf } from '../checks/compare';
import type { OwnCheck } from '../checks/own-check';
import type { ReportDefinition } from '../define-report';
import { type Measure, type MeasureSection, measuresOf } from '../measures/define-measure';
import { ownUseReports } from './own-use-report';

const { count, sum, stock } = measuresOf<CaseFacts>('case');

const TOTALS: MeasureSection = {
  ...{ key: 'workload', title: '全室', sumsTo: null },
  measures: [
    count({ key: 'workload.accepted', label: '受理' }, 'acceptedOn'),
    count({ key: 'workload.concluded', label: '调解结束' }, 'concludedOn'),
    count({ key: 'workload.successful', label: '调解成功' }, 'concludedOn', isSuccessful),
    stock({ key: 'workload.pending', label: '期末在办' }, 'acceptedOn', 'leftOn'),
  ],
};

/** Of whom the cases of a row are: of one mediator, or of nobody on the roster. */
interface Whose {
  readonly key: string;
  readonly name: string;
  readonly presides: (who: readonly string[]) => boolean;
  readonly assists: (who: readonly string[]) => boolean;
}

/**
 * 调解员工作量: what each mediator presided over and assisted in. A case counts once under who presides
 * (司法部令第75号: exactly one), and besides under each who assists, which adds up to nothing.
 */
export const WORKLOAD_REPORTS: readonly ReportDefinition[] = ownUseReports({
  ...{ key: 'workload', sort: '调解员工作量', label: '调解员工作量统计' },
  fileLabel: '调解员工作量',
  sections: ({ mediators }) => [TOTALS, ...everybody(mediators).map(sectionOf)],
  blocks: [[TOTALS.key], [], []],
  tables: [
    {
      ...{ key: 'mediators', title: '各调解员', sheetName: '调解员工作量', corner: '调解员' },
      isRow: (section) => section.startsWith('mediator.'),
      shown: ['thisPeriod', 'yearToDate'],
    },
  ],
  ledgers: [],
  checks: ['accepted', 'concluded', 'successful', 'pending'].map(checkSum),
  zero: {
    figure: 'workload.concluded',
    note: '本期没有调解结束的案件，本表为零报告。',
    lead: '本期没有调解结束的案件，为零报告',
  },
  notes: [
    '受理按受理之日、调解结束和调解成功按调解结束之日、期末在办按统计期最后一日，计在主持的调解员名下；协助调解另计，一件可以有几人协助，不能相加。',
    '按案卷上现在的主持人计；换过主持人的，计在后来的主持人名下。',
  ],
});

function everybody(mediators: Studio['mediators']): Whose[] {
  const ids = new Set(mediators.map(({ id }) => id));
  return [
    ...mediators.map(({ id, name, isActive }) => ({
      ...{ key: id, name: isActive ? name : `${name}（已停用）` },
      presides: ([first]: readonly string[]) => first === id,
      assists: (who: readonly string[]) => who.indexOf(id) > 0,
    })),
    {
      ...{ key: 'others', name: '名册外或未定主持人' },
      presides: ([first]) => first === undefined || !ids.has(first),
      assists: () => false,
    },
  ];
}

function sectionOf({ key, name, presides, assists }: Whose): MeasureSection {
  const keyOf = (what: string) => `workload.${what}.${key}`;
  const measures: Measure[] = [
    count({ key: keyOf('accepted'), label: '受理' }, 'acceptedOn', (_, who) => presides(who)),
    count({ key: keyOf('concluded'), label: '调解结束' }, 'concludedOn', (_, who) => presides(who)),
    count(
      { key: keyOf('successful'), label: '调解成功' },
      'concludedOn',
      (one, who) => isSuccessful(one) && presides(who),
    ),
    sum(
      { key: keyOf('amount'), label: '协议金额', unit: 'fen', level: 0 },
      'concludedOn',
      ({ agreementFen }, who) => (presides(who) ? (agreementFen ?? 0) : 0),
    ),
    count({ key: keyOf('assisted'), label: '协助调解' }, 'concludedOn', (_, who) => assists(who)),
    stock({ key: keyOf('pending'), label: '期末在办' }, 'acceptedOn', 'leftOn', (_, who) =>
      presides(who),
    ),
  ];
  return { key: `mediator.${key}`, title: name, sumsTo: null, measures };
}

function isSuccessful({ agreementForm }: CaseFacts): boolean {
  return agreementForm !== null;
}

/** Σ of the mediators = the whole studio. */
function checkSum(what: string): OwnCheck {
  return (figures, sections) => {
    const whole = figures(`workload.${what}`);
    const parts = sections
      .flatMap(({ rows }) => rows)
      .filter(({ key }) => key.startsWith(`workload.${what}.`));
    return compareColumns(
      `sum.${what}`,
      `各调解员${whole.label}之和＝全室${whole.label}`,
      (column) => ({
        left: sumOf(parts, column),
        right: whole[column] ?? 0,
      }),
    );
  };
}
