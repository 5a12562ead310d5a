import { formatChineseDate } from '../../kernel/local-date';
import { formatYuan } from '../../kernel/money';
import type { ReportContent, StatisticsRow } from '../report-content';
import { countedIn, type FigureReader, figureReader } from '../report-figures';
import { type Chart, rateText } from './charts';
import type { ChartShape } from './picture';

/** 简报: what the figures of a period say in sentences, and the pictures that stand below them. */
export interface Briefing {
  readonly title: string;
  /** Who made it, and over which days. */
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly pictures: readonly BriefingPicture[];
}

/** A picture that has room on one page with the words. */
export interface BriefingPicture {
  readonly key: string;
  readonly title: string;
  readonly shape: ChartShape;
}

/** So many bars of a picture have room; the table of the report has all. */
const MOST_BARS = 8;
const PICTURES = ['trend', 'categories'] as const;
/** So many of a list are named. */
const MOST_NAMED = 3;

/**
 * One page about a period. Every sentence is made of the report's figures and of nothing else; of what is 0 as a whole
 * nothing is said, and no reason and no praise is ever added.
 */
export function briefingOf(content: ReportContent, charts: readonly Chart[]): Briefing {
  const figures = figureReader(content.sections);
  const { from, to } = content.period;
  const days = `${formatChineseDate(from)}至${formatChineseDate(to)}`;
  return {
    title: `${content.title.replace(/统计图.*$/, '')}人民调解工作简报`,
    lead: `${content.unitName}　${days}`,
    paragraphs: [
      wordTotals(figures),
      wordMost(content, 'categories', '按纠纷类别'),
      wordMost(content, 'sources', '按案件来源'),
      wordSpell(content, figures),
      wordAfter(figures),
      wordEnquiries(figures),
    ].filter((sentence) => sentence !== ''),
    pictures: PICTURES.flatMap((key) => pictureFor(charts, key)),
  };
}

function wordTotals(figures: FigureReader): string {
  const of = (key: string) => countedIn(figures(key));
  const begun = `本期受理纠纷 ${of('accepted')} 件，调解结束 ${of('total')} 件`;
  if (of('total') === 0) return `${begun}，期末在办 ${of('pending')} 件。`;
  const rate = rateText(of('successful'), of('total'));
  const amount = of('agreement_amount');
  const money = amount === 0 ? '' : `，协议涉及金额 ${formatYuan(amount)} 元`;
  return (
    `${begun}，其中调解成功 ${of('successful')} 件，成功率 ${rate}；` +
    `涉及当事人 ${of('persons')} 人${money}；期末在办 ${of('pending')} 件。`
  );
}

/** The rows of a section that others are not parts of, the most first. */
function leaves({ sections }: Pick<ReportContent, 'sections'>, key: string): StatisticsRow[] {
  const rows = sections.find((one) => one.key === key)?.rows ?? [];
  return rows
    .filter((row, at) => (rows[at + 1]?.level ?? 0) <= row.level && countedIn(row) > 0)
    .toSorted((one, other) => countedIn(other) - countedIn(one));
}

function wordMost(content: ReportContent, section: string, by: string): string {
  const rows = leaves(content, section);
  const total = rows.reduce((sum, row) => sum + countedIn(row), 0);
  const named = rows.slice(0, MOST_NAMED);
  if (named.length === 0) return '';
  const words = named.map(
    (row) => `${row.label} ${countedIn(row)} 件，占 ${rateText(countedIn(row), total)}`,
  );
  const rest = rows.length > named.length ? '；其余另列' : '';
  return `${by}，${named.length > 1 ? '件数在前的是' : ''}${words.join('；')}${rest}。`;
}

function wordSpell(content: ReportContent, figures: FigureReader): string {
  if (countedIn(figures('total')) === 0) return '';
  const rows = content.sections.find(({ key }) => key === 'spell')?.rows ?? [];
  const words = rows
    .filter((row) => countedIn(row) > 0)
    .map(({ label, thisPeriod }) => `${label} ${thisPeriod} 件`);
  const [days, measured] = [figures('spell.days'), figures('spell.measured')];
  const mean =
    countedIn(measured) === 0
      ? ''
      : `平均 ${(countedIn(days) / countedIn(measured)).toFixed(1)} 天；`;
  return `从受理到调解结束，${mean}${words.join('，')}。`;
}

function wordAfter(figures: FigureReader): string {
  const of = (key: string) => countedIn(figures(key));
  const [promised, fulfilled] = [of('outcome.promised'), of('outcome.fulfilled')];
  const [answers, satisfied] = [of('outcome.answers'), of('outcome.satisfied')];
  const performed =
    promised === 0
      ? ''
      : `协议约定了履行内容的 ${promised} 件，已全部履行 ${fulfilled} 件，占 ${rateText(fulfilled, promised)}`;
  const visited =
    answers === 0
      ? ''
      : `回访中回答了的 ${answers} 人，满意和基本满意 ${satisfied} 人，占 ${rateText(satisfied, answers)}`;
  const said = [performed, visited].filter((words) => words !== '');
  return said.length === 0 ? '' : `${said.join('；')}。`;
}

function wordEnquiries(figures: FigureReader): string {
  const count = countedIn(figures('enquiries'));
  return count === 0 ? '' : `解答咨询 ${count} 件。`;
}

function pictureFor(charts: readonly Chart[], key: string): BriefingPicture[] {
  const chart = charts.find((one) => one.key === key);
  if (chart?.shape == null) return [];
  const { title, shape } = chart;
  if (shape.type === 'columns') return [{ key, title, shape }];
  const items = shape.items.slice(0, MOST_BARS);
  const isCut = items.length < shape.items.length;
  const cut = isCut ? `${title}（前 ${MOST_BARS} 项）` : title;
  return [{ key, title: cut, shape: { ...shape, items } }];
}
