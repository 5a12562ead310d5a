import { checkForm } from '@main/reports/own-form/check-form';
import { exampleForm } from '@main/reports/own-form/example-form';
import { fillForm } from '@main/reports/own-form/fill-form';
import { FormBook } from '@main/reports/own-form/form-book';
import { wordsOfForm } from '@main/reports/own-form/form-cells';
import { packForm } from '@main/reports/own-form/pack-form';
import { formScope } from '@shared/domain/reports/form/form-scope';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reportWithRows } from '../../../domain/reports/report-cases';
import { fullMonth } from '../full-month';

const { content, rows } = reportWithRows(fullMonth(3), { isCompared: true });
const SCOPE = formScope(content, new Map([['district', rows]]), '');
const open = (bytes: Uint8Array) => new FormBook(new Map(Object.entries(unzipSync(bytes))));

async function bookWith(cells: Record<string, ExcelJS.CellValue>): Promise<FormBook> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表一');
  for (const [place, value] of Object.entries(cells)) sheet.getCell(place).value = value;
  return open(new Uint8Array(await book.xlsx.writeBuffer()));
}

describe('检查自己的表', () => {
  test.each<[Record<string, ExcelJS.CellValue>, string, string]>([
    [{ B5: '{调解案件数·本期}' }, 'B5', '是不是“{调解案件总数·本期}”？'],
    [{ B5: '{完全不沾边的xyz}' }, 'B5', '请从标签清单里复制'],
    [{ C2: '｛填报单位｝' }, 'C2', '中文的大括号'],
    [{ C2: '{填报单位' }, 'C2', '大括号没有成对'],
    [{ A4: '{#案件台账}{序号}', B4: '{案件编码}' }, 'A4', '“{#案件台账}”没有结束'],
    [{ A4: '{案件编码}{/案件台账}' }, 'A4', '前面没有“{#案件台账}”'],
    [{ A4: '{案件编码}' }, 'A4', '要放在“{#案件台账}”和“{/案件台账}”中间'],
    [{ A4: '{案件台账}' }, 'A4', '不止一行'],
    [{ A4: '{#案件台帐}{序号}{/案件台帐}' }, 'A4', '是不是“{#案件台账}”？'],
    [{ A4: '{#填报单位}', B4: '{/填报单位}' }, 'A4', '只有一项'],
    [{ A4: '{#案件台账}{/案件台账}', B4: '{#案件台账}{/案件台账}' }, 'B4', '只能重复一种'],
    [{ A4: '{#案件台账}{#案件台账}{/案件台账}' }, 'A4', '不能套着写'],
    [{ A4: '{}' }, 'A4', '没有写标签的名字'],
    [{ A4: '{填报单位}', B1: { formula: 'SUM(表一:表三!A1)' } }, 'B1', '一次引用几张工作表'],
  ])('%j：说在 %s', async (cells, place, what) => {
    const { problems } = checkForm(await bookWith(cells), SCOPE);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.where).toBe(`“表一”的 ${place} 格`);
    expect(problems.map((one) => one.what).join()).toContain(what);
  });

  test('公式里的大括号是数组，不是标签', async () => {
    const book = await bookWith({ A1: '{填报单位}', B1: { formula: 'SUM({1,2})' } });
    expect(checkForm(book, SCOPE)).toEqual({
      problems: [],
      count: { tags: 1, loops: 0, named: 0 },
    });
  });

  test('样例检查得过，填出来和报表一样，一个大括号也不留', async () => {
    const book = open(await exampleForm(content, SCOPE));
    expect(checkForm(book, SCOPE).problems).toEqual([]);
    await fillForm(book, SCOPE);
    const again = open(await packForm(await book.finish()));
    const [figures, ledger] = wordsOfForm(again, { rows: 200, columns: 40 });
    expect(JSON.stringify([figures, ledger])).not.toMatch(/[{}](?!"|,|\])[^"]*[{}]/u);
    const said = new Map(figures?.rows.map(({ cells }) => [cells[0], cells.slice(1)]));
    expect(said.get('调解案件总数（件）')).toEqual(['3', '12', '15']);
    expect(ledger?.rows).toHaveLength(3 + rows.length + 2);
    expect(ledger?.rows[3]?.cells[1]).toBe(rows[0]?.[0]);
  });

  test('以 = 开头的字填进去还是字；身份证号一位不少', async () => {
    const book = await bookWith({ A1: '{填报单位}', A2: '{所属调委会}' });
    const tricky = {
      ...SCOPE,
      tags: SCOPE.tags.map((tag) =>
        tag.name === '填报单位'
          ? { ...tag, value: '=1+1' }
          : { ...tag, value: '440524188001010014' },
      ),
    };
    await fillForm(book, tricky);
    const read = new ExcelJS.Workbook();
    await read.xlsx.load((await packForm(await book.finish())).buffer as ArrayBuffer);
    expect(read.worksheets[0]?.getCell('A1').value).toBe('=1+1');
    expect(read.worksheets[0]?.getCell('A1').type).toBe(ExcelJS.ValueType.String);
    expect(read.worksheets[0]?.getCell('A2').value).toBe('440524188001010014');
  });
});
