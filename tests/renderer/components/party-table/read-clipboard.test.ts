import {
  readClipboard,
  readHtmlTable,
  readTabbed,
} from '@renderer/components/party-table/read-clipboard';
import { expect, it } from 'vitest';
import { ownersAsHtml, TWELVE_OWNERS } from '../../../support/twelve-owners';

const held = (html: string, plain: string) => ({
  getData: (type: string) => (type === 'text/html' ? html : plain),
});

it('Excel 的表：每格都在，𠮷 是一个字', () => {
  const table = readHtmlTable(ownersAsHtml());
  expect(table?.rows).toHaveLength(14);
  expect(table?.rows[5]?.slice(0, 2)).toEqual(['刘𠮷', TWELVE_OWNERS[3]?.[1]]);
});

it('横竖合并的格子：各行宽度一样，竖着合并的记下是哪几格', () => {
  const table = readHtmlTable(
    '<table><tr><td rowspan="2">3号楼</td><td colspan="2">王丽</td></tr><tr><td>李</td><td>建</td></tr></table>',
  );
  expect(table?.rows).toEqual([
    ['3号楼', '王丽', ''],
    ['3号楼', '李', '建'],
  ]);
  expect([...(table?.merged ?? [])]).toEqual(['1,0']);
});

it('Word 的一格几段并成一行；表中表、脚本和样式不是格子', () => {
  const table = readHtmlTable(
    '<table><tr><td><p>王</p><p>丽</p></td><td>a<table><tr><td>b</td></tr></table></td></tr></table><script>1</script>',
  );
  expect(table?.rows).toEqual([['王 丽', 'a b']]);
});

it('号称跨一亿行的格子不会把窗口拖死', () => {
  const table = readHtmlTable(
    '<table><tr><td rowspan="99999999" colspan="99999999">王</td></tr></table>',
  );
  expect(table?.rows).toHaveLength(1);
});

it('制表符的表：引号里的换行和制表符属于一格，末尾空行不算', () => {
  expect(readTabbed('王丽\t"3号楼\n501"\t"他说""好"""\r\n李\t\t\r\n\r\n')).toEqual([
    ['王丽', '3号楼 501', '他说"好"'],
    ['李', '', ''],
  ]);
});

it('一个词不是表，照常粘进这一格；有网页格式而没有表的，看文字', () => {
  expect(readClipboard(held('<b>王丽</b>', '王丽'))).toBeNull();
  expect(readClipboard(held('<b>x</b>', '王丽\t139'))?.rows).toEqual([['王丽', '139']]);
});
