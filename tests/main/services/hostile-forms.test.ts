import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openForm } from '@main/services/reports/forms/open-form';
import { readTemplateFile } from '@main/services/templates/look-through';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makePackage, makePdf, makeRelations } from '../../support/make-papers';
import { makeScratch } from '../../support/scratch';

/** A form with this text in its one cell. */
async function formOf(text: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表一').getCell('A1').value = text;
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('来路不明的表：一句话拒绝，一秒以内，内存不涨', () => {
  async function refusalOf(content: Buffer): Promise<string> {
    const path = join(makeScratch(), '表.xlsx');
    writeFileSync(path, content);
    const before = process.memoryUsage().rss;
    const began = performance.now();
    const read = await readTemplateFile(path, 'sheet');
    const opened = read.ok ? openForm(read.content, { tags: [], loops: [] }) : null;
    expect(performance.now() - began).toBeLessThan(1_000);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(100);
    if (!read.ok) return read.why;
    if (opened?.ok !== false) return '';
    return opened.problems[0]?.what ?? '';
  }

  /** The good form with a part added or exchanged. */
  async function rework(change: (parts: Record<string, string>) => void): Promise<Buffer> {
    const parts = Object.fromEntries(
      Object.entries(unzipSync(await formOf('字'))).map(([name, bytes]) => [
        name,
        strFromU8(bytes),
      ]),
    );
    change(parts);
    return Buffer.from(
      zipSync(
        Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      ),
    );
  }
  const SHEET = 'xl/worksheets/sheet1.xml';
  const replaceRows = (rows: string) =>
    rework((parts) => {
      parts[SHEET] = (parts[SHEET] ?? '').replace(
        /<sheetData>.*<\/sheetData>/s,
        `<sheetData>${rows}</sheetData>`,
      );
    });

  it('炸弹、一百万个空行、一万六千列的许多行', async () => {
    const bomb = await rework((parts) => {
      parts['xl/media.xml'] = ' '.repeat(60 * 1024 * 1024);
    });
    expect(await refusalOf(bomb)).toContain('解开以后大得不正常');
    expect(await refusalOf(await replaceRows('<row/>'.repeat(1_000_000)))).toContain('格子太多');
    const wide = `<row>${'<c/>'.repeat(16_384)}</row>`;
    expect(await refusalOf(await replaceRows(wide.repeat(60)))).toContain('格子太多');
  });

  it('带宏的、引用别的工作簿的、旧版或者加密的、不是表格的、自己定义词的', async () => {
    const macro = await rework((parts) => {
      parts['xl/vbaProject.bin'] = 'x';
    });
    expect(await refusalOf(macro)).toContain('带有宏');
    const links = await rework((parts) => {
      const rels = 'xl/_rels/workbook.xml.rels';
      const type =
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink';
      parts[rels] = (parts[rels] ?? '').replace(
        '</Relationships>',
        `<Relationship Id="rId88" Type="${type}" Target="externalLinks/externalLink1.xml"/></Relationships>`,
      );
      parts['xl/externalLinks/externalLink1.xml'] = '<externalLink/>';
    });
    expect(await refusalOf(links)).toContain('引用了别的工作簿');
    const outside = await rework((parts) => {
      parts['xl/externalLinks/_rels/externalLink1.xml.rels'] = makeRelations(
        'externalLinkPath',
        'http://example.test/x.xlsx',
      );
    });
    expect(await refusalOf(outside)).toContain('会到别处取内容');
    expect(await refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toContain(
      '旧版的 Excel',
    );
    expect(await refusalOf(makePdf('<< /Type /Catalog >>'))).toContain('不是 Excel 文件');
    expect(await refusalOf(makePackage('word', {}))).toContain('不是 Excel 文件');
    expect(await refusalOf(makePackage('sheet', {}))).toContain('读不懂');
    const entity = await rework((parts) => {
      parts[SHEET] = `<!DOCTYPE a [<!ENTITY b "字">]>${parts[SHEET]?.replace(/^<\?xml.*?\?>/, '')}`;
    });
    expect(await refusalOf(entity)).not.toBe('');
    expect(await refusalOf(await formOf('没有标签'))).toContain('一个标签也没有');
    const pivot = await rework((parts) => {
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable';
      parts['xl/worksheets/_rels/sheet1.xml.rels'] =
        `<Relationships><Relationship Id="rId1" Type="${type}" Target="../pivotTables/p1.xml"/></Relationships>`;
      parts['xl/pivotTables/p1.xml'] = '<p/>';
    });
    expect(await refusalOf(pivot)).toContain('数据透视表');
  });
});
