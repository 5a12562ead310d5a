import { read as readSheets } from '@e965/xlsx';
import { checkForm } from '@main/reports/own-form/check-form';
import { fillForm } from '@main/reports/own-form/fill-form';
import { FormBook } from '@main/reports/own-form/form-book';
import { packForm } from '@main/reports/own-form/pack-form';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { formScope } from '@shared/domain/reports/form/form-scope';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reportWithRows } from '../../../domain/reports/report-cases';
import { convertInOffice } from '../../../support/office-suite';
import { fullMonth } from '../full-month';
import { districtForm, LOOP_ROW } from './make-form';

/** The form filled with a month of cases, as it would be exported. */
async function fillWith(cases: MediationCase[], form: Uint8Array) {
  const { content, rows } = reportWithRows(cases);
  const scope = formScope(content, new Map([['district', rows]]), '王某');
  const book = new FormBook(new Map(Object.entries(unzipSync(form))));
  const checked = checkForm(book, scope);
  await fillForm(book, scope);
  const parts = await book.finish();
  return { bytes: await packForm(parts), parts, content, rows, checked };
}

const monthOf = (count: number) => (count === 0 ? [] : fullMonth(count));

describe('自己的表，填 0、1、40 件', () => {
  test.each([0, 1, 40])('%i 件', async (count) => {
    const form = await districtForm();
    const { bytes, parts, rows, checked, content } = await fillWith(monthOf(count), form);
    expect(checked.problems).toEqual([]);
    expect(checked.count).toEqual({ tags: 12, loops: 1, named: 1 });
    expect(rows).toHaveLength(count);
    const more = Math.max(count, 1) - 1;

    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = book.getWorksheet('台账') as ExcelJS.Worksheet;
    const last = LOOP_ROW + more;
    const total = last + 1;
    // bug: the title is cut into runs, and the tag with it.
    expect(sheet.getCell('A1').text).toContain('2026年11月某某区纠纷台账');
    expect(sheet.getCell('A2').text).toContain('五朵金花');
    expect(sheet.getCell('E2').value).toEqual(new Date('2026-12-01T00:00:00Z'));
    for (const [at, row] of rows.entries()) {
      const own = sheet.getRow(LOOP_ROW + at);
      expect(own.getCell(1).value).toBe(at + 1);
      expect(own.getCell(2).text).toBe(row[0]);
      expect(own.getCell(3).numFmt).toBe('#,##0.00');
      expect(own.getCell(4).formula).toBe(`C${LOOP_ROW + at}*$B$3`);
      expect(own.getCell(5).formula).toBe(`SUM(C$5:C${LOOP_ROW + at})`);
    }
    expect(sheet.getCell(`C${total}`).formula).toBe(`SUM(C5:C${last})`);
    // bug: the one cell that a sum names stayed one cell.
    expect(sheet.getCell(`D${total}`).formula).toBe(more === 0 ? 'SUM(D5)' : `SUM(D5:D${last})`);
    const fen = content.sections
      .flatMap((one) => one.rows)
      .find(({ key }) => key === 'agreement_amount');
    const sum = (fen?.thisPeriod ?? 0) / 100;
    expect(sheet.getCell(`C${total}`).result).toBeCloseTo(sum, 6);
    expect(sheet.getCell(`D${total}`).result).toBeCloseTo(sum * 2, 6);
    expect(sheet.pageSetup.printArea).toBe(`A1:F${28 + more}`);
    expect(sheet.pageSetup.printTitlesRow).toBe('1:4');
    expect(sheet.autoFilter).toBe(`A4:F${last}`);
    expect(sheet.getCell(`A${total}`).isMerged && sheet.getCell(`B${total}`).isMerged).toBe(true);
    expect(sheet.getCell(`C${total + 2}`).master.address).toBe(`B${total + 1}`);
    expect(sheet.headerFooter.oddFooter).toContain('五朵金花');

    const figures = book.getWorksheet('数字') as ExcelJS.Worksheet;
    expect(figures.getCell('B1').value).toBe(count);
    const done = content.sections
      .flatMap((one) => one.rows)
      .find(({ key }) => key === 'successful');
    expect(figures.getCell('B2').value).toBe(done?.thisPeriod);
    expect(figures.getCell('B3').formula).toBe(`台账!C${total}`);
    expect(figures.getCell('B4').formula).toBe(`COUNTA('台账'!B5:B${last})`);
    expect(figures.getCell('B10').formula).toBe('A10*台账!$B$3');
    expect(figures.getCell('B10').result).toBe(6);

    const text = (path: string) => new TextDecoder().decode(parts.get(path));
    expect(text('xl/charts/chart1.xml')).toContain(`台账!$C$5:$C$${last}<`);
    // bug: the figures that the chart had in the empty form were kept beside it.
    expect(text('xl/charts/chart1.xml')).not.toContain('777');
    expect(text('xl/charts/chart1.xml')).toContain('2026年11月各案金额');
    expect(text('xl/drawings/drawing1.xml')).toContain(`<xdr:row>${9 + more}</xdr:row>`);
    expect(text('xl/drawings/drawing1.xml')).toContain(`<a:t>${`共${count}件`.slice(0, 2)}`);
    expect(text('xl/workbook.xml')).toContain(`台账!$C$5:$C$${total}<`);
    expect(text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(text('xl/worksheets/sheet1.xml')).toContain(`sqref="A5:F${last}"`);
    expect(text('xl/worksheets/sheet1.xml')).not.toContain('999');
    expect(parts.has('xl/calcChain.xml')).toBe(false);
    expect(text('[Content_Types].xml')).not.toContain('calcChain');

    const other = readSheets(bytes, { type: 'buffer', cellFormula: true });
    expect(other.Sheets.台账?.[`C${total}`]?.f).toBe(`SUM(C5:C${last})`);
    expect(other.SheetNames).toEqual(['台账', '数字']);
  });

  test('没有标签的部分一个字节也不变', async () => {
    const form = await districtForm();
    const before = unzipSync(form);
    const { parts } = await fillWith(fullMonth(3), form);
    const mayChange = [
      ...['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'],
      ...['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'],
      ...['xl/drawings/drawing1.xml', 'xl/charts/chart1.xml', 'xl/calcChain.xml'],
    ];
    for (const [name, bytes] of Object.entries(before))
      if (!mayChange.includes(name)) expect(parts.get(name), name).toEqual(bytes);
    expect([...parts.keys()]).toEqual(
      Object.keys(before).filter((name) => name !== 'xl/calcChain.xml'),
    );
  });

  test('LibreOffice 重新计算的合计和写在旁边的一样', { timeout: 180_000 }, async () => {
    const form = await districtForm();
    const filled = Object.fromEntries(
      await Promise.all(
        [0, 1, 40].map(async (count) => [
          `f${count}.xlsx`,
          (await fillWith(monthOf(count), form)).bytes,
        ]),
      ),
    );
    const made = await convertInOffice(filled, 'xlsx:Calc MS Excel 2007 XML');
    for (const [name, bytes] of Object.entries<Uint8Array>(filled)) {
      const [ours, theirs] = [numbersIn(bytes), numbersIn(made.get(name) as Buffer)];
      expect(ours.size).toBeGreaterThan(12);
      for (const [place, value] of ours)
        expect(theirs.get(place), `${name} ${place}`).toBeCloseTo(value, 6);
    }
  });
});

/** Every number of a workbook by its sheet and cell. */
function numbersIn(bytes: Uint8Array): Map<string, number> {
  const { SheetNames, Sheets } = readSheets(bytes, { type: 'buffer' });
  return new Map(
    SheetNames.flatMap((sheet) =>
      Object.entries(Sheets[sheet] ?? {}).flatMap(([place, cell]) =>
        cell?.t === 'n' ? [[`${sheet} ${place}`, cell.v as number] as const] : [],
      ),
    ),
  );
}
