import type { Counting } from '../../studio/counting-rule';
import { addUpTo, compareColumns, notMore, sumOf } from '../checks/compare';
import type { OwnCheck } from '../checks/own-check';
import { typedPairs } from '../checks/typed-checks';
import { defineReport, type ReportDefinition } from '../define-report';
import { DISTRICT_LEDGER } from '../ledgers/district-ledger';
import { caseTable, REFERRED_KEYS } from '../measures/case-table';
import { enquirySection } from '../measures/enquiry-section';
import { PREVENTION_ANNEX, typedPreventionSection } from '../measures/typed-measures';
import type { ShownColumn } from '../report-content';
import type { ReportLength } from '../report-words';

/**
 * The case table with its ledger, for periods of one length. A case counts in the period in which its mediation ended:
 * agreement in force (人民调解法 第29、30条) or termination (第26条). See docs/decisions/0005-monthly-report-counting.md.
 * @param notes what is said under the table besides how it is counted
 */
export function caseReport(
  { key, period, name, onPaper, inFile }: ReportLength,
  { isRemembered, notes }: { readonly isRemembered: boolean; readonly notes: readonly string[] },
): ReportDefinition {
  return defineReport({
    ...{ key, period, isRemembered },
    ...{ sort: '案件', name },
    label: `人民调解案件统计${onPaper}`,
    fileLabel: `人民调解${inFile}`,
    tables: [],
    sections: ({ settings }, counting) => [
      ...caseTable(settings.committeeKind, counting),
      enquirySection(),
      typedPreventionSection(),
    ],
    blocks: [
      ['totals', 'committees', 'sources', 'forms'],
      ['categories', 'handling'],
      ['prevention', 'supplementary', 'enquiries'],
    ],
    annexes: [PREVENTION_ANNEX],
    ledgers: [DISTRICT_LEDGER],
    checks: [
      addUpTo('sum.referred', '接受委托移送＝五类委托移送之和', REFERRED_KEYS, 'source.referred'),
      outcomesWithinTotal,
      notMore('successful_within_total', 'successful', 'total'),
      notMore('complex_within_total', 'complex', 'total'),
      typedPairs,
    ],
    zero: {
      figure: 'total',
      note: '本期无调解结束的案件，本表为零报告。',
      lead: '本期没有办结的纠纷，为零报告',
    },
    notes: (counting) => [...wordCounting(counting), ...notes],
  });
}

/**
 * What succeeded and what was terminated is all that ended. Counted by the day of acceptance the total has besides what is
 * still mediated and what was withdrawn or handed on since.
 */
const outcomesWithinTotal: OwnCheck = (figures, _sections, countings) => {
  const outcomes = ['successful', 'terminated'].map(figures);
  const isByEnd = countings.every(({ countedBy }) => countedBy === 'concluded');
  const sidesOf = (column: ShownColumn) => ({
    left: sumOf(outcomes, column),
    right: figures('total')[column] ?? 0,
  });
  const compared = { whole: 'total', parts: outcomes.map(({ key }) => key) };
  if (isByEnd) {
    const label = '调解成功＋调解终止＝调解案件总数';
    return { ...compareColumns('sum.outcomes', label, sidesOf), compared };
  }
  const check = compareColumns('sum.outcomes', '调解成功＋调解终止≤调解案件总数', sidesOf, {
    holds: (left, right) => left <= right,
    ...{ sign: '≤', fault: '＞' },
  });
  return { ...check, compared: { ...compared, isWithin: true } };
};

function wordCounting({ countedBy, complex, persons }: Counting): string[] {
  return [
    countedBy === 'concluded'
      ? '案件按调解结束之日计入：书面协议为生效之日（当事人签名、盖章或按指印，调解员签名，加盖调委会印章，以最后一项为准），' +
        '口头协议为达成之日，未达成协议的为终止之日。不予受理、撤回申请、移送的不计入总数。'
      : '案件按受理之日计入：成功、终止、协议金额按案卷现在的结果，受理以后还在调解、撤回申请、移送的也在总数里。不予受理的不计入总数。',
    `调解成功指协议已生效；疑难（复杂）案件指难度登记为${complex === 'complex_only' ? '疑难' : '疑难、重大'}的案件；` +
      (persons === 'parties'
        ? '涉及当事人数按申请人、被申请人计（单位计 1 人），不含代理人；'
        : '涉及当事人数按登记的涉及人数计，没有登记的按申请人、被申请人计；') +
      '协议涉及金额为生效协议约定给付金额之和。',
    '预防纠纷激化按登记的纠纷转化情况统计；登记、受理、不予受理、撤回、移送、司法确认各按办理之日统计；期末在办为统计期最后一日的存量；' +
      '自动履行按协议全部履行内容登记为已履行之日统计。',
    '咨询按咨询之日统计，只咨询、没有登记为纠纷的也计入；人次为来访、来电的人数。',
  ];
}
