import { renderReportXlsx } from '@main/reports/render-report';
import { localDate } from '@shared/domain/kernel/local-date';
import { XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { novemberCases } from '../../domain/reports/november-cases';
import {
  company,
  person,
  type ReportOfCases,
  reportCase,
  reportOf,
  reportStudio,
  reportWithRows,
} from '../../domain/reports/report-cases';
import { compared, handIn } from '../../support/hand-in';
import { fullMonth } from './full-month';
import { type ReadSheet, readXlsx } from './read-xlsx';

async function workbookOf({ content, rows }: ReportOfCases) {
  return readXlsx(await renderReportXlsx(content, new Map([['district', rows]])));
}

/** The figures beside a label in the statistics sheet, as stored numbers. */
function figuresBeside(sheet: ReadSheet, label: string): string[] {
  for (const [address, cell] of sheet.cells) {
    const column = address.replace(/\d+/, '');
    if (cell.value !== label || !['A', 'F', 'K'].includes(column)) continue;
    const row = address.slice(column.length);
    return [1, 2, 3].map((offset) =>
      sheet.at(`${String.fromCharCode(column.charCodeAt(0) + offset)}${row}`),
    );
  }
  throw new Error(`no label ${label}`);
}

describe('统计表', () => {
  let book: Awaited<ReturnType<typeof workbookOf>>;
  let sheet: ReadSheet;
  beforeAll(async () => {
    book = await workbookOf(reportWithRows(novemberCases()));
    sheet = book.sheet(1);
  });

  test('统计表、案件台账、排查预防，没有更正就没有更正说明', () => {
    expect(book.sheetNames).toEqual(['统计表', '案件台账', '排查预防']);
  });

  test.each([
    ['调解案件总数（件）', ['4', '2', '6']],
    ['涉及当事人数（人）', ['9', '6', '15']],
    ['调解成功（件）', ['3', '1', '4']],
    ['疑难（复杂）案件（件）', ['2', '0', '2']],
    ['协议涉及金额（元）', ['1250.02', '3000', '4250.02']],
    ['村调委会', ['0', '0', '0']],
    ['居调委会', ['4', '2', '6']],
    ['主动调解', ['0', '0', '0']],
    ['依申请调解', ['4', '2', '6']],
    ['接受委托移送调解', ['0', '0', '0']],
    ['其中：法院委托移送', ['0', '0', '0']],
    ['其他消费纠纷', ['4', '2', '6']],
    ['口头协议', ['1', '0', '1']],
    ['书面协议', ['2', '1', '3']],
    ['防止自杀（件）', ['1', '0', '1']],
    ['登记', ['7', '3', '10']],
    ['期末在办', ['2', '—', '—']],
    ['司法确认裁定有效', ['1', '0', '1']],
  ])('%s', (label, figures) => {
    expect(figuresBeside(sheet, label)).toEqual(figures);
  });

  test('每个指标都在表上，一个不少', () => {
    const labels = [...sheet.cells.values()].map((cell) => cell.value);
    const counted = reportOf(novemberCases()).sections.flatMap((section) => section.rows);
    // What is typed has a sheet of its own.
    for (const row of counted.filter(({ gaps }) => gaps === undefined))
      expect(
        labels.some((label) => label.includes(row.label)),
        row.key,
      ).toBe(true);
  });

  test('合计和累计是公式，并带着结果', () => {
    const formulas = [...sheet.cells].filter(([, cell]) => cell.formula !== null);
    expect(formulas.every(([, cell]) => cell.value !== '')).toBe(true);
    expect(sheet.cells.get('B6')?.formula).toBe('SUM(G6:G23)');
    expect(sheet.cells.get('B8')?.formula).toBe('SUM(B28:B29)');
    expect(sheet.cells.get('B21')?.formula).toBe('SUM(B22:B26)');
    expect(sheet.cells.get('D6')?.formula).toBe('B6+C6');
    // 53 rows with a running total of their own, and three sums in two columns.
    expect(formulas).toHaveLength(
      reportOf([])
        .sections.flatMap((one) => one.rows)
        .filter((row) => row.before !== null).length + 6,
    );
  });

  test('横向 A4 一页，签字栏留空，填报单位、统计期、口径都印出来', () => {
    expect(sheet.xml).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(sheet.xml).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(sheet.xml).toMatch(/<pageSetup[^>]*fitToHeight="1"/);
    expect(sheet.xml).toMatch(/<pageSetup[^>]*fitToWidth="1"/);
    expect(sheet.xml).toContain('<pageSetUpPr fitToPage="1"/>');
    const texts = [...sheet.cells.values()].map((cell) => cell.value);
    expect(texts).toContain('2026年11月人民调解案件统计月报');
    expect(texts).toContain('填报单位：五朵金花工作室');
    expect(texts).toContain('统计期：2026年11月1日至2026年11月30日');
    for (const slot of ['制表人', '审核人', '负责人'])
      expect(texts).toContain(`${slot}：______________`);
    expect(texts).toContain('填报日期：        年    月    日（填报单位盖章）');
    expect(texts.join()).toContain('案件按调解结束之日计入');
    expect(texts.join()).toContain('项全部相符');
  });

  test('文件属性写明单位和标题，不留软件默认名', () => {
    const core = book.files['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:creator>五朵金花工作室</dc:creator>');
    expect(core).toContain('<dc:title>2026年11月人民调解案件统计月报</dc:title>');
    expect(core).toContain('2026-12-01T00:00:00Z');
  });

  test('校核不符写在纸上', async () => {
    const broken = await workbookOf(
      reportWithRows(novemberCases(), { unreadableMonths: ['2026-03'] }),
    );
    const texts = [...broken.sheet(1).cells.values()].map((cell) => cell.value).join();
    expect(texts).toContain('1 项不符——各月台账均已读出（2026年3月的台账读不出来');
  });
});

describe('案件台账', () => {
  test('表头在第 2 行、数据从第 3 行起；冻结、筛选、重复打印表头、页码、签字', async () => {
    const book = await workbookOf(reportWithRows(novemberCases()));
    const sheet = book.sheet(2);
    // The key column stands again on the second page width, where a title above it would be cut.
    expect(sheet.at('A1')).toBe('');
    expect(sheet.at('B1')).toContain('2026年11月人民调解案件台账（第 1 幅，共 2 幅）\n');
    expect(sheet.at('B1')).toContain('填报单位：五朵金花工作室');
    expect(sheet.at('B1')).toContain('统计期：2026年11月1日至2026年11月30日');
    expect(sheet.at('B1')).toContain('共 4 件，协议金合计 1,250.02 元');
    expect(sheet.at('A2')).toBe('案件编码');
    expect(sheet.at('Y2')).toBe('纠纷转化情况');
    expect(sheet.at('A3')).toBe('（2026）人调字第1号');
    expect(sheet.at('A6')).toBe('（2026）人调字第3号');
    expect(sheet.cells.has('A7')).toBe(false);
    expect(sheet.xml).toMatch(/<pane xSplit="1" ySplit="2" topLeftCell="B3"[^>]*state="frozen"/);
    expect(sheet.xml).toContain('<autoFilter ref="A2:Y6"/>');
    expect(book.definedNames['_xlnm.Print_Titles.1']).toBe("'案件台账'!$A:$A,'案件台账'!$1:$2");
    expect(sheet.xml).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    // Nothing is shrunk under 9 pt: a row takes two page widths instead.
    expect(sheet.xml).not.toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet.xml).toMatch(/<pageSetup[^>]*scale="100"/);
    expect(sheet.xml).toMatch(/<colBreaks count="1" manualBreakCount="1"><brk id="\d+"/);
    expect(sheet.xml).toContain('第 &amp;P 页　共 &amp;N 页');
    expect(sheet.xml).toContain('审核人：');
  });

  test('日期是真日期、金额是数、其余是文本', async () => {
    const sheet = (await workbookOf(reportWithRows(novemberCases()))).sheet(2);
    // 2026-11-03 is day 46329 of the sheet's calendar; a day earlier would be a time-zone slip.
    expect(sheet.cells.get('M3')).toMatchObject({
      value: '46329',
      type: 'n',
      numberFormat: 'yyyy"年"m"月"d"日"',
    });
    expect(sheet.cells.get('P3')).toMatchObject({ value: '1200', numberFormat: '#,##0.00' });
    expect(sheet.cells.get('P4')?.value).toBe('50.01');
    expect(sheet.cells.get('R3')).toMatchObject({ type: 's', numberFormat: '@' });
  });

  test('等号开头、生僻字、控制字符、换行都不坏表', async () => {
    const studio = reportStudio();
    studio.profile.name = '=cmd()工作室';
    const cases = [
      reportCase({
        ordinal: 1,
        ending: { kind: 'oral', on: '2026-11-20' },
        registration: { description: '=1+1\n第二行 <b>&"引号"</b>' },
        parties: [
          person('p1', 'applicant', '𠮷某㛃', '11010519491231002X'),
          company('p2', 'respondent', '=1+1'),
        ],
      }),
    ];
    const report = reportWithRows(cases, { studio });
    const row = report.rows[0] ?? [];
    // A content object from elsewhere may hold what the case schema would have cleaned away.
    row[6] = `一\u0000\u0008般\uFFFE\uD800`;
    const book = await workbookOf(report);
    const sheet = book.sheet(2);
    expect(sheet.cells.get('C3')).toMatchObject({
      type: 's',
      value: '=cmd()工作室',
      formula: null,
    });
    expect(sheet.at('R3')).toBe('申请人：𠮷某㛃（**************002X）；被申请人：=1+1');
    expect(sheet.at('T3')).toBe('=1+1 第二行 <b>&"引号"</b>');
    expect(sheet.at('G3')).toBe('一般');
    expect([...sheet.cells.values()].every((cell) => cell.formula === null)).toBe(true);
    const parts = Object.entries(book.files).filter(([path]) => /\.(xml|rels)$/.test(path));
    expect(parts.length).toBeGreaterThan(8);
    for (const [path, xml] of parts) expect(XMLValidator.validate(xml), path).toBe(true);
  });

  test('长得像 Excel 转义的文字还是那几个字（_x0041_ 不变成 A）', async () => {
    const report = reportWithRows([
      reportCase({ ordinal: 1, ending: { kind: 'oral', on: '2026-11-20' } }),
    ]);
    const row = report.rows[0] ?? [];
    row[6] = '_x0041_甲_x000D_x';
    const book = await workbookOf(report);
    // ECMA-376: the program that opens the file reads `_x005F_` as the underscore itself.
    expect(book.sheet(2).at('G3')).toBe('_x005F_x0041_甲_x005F_x000D_x');
  });

  test('零报告：表头在，只有一行说明', async () => {
    const book = await workbookOf(
      reportWithRows(novemberCases(), { month: '2026-09', today: localDate('2026-10-01') }),
    );
    expect(book.sheet(2).at('A2')).toBe('案件编码');
    expect(book.sheet(2).at('B3')).toBe('本期无调解结束的案件');
    expect(book.sheet(2).xml).toMatch(/<mergeCell ref="B3:[A-Z]+3"\/>/);
    expect(book.sheet(1).at('A1')).toBe('2026年9月人民调解案件统计月报（零报告）');
    expect(figuresBeside(book.sheet(1), '调解案件总数（件）')).toEqual(['0', '1', '1']);
  });

  test('行高装得下字，也不超过表格的上限', async () => {
    const cases = [
      reportCase({
        ordinal: 1,
        ending: { kind: 'oral', on: '2026-11-20' },
        registration: { description: '长'.repeat(10_000) },
        parties: [
          ...Array.from({ length: 50 }, (_, index) =>
            person(`p${index}`, 'applicant', `工友${index}`, '11010519491231002X'),
          ),
          person('r', 'respondent', '李某'),
        ],
      }),
      reportCase({ ordinal: 2, ending: { kind: 'oral', on: '2026-11-21' } }),
    ];
    const { xml } = (await workbookOf(reportWithRows(cases))).sheet(2);
    const heightOf = (row: number) =>
      Number(new RegExp(`<row r="${row}" ht="([\\d.]+)"`).exec(xml)?.[1]);
    expect(heightOf(3)).toBeGreaterThan(150);
    expect(heightOf(3)).toBeLessThanOrEqual(409);
    expect(heightOf(4)).toBeLessThan(80);
  });

  test('一千件的月份一件不少，合计到分', async () => {
    const report = reportWithRows(fullMonth(1_000));
    const sheet = (await workbookOf(report)).sheet(2);
    expect(sheet.at('A1002')).toMatch(/^（2026）人调字第\d+号$/);
    expect(sheet.cells.has('A1003')).toBe(false);
    const fen = Array.from({ length: 1_000 }, (_, index) =>
      Math.round(Number(sheet.at(`P${index + 3}`) || 0) * 100),
    ).reduce((sum, one) => sum + one, 0);
    const amount = report.content.sections[0]?.rows.find((row) => row.key === 'agreement_amount');
    expect(fen).toBe(amount?.thisPeriod);
    expect(report.content.checks.filter((check) => !check.isPassed)).toEqual([]);
  });
});

test('更正说明：列出原报、现报和增减公式', async () => {
  const first = reportOf(novemberCases());
  const cases = [
    ...novemberCases(),
    reportCase({ ordinal: 20, ending: { kind: 'oral', on: '2026-11-29', fen: [10_000] } }),
  ];
  const book = await workbookOf(reportWithRows(cases, { lastSubmission: compared(handIn(first)) }));
  expect(book.sheetNames).toEqual(['统计表', '案件台账', '排查预防', '更正说明']);
  const sheet = book.sheet(4);
  expect(sheet.at('A1')).toBe('2026年11月人民调解案件统计月报更正说明');
  expect(sheet.at('A2')).toContain('更正2026年12月1日报送的数据');
  expect(['A4', 'B4', 'C4', 'D4', 'E4', 'F4'].map(sheet.at)).toEqual([
    '调解案件总数',
    '本期',
    '件',
    '4',
    '5',
    '1',
  ]);
  expect(sheet.cells.get('F4')?.formula).toBe('E4-D4');
  expect(book.sheet(1).at('A1')).toBe('2026年11月人民调解案件统计月报（更正）');
});
