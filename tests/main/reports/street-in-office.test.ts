import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPaperDocx } from '@main/documents/render-paper';
import { renderReportXlsx } from '@main/reports/render-report';
import { localDate } from '@shared/domain/kernel/local-date';
import { rowsOf } from '@shared/domain/reports/report-figures';
import { circularPaper } from '@shared/domain/street/circular';
import { consolidate } from '@shared/domain/street/consolidate';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inventUnits } from '../../support/invent-package';
import { makeStudio } from '../../support/make-case';
import { convertInOffice, readPdfPages } from '../../support/office-suite';

const PROFILE = { ...makeStudio().profile, name: '老槐街道司法所', streetName: '老槐街道' };
const DUE = { cutOffDay: null, dueDay: 5 };
const MONTHS = ['2026-09', '2026-10', '2026-11'];
/** CSV of every sheet, cell contents as shown. */
const CSV_OF_ALL_SHEETS =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

const input = {
  ...{ profile: PROFILE, ...DUE, periodKey: '2026-11', today: localDate('2026-12-08') },
  units: inventUnits(24, MONTHS, { isOneMissing: true }),
};

async function render(): Promise<Uint8Array> {
  const { content, ledgers } = consolidate(input);
  return renderReportXlsx(content, new Map(ledgers.map(({ head, rows }) => [head.key, rows])));
}

describe('街道汇总在 LibreOffice 里', { timeout: 180_000 }, () => {
  test('各单位一张表的合计重新计算，和汇总的数一样；没有报的在表上', async () => {
    const { content } = consolidate(input);
    const bytes = await render();
    keep('street.xlsx', bytes);
    const made = await convertInOffice({ 'street.xlsx': bareOf(bytes) }, CSV_OF_ALL_SHEETS);
    const csv = (sheet: string) => made.get(`street-${sheet}.csv`)?.toString('utf8') ?? '';
    const all = content.sections.filter(({ key }) => !key.startsWith('unit.'));
    const wholes = new Map(rowsOf(all).map((row) => [row.key, row]));
    for (const { sections, shown, sheetName } of content.tables) {
      const column = shown[0] ?? 'thisPeriod';
      const [first] = content.sections.filter(({ key }) => sections.includes(key));
      const sums = (first?.rows ?? []).flatMap(({ key, unit }) => {
        const figure = wholes.get(key.split('@')[0] ?? '')?.[column];
        return figure == null ? [] : [String(unit === 'fen' ? figure / 100 : figure)];
      });
      expect(sums.length).toBeGreaterThan(6);
      expect(csv(sheetName)).toContain(['合计', ...sums].join(','));
    }
    expect(csv('各单位')).toContain('第2调解工作室（未报）,0,0');
    const total = wholes.get('total');
    expect(csv('统计表')).toContain(
      `调解案件总数（件）,${total?.thisPeriod},${total?.before},${total?.yearToDate}`,
    );
    expect(csv('报送情况')).toMatch(/第2调解工作室,2026年11月,未报/);
    expect([...made.values()].join()).not.toMatch(/#[A-Z]/);
  });

  test('统计表一页，没有一格显示成 ###；通报上没有报的点了名', async () => {
    const paper = circularPaper(consolidate(input), PROFILE, DUE);
    const docx = await renderPaperDocx(paper);
    keep('circular.docx', docx);
    const made = await convertInOffice(
      { 'street.xlsx': await render(), 'circular.docx': docx },
      'pdf',
    );
    const [book, circular] = await Promise.all(
      ['street.pdf', 'circular.pdf'].map((name) =>
        readPdfPages(made.get(name) ?? new Uint8Array()),
      ),
    );
    expect(book?.[0]).toContain('2026年11月人民调解案件统计汇总表');
    expect(book?.[0]).toContain('负责人：');
    expect(book?.join()).not.toContain('###');
    expect(circular?.join().replace(/\s/g, '')).toContain('没有报的1个：第2调解工作室。');
  });
});

/** To be looked at. */
function keep(name: string, bytes: Uint8Array): void {
  const folder = process.env.KEEP_FILES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}

/** The workbook without the stored results of its formulas, so that whoever opens it has to calculate. */
function bareOf(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (!name.startsWith('xl/worksheets/')) return [name, part] as const;
    return [name, strToU8(strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}
