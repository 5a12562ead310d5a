import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { readTextTable } from '@main/services/import/read-text-table';
import { readWorkbook } from '@main/services/import/read-workbook';
import { UnreadableLedger } from '@main/services/import/unreadable-ledger';
import { findLedger } from '@shared/domain/import/ledger-sheet';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ledgerRow, ledgerRows, ledgerSheet, writeLedger } from '../../../support/make-ledgers';
import { makeScratch } from '../../../support/scratch';

/** In a folder of its own. */
function writeIn(
  cells: Parameters<typeof writeLedger>[0],
  kind: Parameters<typeof writeLedger>[1],
) {
  return writeLedger(cells, kind, makeScratch());
}

const cellsOf = (content: Buffer) =>
  findLedger(readWorkbook(content))?.lines.map(({ cells }) => cells) ?? [];

describe('files of ledgers', () => {
  it.each(['xlsx', 'xls', 'csv', 'html'] as const)('reads %s alike', (kind) => {
    const rows = ledgerRows(3);
    const read = cellsOf(readFileSync(writeIn(ledgerSheet(rows), kind)));
    expect(read).toEqual(rows.map((row) => row.map(String)));
  });

  it.each(['xlsx', 'xls'] as const)(
    'reads dates, long numbers and phones of %s as they were',
    (kind) => {
      const row = ledgerRow(1, {
        受理时间: new Date(Date.UTC(2024, 2, 5)),
        调解书编号: Number('422802197803151204'),
        当事人: 13900001111,
      });
      const [cells = []] = cellsOf(readFileSync(writeIn(ledgerSheet([row]), kind)));
      expect(cells[4]).toBe('2024-03-05');
      expect(cells[13]).toBe('4.22802197803151E+17');
      expect(cells[17]).toBe('13900001111');
    },
  );

  it('counts days from 1904 where the file does (bug: every day is four years early)', async () => {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = true;
    const sheet = book.addWorksheet('台账');
    for (const row of ledgerSheet([ledgerRow(1, { 受理时间: new Date(Date.UTC(2024, 2, 5)) })]))
      sheet.addRow(row);
    const [cells = []] = cellsOf(Buffer.from(await book.xlsx.writeBuffer()));
    expect(cells[4]).toBe('2024-03-05');
  });

  it('reads quoted cells with commas, quotes and line breaks, and tabs', () => {
    expect(readTextTable('a,"b,""c""\nd",e\r\nf,,\r\n', 9)).toEqual([
      ['a', 'b,"c"\nd', 'e'],
      ['f', '', ''],
    ]);
    expect(readTextTable('a\tb\tc\nd\t"e"\tf', 9)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
  });
});

/** A workbook of the smallest kind, with what is given in place of its parts. */
function workbook(parts: Record<string, string | Uint8Array> = {}): Buffer {
  const own: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    ...parts,
  };
  const files = Object.entries(own).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

const rowsXml = (row: string, count: number): string =>
  `<worksheet><sheetData>${row.repeat(count)}</sheetData></worksheet>`;

describe('files that are made to harm', () => {
  const locked = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_024),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const many = write(
    { SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet([['a']]) } },
    { bookType: 'xlsm', type: 'buffer' },
  ) as Buffer;
  it.each<[string, () => Buffer, string]>([
    [
      '200 KB that become 200 MB',
      () => workbook({ 'xl/sharedStrings.xml': new Uint8Array(200e6) }),
      '大得不正常',
    ],
    [
      'a million empty rows',
      () => workbook({ 'xl/worksheets/sheet1.xml': rowsXml('<row r="1"/>', 1_000_000) }),
      '空行',
    ],
    [
      'cells out to the last column',
      () =>
        workbook({
          'xl/worksheets/sheet1.xml':
            '<worksheet><dimension ref="A1:XFD9"/><row><c r="XFD1"><v>1</v></c></row></worksheet>',
        }),
      '格子多得不正常',
    ],
    [
      'millions of cells',
      () => workbook({ 'xl/worksheets/sheet1.xml': rowsXml('<c r="A1"/>', 2_100_000) }),
      '格子多得不正常',
    ],
    [
      'links to other files',
      () => workbook({ 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
      '连着别的文件',
    ],
    ['macros', () => workbook({ 'xl/vbaProject.bin': 'x' }), '有宏'],
    [
      'entities that expand',
      () => workbook({ 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>' }),
      '不正常的内容',
    ],
    ['a password', () => locked, '密码'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '不是表格'],
    ['nothing', () => Buffer.alloc(0), '空的'],
    ['half a workbook', () => many.subarray(0, many.length / 2), '损坏'],
    [
      'a Word file',
      () => Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })),
      '不是表格',
    ],
  ])('%s: refused with a sentence, in less than a second and 100 MB', (_name, make, why) => {
    const content = make();
    const before = process.memoryUsage();
    const since = performance.now();
    expect(() => readWorkbook(content)).toThrow(UnreadableLedger);
    const took = performance.now() - since;
    const after = process.memoryUsage();
    expect(() => readWorkbook(content)).toThrow(why);
    expect(took).toBeLessThan(1_000);
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    expect(grown / 1e6).toBeLessThan(100);
  });
});
