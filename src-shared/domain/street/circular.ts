import { formatYuan } from '../kernel/money';
import type { Paper, PaperBlock } from '../paper/paper';
import { formatPeriod, monthsOf } from '../reports/period';
import { figureReader } from '../reports/report-figures';
import type { StudioProfile } from '../studio/studio';
import { type Consolidation, type ConsolidationInput, dueDayOf } from './consolidate';
import { figuresOfUnit } from './sum-figures';
import { rateOf, successRate } from './unit-ledgers';
import { isLate, stateIn, type Unit } from './unit-months';

/**
 * 通报: how each studio reported and what its figures are, in sentences that are made from the figures and from them alone
 * (practice: a 司法所 tells its committees month by month 报表质量、纠纷数、成功率). No goal is named: which one holds is said by no
 * rule that we found.
 */
export function circularPaper(
  { content, units }: Pick<Consolidation, 'content' | 'units'>,
  { name, committeeName }: Pick<StudioProfile, 'name' | 'committeeName'>,
  due: Due,
): Paper {
  const { periodKey } = content;
  const period = formatPeriod(periodKey);
  const blocks: PaperBlock[] = [
    { type: 'title', text: `关于${period}人民调解工作情况的通报` },
    { type: 'addressee', text: '各人民调解委员会、调解工作室：' },
    paragraph(`现将${period}人民调解统计报送和办理情况通报如下。`),
    { type: 'heading', text: '一、报送情况' },
    paragraph(wordSending(units, periodKey, due)),
    { type: 'heading', text: '二、办理情况' },
    paragraph(wordFigures(content)),
    { type: 'heading', text: '三、各单位情况' },
    {
      type: 'table',
      columns: COLUMNS.map(([label, width, align]) => ({ label, width, align })),
      rows: units.map((unit) => unitRow(unit, periodKey, due)),
      blankRows: 0,
    },
    { type: 'heading', text: '四、要求' },
    { type: 'paragraph', lead: '', text: '', ruledLines: 2 },
    { type: 'signatures', left: [], right: [], seal: `${name}（印）`, dateLine: BLANK_DATE },
  ];
  return {
    ...{ label: '通报', origin: 'filled', slots: [], findings: [], final: null, blocks },
    ...{ fileName: `通报_${period}人民调解工作`, issuer: committeeName || name },
  };
}

const BLANK_DATE = '　　　　年　　月　　日';
const COLUMNS = [
  ['单位', 30, 'left'],
  ['报送', 22, 'center'],
  ['受理（件）', 11, 'center'],
  ['办结（件）', 11, 'center'],
  ['成功（件）', 11, 'center'],
  ['成功率', 13, 'center'],
] as const;

const paragraph = (text: string): PaperBlock => ({
  ...{ type: 'paragraph', lead: '', text, ruledLines: 0 },
});

type Due = Pick<ConsolidationInput, 'cutOffDay' | 'dueDay'>;

function wordSending(units: readonly Unit[], periodKey: string, due: Due): string {
  const said = units.map((unit) => ({ unit, ...countMonths(unit, periodKey, due) }));
  const names = (isOne: (one: (typeof said)[number]) => boolean) =>
    said.filter(isOne).map(({ unit }) => unit.part.name);
  const sentences = [
    `应报单位 ${units.length} 个，报全的 ${names(({ lacking, back }) => lacking + back === 0).length} 个。`,
    listed(
      '没有报的',
      names(({ lacking }) => lacking > 0),
    ),
    listed(
      '退回后还没有重报的',
      names(({ back }) => back > 0),
    ),
    listed(
      '迟报的',
      names(({ late }) => late > 0),
    ),
    listed(
      '更正过的',
      names(({ corrected }) => corrected > 0),
    ),
    listed(
      '零报告的',
      names(({ zero }) => zero > 0),
    ),
  ];
  return sentences.filter((sentence) => sentence !== '').join('');
}

function listed(what: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${what} ${names.length} 个：${names.join('、')}。`;
}

function countMonths(unit: Unit, periodKey: string, due: Due) {
  const counts = { lacking: 0, back: 0, late: 0, corrected: 0, zero: 0 };
  for (const month of monthsOf(periodKey)) {
    const state = stateIn(unit, month);
    const versions = unit.months.get(month) ?? [];
    if (state === 'missing') counts.lacking += 1;
    if (state === 'returned') counts.back += 1;
    if (isLate(unit, month, dueDayOf(month, due)) === true) counts.late += 1;
    if (versions.length > 1) counts.corrected += 1;
    if (versions.at(-1)?.content.isZeroReport) counts.zero += 1;
  }
  return counts;
}

function wordFigures({ sections }: Consolidation['content']): string {
  if (sections.length === 0) return '没有收到上报包，没有可以通报的数字。';
  const read = figureReader(sections);
  const [total, successful] = [read('total'), read('successful')];
  const rate = rateOf(successful.thisPeriod ?? 0, total.thisPeriod ?? 0);
  return (
    `各单位共受理纠纷 ${read('accepted').thisPeriod} 件，调解结束 ${total.thisPeriod} 件，` +
    `调解成功 ${successful.thisPeriod} 件${rate === '' ? '' : `，成功率 ${rate}`}；` +
    `协议涉及金额 ${formatYuan(read('agreement_amount').thisPeriod ?? 0)} 元；期末在办 ${read('pending').thisPeriod} 件。` +
    (total.yearToDate === null
      ? ''
      : `本年累计调解结束 ${total.yearToDate} 件，成功 ${successful.yearToDate ?? 0} 件。`)
  );
}

function unitRow(unit: Unit, periodKey: string, due: Due): string[] {
  const { lacking, back, late, corrected, zero } = countMonths(unit, periodKey, due);
  const isMonth = monthsOf(periodKey).length === 1;
  const times = (count: number, what: string) =>
    count === 0 ? [] : [isMonth ? what : `${what} ${count} 个月`];
  const words = [
    ...times(lacking, '未报'),
    ...times(back, '退回未重报'),
    ...times(late, '迟报'),
    ...times(corrected, '更正过'),
    ...times(zero, '零报告'),
  ];
  const figures = figuresOfUnit(unit, periodKey);
  const say = (key: string) =>
    lacking + back === monthsOf(periodKey).length ? '—' : String(figures.get(key)?.thisPeriod ?? 0);
  return [
    unit.part.name,
    words.length === 0 ? '已报' : words.join('、'),
    ...['accepted', 'total', 'successful'].map(say),
    successRate(unit, periodKey) || '—',
  ];
}
