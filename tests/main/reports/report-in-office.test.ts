import { renderReportXlsx } from '@main/reports/render-report';
import { localDate } from '@shared/domain/kernel/local-date';
import { type ComparedPair, comparisonLines } from '@shared/domain/reports/comparison-lines';
import { layOutStatistics } from '@shared/domain/reports/report-layout';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ReportOfCases, reportWithRows } from '../../domain/reports/report-cases';
import { convertInOffice, readPdfPages } from '../../support/office-suite';
import { fullMonth } from './full-month';

/** CSV of every sheet, cell contents as shown. */
const CSV_OF_ALL_SHEETS =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

describe('在 LibreOffice 里打开', { timeout: 180_000 }, () => {
  test('公式重新计算的结果与内容里的数一样', async () => {
    const report = reportWithRows(fullMonth());
    const csv = await csvOf(withoutResults(await render(report)), '统计表');
    const rows = layOutStatistics(report.content)
      .flat()
      .filter((line) => line.type === 'row');
    expect(rows).toHaveLength(68);
    for (const { label, row } of rows) {
      const figures = [row.thisPeriod, row.before, row.yearToDate].map((figure) =>
        figure === null ? '—' : String(row.unit === 'fen' ? figure / 100 : figure),
      );
      expect(csv).toContain([label, ...figures].join(','));
    }
    expect(csv).toContain('调解案件总数（件）,45,12,57');
  });

  test('比较的增减、百分比重新计算一样；0 作底的是一横，不是 #DIV/0!', async () => {
    const report = reportWithRows(fullMonth(), { isCompared: true });
    const bare = withoutResults(await render(report), 'xl/worksheets/sheet2.xml');
    const csv = await csvOf(bare, '比较');
    for (const line of comparisonLines(report.content) ?? []) {
      // What is typed is looked at in order-report.test.
      if (line.type === 'heading' || line.row.gaps !== undefined) continue;
      const { row, pairs } = line;
      const shown = (figure: number | null) =>
        figure === null ? '—' : String(row.unit === 'fen' ? figure / 100 : figure);
      const cellsOf = ({ base, amount }: ComparedPair) => [shown(base), shown(amount)].join(',');
      expect(csv).toContain(`${line.label},${shown(row.thisPeriod)},${cellsOf(pairs.previous)},`);
      expect(csv).toContain(`,${shown(row.yearToDate)},${cellsOf(pairs.lastYearToDate)},`);
    }
    expect(csv).toContain('调解案件总数（件）,45,');
    expect(csv).not.toContain('#');
    const pages = await pdfPagesOf(await render(report));
    const compared = pages.filter((page) => page.includes('去年同期累计'));
    expect(compared).toHaveLength(4);
    expect(compared.join()).not.toContain('###');
  });

  test('统计表只占一页，台账每页都有表头，没有一格显示成 ###', async () => {
    const pages = await pdfPagesOf(await render(reportWithRows(fullMonth())));
    expect(pages[0]).toContain('2026年11月人民调解案件统计月报');
    expect(pages[0]).toContain('负责人：');
    expect(pages[0]).toContain('司法确认裁定有效');
    const ledger = pages.slice(1, -1);
    expect(pages.at(-1)).toContain('排查预防（手填）');
    expect(ledger.length).toBeGreaterThan(2);
    for (const page of ledger) {
      expect(page).toContain('案件编码');
      expect(page).toContain('制表人：');
    }
    const last = (ledger.at(-1) ?? '').replace(/\s/g, '');
    expect(last).toContain(`第${pages.length - 1}页共`);
    expect(pages.join()).not.toContain('###');
  });

  test('零报告：统计表、排查预防各一页，25 栏的台账照 9 磅字印，一行两页宽', async () => {
    const report = reportWithRows([], { month: '2027-02', today: localDate('2027-03-01') });
    const pages = await pdfPagesOf(await render(report));
    expect(pages).toHaveLength(4);
    expect(pages[0]).toContain('零报告');
    expect(pages[1]).toContain('本期无调解结束的案件');
  });
});

function render({ content, rows }: ReportOfCases): Promise<Uint8Array> {
  return renderReportXlsx(content, new Map([['district', rows]]));
}

async function csvOf(xlsx: Uint8Array, sheetName: string): Promise<string> {
  const csv = (await convertInOffice({ 'report.xlsx': xlsx }, CSV_OF_ALL_SHEETS)).get(
    `report-${sheetName}.csv`,
  );
  if (csv === undefined) throw new Error(`no sheet ${sheetName}`);
  return csv.toString('utf8');
}

async function pdfPagesOf(xlsx: Uint8Array): Promise<string[]> {
  const pdf = (await convertInOffice({ 'report.xlsx': xlsx }, 'pdf')).get('report.pdf');
  if (pdf === undefined) throw new Error('no PDF');
  return readPdfPages(pdf);
}

/** The workbook without the stored results of its formulas, so that whoever opens it has to calculate. */
function withoutResults(xlsx: Uint8Array, path = 'xl/worksheets/sheet1.xml'): Uint8Array {
  const files = unzipSync(xlsx);
  const xml = strFromU8(files[path] ?? new Uint8Array());
  const bare = xml.replace(/<\/f><v>[^<]*<\/v>/g, '</f>');
  if (bare === xml) throw new Error('no stored results found');
  return zipSync({ ...files, [path]: strToU8(bare) });
}
