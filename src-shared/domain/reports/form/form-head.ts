import { formatChineseDate, partsOf } from '../../kernel/local-date';
import { formatPeriod, periodKindOf } from '../period';
import type { ReportContent } from '../report-content';
import { checkVerdict } from '../report-layout';
import type { FormValue } from './form-value';

/** A tag of a form with what it gives. */
export interface FormTag {
  readonly name: string;
  /** Of a figure: the key of its row, and the heading of its column. */
  readonly of?: { readonly row: string; readonly column: string };
  /** What it gives, in words. */
  readonly about: string;
  /** Under what it is listed. */
  readonly group: string;
  /** Null for what there is no figure of. */
  readonly value: FormValue | null;
}

/** Under what the tags of the head are listed. */
export const HEAD_GROUP = '表头、日期和说明';

/** The tags that stand around the figures: who reports what of which days to whom. */
export function headTags(content: ReportContent, filledBy: string): FormTag[] {
  const { period, periodKey, preparedOn, notes, purpose } = content;
  const { year, month } = partsOf(period.to);
  const days = `${formatChineseDate(period.from)}至${formatChineseDate(period.to)}`;
  const said: readonly (readonly [name: string, about: string, value: FormValue | null])[] = [
    ['标题', '报表的标题，带统计期', content.title],
    ['报表名称', '不带统计期的标题', content.label],
    ['填报单位', '工作室的名称', content.unitName],
    ['所属调委会', '所属的人民调解委员会', content.committeeName],
    [purpose.term, '标题下面写的去处', purpose.text],
    ['统计期', '哪一期', formatPeriod(periodKey)],
    ['统计期起止', '从哪天到哪天', days],
    ['起始日', '统计期第一天', { date: period.from }],
    ['截止日', '统计期最后一天', { date: period.to }],
    ['年', '统计期最后一天的年份', { count: year }],
    ...(periodKindOf(periodKey) === 'month'
      ? ([['月', '统计的是几月', { count: month }]] as const)
      : []),
    ['填报日期', '做这张表的日子', { date: preparedOn }],
    ['填报人', '在桌前的人，没有指明就空着', filledBy],
    ['说明', '口径说明，一条一行', notes.map((note, at) => `${at + 1}. ${note}`).join('\n')],
    ['校核', '表内校核的结果', checkVerdict(content)],
  ];
  return said.map(([name, about, value]) => ({ name, about, group: HEAD_GROUP, value }));
}
