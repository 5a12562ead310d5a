import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';

/** Headings of the layout of 25 columns, in their order. */
export const LEDGER_HEADINGS = [
  ...['案件编码', '调委会', '调解工作室', '受理员', '受理时间', '案件来源', '案件难度级别'],
  ...['纠纷类别', '行政划分', '有无死亡', '主办调解员', '协办调解员', '调解时间', '调解书编号'],
  ...['调解结果', '调解协议金(元)', '协议履行情况', '当事人', '协议形式', '纠纷简要情况'],
  ...['以奖代补评定', '案件属性', '涉及特殊群体情况', '涉及农民工纠纷情况', '纠纷转化情况'],
] as const;

type Heading = (typeof LEDGER_HEADINGS)[number];
type Cell = string | number | Date;

/** A row that can be imported as it is; what is given stands in place of its own. */
export function ledgerRow(at: number, change: Partial<Record<Heading, Cell>> = {}): Cell[] {
  const day = String((at % 27) + 1).padStart(2, '0');
  const month = String((at % 12) + 1).padStart(2, '0');
  const own: Record<Heading, Cell> = {
    ...{ 案件编码: `RM2024-${at}`, 调委会: '红浦社区调委会', 调解工作室: '五朵金花' },
    ...{ 受理员: '李兰', 受理时间: `2024.${month}.${day}`, 案件来源: '主动排查' },
    ...{ 案件难度级别: '一般', 纠纷类别: '邻里', 行政划分: '红浦社区', 有无死亡: '无' },
    ...{ 主办调解员: '金梅', 协办调解员: '', 调解时间: `2024年${month}月${day}日` },
    ...{ 调解书编号: '', 调解结果: '调解成功', '调解协议金(元)': 1_000 + at },
    ...{ 协议履行情况: '已履行', 当事人: `申请人：赵${at}甲；被申请人：钱${at}乙` },
    ...{ 协议形式: '口头', 纠纷简要情况: `第${at}户楼上漏水泡坏了楼下的天花板，两家争吵` },
    ...{ 以奖代补评定: 'A', 案件属性: '民事', 涉及特殊群体情况: '无' },
    ...{ 涉及农民工纠纷情况: '否', 纠纷转化情况: '无' },
  };
  return LEDGER_HEADINGS.map((heading) => change[heading] ?? own[heading]);
}

export function ledgerRows(count: number): Cell[][] {
  return Array.from({ length: count }, (_unused, at) => ledgerRow(at + 1));
}

/** A whole ledger: a title, the headings, the rows, a line of totals. */
export function ledgerSheet(rows: readonly (readonly Cell[])[]): Cell[][] {
  return [
    ['红浦街道人民调解案件台账（2024年）'],
    [...LEDGER_HEADINGS],
    ...rows.map((row) => [...row]),
    ['合计', '', '', '', rows.length],
  ];
}

/** Writes a ledger as a file of a kind into a folder; answers its path. */
export function writeLedger(
  cells: readonly (readonly Cell[])[],
  kind: 'xlsx' | 'xls' | 'csv' | 'html',
  folder: string,
): string {
  const sheet = utils.aoa_to_sheet(
    cells.map((row) => [...row]),
    { cellDates: true },
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '台账');
  const bookType = kind === 'xls' ? 'biff8' : kind;
  const path = join(folder, `旧台账.${kind === 'html' ? 'xls' : kind}`);
  writeFileSync(path, write(book, { bookType, type: 'buffer' }) as Buffer);
  return path;
}
