import { renderReportXlsx } from '@main/reports/render-report';
import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { localDate } from '@shared/domain/kernel/local-date';
import { buildReport } from '@shared/domain/reports/build-report';
import { chartsOf } from '@shared/domain/reports/charts/charts';
import { STATISTICS_REPORTS } from '@shared/domain/reports/kinds/statistics-report';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { noEnquiries } from '../../domain/reports/no-enquiries';
import { reportStudio } from '../../domain/reports/report-cases';
import { convertInOffice, readPdfPages } from '../../support/office-suite';
import { fullMonth } from './full-month';
import { readXlsx } from './read-xlsx';

/** 统计图 of a year in which one month is full; the other figures are 0. */
async function yearBook(cases = fullMonth()) {
  const definition = STATISTICS_REPORTS.find(({ period }) => period === 'year');
  if (definition === undefined) throw new Error('no yearly pictures');
  const { content } = buildReport({
    ...{ definition, periodKey: '2026', studio: reportStudio(), today: localDate('2026-12-01') },
    facts: { case: caseFactTable(cases), enquiry: noEnquiries() },
    ...{ lastSubmission: null, previousSubmission: null, unreadableMonths: [] },
  });
  const charts = chartsOf(content, null);
  const bytes = await renderReportXlsx(content, new Map(), undefined, charts);
  if (cases.length > 0) (await import('node:fs')).writeFileSync('/tmp/charts.xlsx', bytes);
  return { content, charts, bytes, book: readXlsx(bytes) };
}

/** Every number that a chart keeps of its cells, by series. */
function cachedIn(xml: string): string[][] {
  return [...xml.matchAll(/<c:numCache>.*?<\/c:numCache>/g)].map(([cache]) =>
    [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value ?? ''),
  );
}

describe('统计图 in a workbook', () => {
  it('a chart a picture, each of the cells beside it; the parts are well-formed and told of in the package', async () => {
    const { charts, book } = await yearBook();
    expect(book.sheetNames[0]).toBe('统计图');
    const drawn = charts.filter(({ shape }) => shape !== null);
    const parts = Object.keys(book.files).filter((name) => name.startsWith('xl/charts/'));
    expect(parts).toHaveLength(drawn.length);
    for (const name of [...parts, 'xl/drawings/drawingCharts.xml', '[Content_Types].xml']) {
      expect(XMLValidator.validate(book.files[name] ?? '')).toBe(true);
      if (name.startsWith('xl/')) expect(book.files['[Content_Types].xml']).toContain(`/${name}"`);
    }
    const sheet = book.sheet(1);
    for (const name of parts) {
      const xml = book.files[name] ?? '';
      const [series] = [...xml.matchAll(/<c:val><c:numRef><c:f>'统计图'!\$(\w+)\$(\d+):/g)];
      const values = cachedIn(xml)[0] ?? [];
      const [, column = '', first = ''] = series ?? [];
      const cells = values.map((_one, at) => sheet.at(`${column}${Number(first) + at}`));
      // 满意率 of nobody is a stroke in the table, and no bar.
      expect(cells.map((text) => (text === '—' ? 0 : Number(text)))).toEqual(values.map(Number));
    }
  });

  it('filled and hollow of a month together are what ended in it', async () => {
    const { content, book } = await yearBook();
    const trend = book.files['xl/charts/chart1.xml'] ?? '';
    const [filled = [], hollow = []] = cachedIn(trend);
    const { rows = [] } = content.sections.find(({ key }) => key === 'trend') ?? {};
    const ended = filled.map((value, at) => Number(value) + Number(hollow[at]));
    expect(ended).toEqual(rows.map(({ yearToDate }) => yearToDate));
    expect(Math.max(...ended)).toBe(45);
  });

  it('LibreOffice draws them and finds no formula that does not hold', async () => {
    const { bytes } = await yearBook();
    const made = await convertInOffice({ 'charts.xlsx': bytes }, 'pdf');
    const pages = await readPdfPages(made.get('charts.pdf') ?? new Uint8Array());
    const pictures = pages.slice(0, 2).join('\n');
    // Once over the table and once in the chart itself.
    expect(pictures.match(/各月调解结束的案件/g)?.length).toBeGreaterThanOrEqual(2);
    expect(pictures).not.toMatch(/#(?:DIV|REF|NAME|VALUE)|###/);
  });

  it('a year without cases has tables where there are some, and no chart of nothing', async () => {
    const { book, charts } = await yearBook([]);
    expect(charts.some(({ shape }) => shape === null)).toBe(true);
    const parts = Object.keys(book.files).filter((name) => name.startsWith('xl/charts/'));
    expect(parts).toHaveLength(charts.filter(({ shape }) => shape !== null).length);
  });
});
