import { readSheet } from '@shared/domain/party/table/find-columns';
import { expect, it } from 'vitest';
import { idNumberOf, OWNER_HEADINGS, TWELVE_OWNERS } from '../../../support/twelve-owners';

const NONE: ReadonlySet<string> = new Set();
const table = (...rows: (readonly string[])[]) => ({ rows, merged: NONE });
const ID = idNumberOf('19830315', 412);

it('表头认得出（认错列，十二个人的电话就成了住址）', () => {
  const sheet = readSheet(table(OWNER_HEADINGS, ...TWELVE_OWNERS));
  expect(sheet.columns).toEqual(['name', 'number', 'phone', 'address', 'ethnicity']);
  expect(sheet.rows).toHaveLength(12);
  expect(sheet.notes).toEqual([]);
});

it('列的次序乱了、夹着序号和用不上的列：按表头认，没取的说出来', () => {
  const sheet = readSheet(
    table(
      ['序号', '手机（必填）', '家庭住址', '欠费月数', '姓 名', '性别'],
      ['1', '13900000001', '三号楼', '4', '王丽', '女'],
    ),
  );
  expect(sheet.columns).toEqual([null, 'phone', 'address', null, 'name', 'sex']);
  expect(sheet.notes.join()).toContain('“欠费月数”');
  expect(sheet.notes.join()).not.toContain('序号');
});

it('标题、重复的表头、合计和填表人都不是当事人，每一行都说到', () => {
  const sheet = readSheet(
    table(
      ['阳光小区业主登记表'],
      ['姓名', '电话'],
      ['王丽', '13900000001'],
      ['姓名', '电话'],
      ['李建国', '13900000002'],
      ['合计', '2'],
      ['', ''],
    ),
  );
  expect(sheet.rows.map(([name]) => name)).toEqual(['王丽', '李建国']);
  expect(sheet.notes).toHaveLength(3);
  expect(sheet.notes[0]).toContain('阳光小区业主登记表');
});

it('没有表头：看内容认', () => {
  const sheet = readSheet(
    table(
      ['1', ID, '王丽', '女', '13900000001', '3号楼2单元501', '汉族'],
      ['2', '3.10115E+17', '李建国', '男', '0379-6512345', '3号楼2单元502', '回族'],
    ),
  );
  expect(sheet.columns).toEqual([null, 'number', 'name', 'sex', 'phone', 'address', 'ethnicity']);
  expect(sheet.isKnown).toBe(true);
});

it('一列姓名也认得；一列看不出是什么的不认', () => {
  expect(readSheet(table(['姓名'], ['王丽'], ['李建国'])).columns).toEqual(['name']);
  expect(readSheet(table(['王丽'], ['李建国'])).columns).toEqual(['name']);
  expect(readSheet(table(['7'], ['9'])).isKnown).toBe(false);
});

it('竖着合并的住址填到每一行，姓名和证件号码不填（填了就成了两个同样的人）', () => {
  const rows = [
    ['姓名', '住址'],
    ['王丽', '3号楼'],
    ['王丽', '3号楼'],
  ];
  const sheet = readSheet({ rows, merged: new Set(['2,0', '2,1']) });
  expect(sheet.rows).toEqual([
    ['王丽', '3号楼'],
    ['', '3号楼'],
  ]);
  expect(sheet.notes.join()).toContain('合并的格子');
});

it('两列都叫电话：先一列算数，后一列说没取', () => {
  const sheet = readSheet(table(['姓名', '电话', '电话'], ['王丽', '1', '2']));
  expect(sheet.columns).toEqual(['name', 'phone', null]);
  expect(sheet.notes.join()).toContain('“电话”');
});
