import { randomBytes } from 'node:crypto';
import { ATTACHMENT_RISKS, listRisks, wordRisks } from '@shared/domain/attachment/risks';
import { Document, ExternalHyperlink, Packer, Paragraph, TableOfContents, TextRun } from 'docx';
import { Workbook } from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeCompound } from '../../../support/make-files';
import {
  type MadePart,
  makeField,
  makePackage,
  makePdf,
  makeRelations,
  makeStream,
  makeWordText,
} from '../../../support/make-papers';
import { convertInOffice } from '../../../support/office-suite';
import { risksOf } from './sniffing';

const word = (parts: Record<string, MadePart>) => risksOf('a.docx', makePackage('word', parts));
const sheet = (parts: Record<string, MadePart>) => risksOf('a.xlsx', makePackage('sheet', parts));
const text = (runs: string) => risksOf('a.docx', makeWordText(runs));
const pdf = (...objects: (string | Buffer)[]) => risksOf('a.pdf', makePdf(...objects));
const COMMANDS = ['ATTACHMENT_RUNS_COMMANDS'];
const MACROS = ['ATTACHMENT_HOLDS_MACROS'];

describe('Word 里会启动别的程序的域：不收', () => {
  const run = (inner: string) => `<w:r>${inner}</w:r>`;
  const mark = (kind: string) => run(`<w:fldChar w:fldCharType='${kind}'/>`);
  const quoted = `${mark('begin')}${run('<w:instrText> QUOTE 68 68 69 </w:instrText>')}${mark('end')}`;
  test.each([
    ['DDEAUTO', makeField(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" ')],
    ['DDE', makeField('DDE Excel 账 R1C1')],
    ['小写', makeField(' ddeauto cmd "/c calc"')],
    ['一个词拆在几段里', makeField(' D', 'DE', 'AU', 'TO cmd "/c calc"')],
    ['中间夹着注释', makeField(' D<!-- x -->DEAUTO cmd')],
    ['写成 CDATA', makeField('<![CDATA[ DDEAUTO cmd]]>')],
    ['写成字符编号', makeField(' &#68;&#x44;E cmd')],
    ['用 QUOTE 域拼出来', `${mark('begin')}${quoted}${run('<w:instrText> cmd</w:instrText>')}`],
    ['简单域', '<w:fldSimple w:instr=" DDEAUTO cmd &quot;/c calc&quot; "/>'],
    ['属性里有尖括号', '<w:fldSimple w:x=">" w:instr="DDE cmd"/>'],
    ['没有结尾', `${mark('begin')}${run('<w:instrText>DDE cmd</w:instrText>')}`],
    ['换了名字空间的前缀', makeField('DDE cmd').replaceAll('w:', 'q:')],
  ])('%s', async (_row, runs) => {
    expect(await text(runs)).toEqual(COMMANDS);
  });

  test('藏在页眉里、写成 UTF-16、换了文件名，都一样', async () => {
    const header = `<?xml version="1.0"?><w:hdr>${makeField('DDE cmd')}</w:hdr>`;
    expect(await word({ 'word/header1.xml': header })).toEqual(COMMANDS);
    const wide = (xml: string) => Buffer.from(`\uFEFF${xml}`, 'utf16le');
    expect(await word({ 'word/footnotes.xml': wide(header) })).toEqual(COMMANDS);
    expect(await word({ 'word/comments.xml': wide(header).subarray(2) })).toEqual(COMMANDS);
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
    expect(await word({ 'word/h.dat': { type, content: header } })).toEqual(COMMANDS);
  });

  test('夹在里面的另一份 Word 里有，也不收；夹带的旧文件带宏，也不收', async () => {
    const inner = makeWordText(makeField('DDEAUTO cmd'));
    expect(await word({ 'word/embeddings/a.docx': inner })).toEqual(COMMANDS);
    const macros = makeCompound(['WordDocument', 'Macros', 'VBA']);
    expect(await word({ 'word/embeddings/oleObject1.bin': macros })).toEqual(MACROS);
  });
});

describe('Excel 里会启动别的程序的：不收', () => {
  const formula = (words: string) => `<worksheet><c><f>${words}</f></c></worksheet>`;
  test.each([
    [
      'DDE 链接',
      'xl/externalLinks/externalLink1.xml',
      '<x:ddeLink ddeService="cmd" ddeTopic="/c calc"/>',
    ],
    ['公式里的 DDE', 'xl/worksheets/sheet1.xml', formula("cmd|'/c calc'!A0")],
    ['拆开写的公式', 'xl/worksheets/sheet1.xml', formula('cmd<!-- -->&#124;/c!A0')],
    ['名称里的 DDE', 'xl/workbook.xml', "<definedName name='x'>cmd|'/c calc'!A0</definedName>"],
    ['DDE 函数', 'xl/worksheets/sheet1.xml', formula('DDE("soffice";"x";"y")')],
  ])('%s', async (_row, name, content) => {
    expect(await sheet({ [name]: content })).toEqual(COMMANDS);
  });

  test('宏表（Excel 4）和改了名的带宏工作簿', async () => {
    const type = 'application/vnd.ms-excel.macrosheet+xml';
    const content = '<xm:macrosheet/>';
    expect(await sheet({ 'xl/macrosheets/sheet1.xml': content })).toEqual(MACROS);
    expect(await sheet({ 'xl/worksheets/sheet9.xml': { type, content } })).toEqual(MACROS);
    const relation = makeRelations('xlMacrosheet', 'x.xml').replace(' TargetMode="External"', '');
    expect(await sheet({ 'xl/_rels/workbook.xml.rels': relation })).toEqual(MACROS);
    for (const kind of ['sheet.macroEnabled', 'template.macroEnabled', 'sheet.binary.macroEnabled'])
      expect(
        await sheet({
          'xl/w.xml': { type: `application/vnd.ms-excel.${kind}.main+xml`, content: '' },
        }),
      ).toEqual(MACROS);
  });

  test('平常的公式里有竖线的字、有带竖线的表名：照收', async () => {
    const content = formula(`IF(A1="是|否",'甲|乙'!B2,0)`);
    expect(await sheet({ 'xl/worksheets/sheet1.xml': content })).toEqual([]);
  });
});

describe('打开时会自己做事、但正当文件里也常有的：收，打开前要问', () => {
  test.each([
    ['网上的模板', 'attachedTemplate', 'https://evil.test/a.dotm', ['outside_content']],
    ['共享里的模板', 'attachedTemplate', '\\\\10.0.0.9\\x\\a.dotm', ['outside_content']],
    ['共享里的模板，换个写法', 'attachedTemplate', 'file://10.0.0.9/x/a.dotm', ['outside_content']],
    ['共享里的模板，转了码', 'attachedTemplate', 'file:///%5C%5C10.0.0.9%5Ca', ['outside_content']],
    ['网上的图片', 'image', 'http://evil.test/a.png', ['outside_content']],
    ['网上的表格', 'externalLinkPath', 'http://evil.test/a.xlsx', ['outside_content']],
    ['链接的对象', 'oleObject', 'file:///C:\\账.xlsx', ['outside_content']],
    ['邮件合并的数据', 'mailMergeSource', 'file:///C:\\名单.xlsx', ['outside_content']],
    ['自己电脑上的模板', 'attachedTemplate', 'file:///C:\\Users\\王\\a.dotx', []],
    ['同一处的表格', 'externalLinkPath', '去年.xlsx', []],
    ['要人去点的链接', 'hyperlink', 'https://www.court.gov.cn/', []],
  ])('%s', async (_row, kind, target, risks) => {
    expect(await word({ 'word/_rels/document.xml.rels': makeRelations(kind, target) })).toEqual(
      risks,
    );
  });

  test.each([
    ['链接域', makeField(' LINK Excel.Sheet.12 "C:\\\\a.xlsx" R1C1'), ['outside_content']],
    ['包含别的文件', makeField('INCLUDETEXT "http://evil.test/a"'), ['outside_content']],
    ['网页上的图片', makeField('INCLUDEPICTURE "http://a.test/a.png"'), ['outside_content']],
    ['自己电脑上的图片', makeField('INCLUDEPICTURE "C:\\\\a.png"'), []],
    ['页码、目录、日期', makeField(' PAGE ') + makeField('TOC \\o "1-3"') + makeField('DATE'), []],
    ['链接里写着 dde', makeField('HYPERLINK "https://a.test/dde"'), []],
    ['正文里写着 DDE', '<w:r><w:t>DDEAUTO cmd</w:t></w:r>', []],
  ])('%s', async (_row, runs, risks) => {
    expect(await text(runs)).toEqual(risks);
  });

  test('夹带的文件、控件、加载项、数据连接、看不透的部分', async () => {
    const part = (name: string, type: string) => ({ [name]: { type, content: '<x/>' } });
    const ms = 'application/vnd.ms-';
    const open = 'application/vnd.openxmlformats-officedocument.';
    expect(await word({ 'word/embeddings/o.bin': makeCompound(['\u0001Ole10Native']) })).toEqual([
      'embedded_file',
    ]);
    expect(await word(part('word/activeX/a.xml', `${ms}office.activeX+xml`))).toEqual(['add_in']);
    expect(await word(part('word/we/a.xml', `${ms}office.webextension+xml`))).toEqual(['add_in']);
    expect(await sheet(part('xl/c.xml', `${open}spreadsheetml.connections+xml`))).toEqual([
      'outside_content',
    ]);
    expect(await sheet({ 'xl/externalLinks/a.xml': '<oleLink progId="x"/>' })).toEqual([
      'outside_content',
    ]);
    const odd = '<?xml version="1.0" encoding="utf-7"?><x/>';
    expect(await word({ 'word/a.xml': odd })).toEqual(['unseen_part']);
    expect(await word({ 'word/a.xml': '<!DOCTYPE x [<!ENTITY d "DDE">]><x/>' })).toEqual([
      'unseen_part',
    ]);
  });

  test('一张图表后面的表格不算夹带', async () => {
    const table = makePackage('sheet', {});
    expect(await word({ 'word/embeddings/Microsoft_Excel_Worksheet.xlsx': table })).toEqual([]);
  });

  test('几个字节号称几个 G 的正文，不去解，当作看不透', async () => {
    const bomb = makePackage('word', { 'word/a.xml': new Uint8Array(70_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await risksOf('a.docx', bomb)).toEqual(['unseen_part']);
  });
});

describe('PDF', () => {
  const LAUNCH = '<< /S /Launch /Win << /F (cmd.exe) >> >>';
  const objects = `1 0 2 40 << /Type /Action /S /JavaScript /JS (app.alert(1)) >> ${LAUNCH}`;

  test('会启动别的程序的：不收，名字写成编号、压在一起的也认得出', async () => {
    expect(await pdf(LAUNCH)).toEqual(COMMANDS);
    expect(await pdf('<< /S/L#61unch/F(calc.exe)>>')).toEqual(COMMANDS);
    expect(
      await pdf(makeStream('/Type /ObjStm /N 2 /First 10 /Filter /FlateDecode', objects)),
    ).toEqual(COMMANDS);
    // No word of what it is: viewers find it by their table.
    expect(await pdf(makeStream('/Filter /FlateDecode', objects))).toEqual(COMMANDS);
  });

  test.each([
    ['脚本', '<< /Names << /JavaScript 5 0 R >> >>', ['script']],
    ['打开就运行的脚本', '<< /OpenAction << /S /JavaScript /JS 9 0 R >> >>', ['script']],
    ['名字写成编号', '<< /S /J#61v#61Script /#4aS (x) >>', ['script']],
    ['只有 JS 一个键', '<< /JS%x\n(app.alert(1)) >>', ['script']],
    ['表单里的脚本', '<< /AcroForm << /XFA 5 0 R >> >>', ['script']],
    ['夹带的文件', '<< /Type /EmbeddedFile >>', ['embedded_file']],
    ['夹带的文件，从名录', '<< /Names << /EmbeddedFiles 3 0 R >> >>', ['embedded_file']],
    ['共享里的另一份', '<< /S /GoToR /F (\\\\\\\\10.0.0.9\\\\x) >>', ['outside_content']],
    ['把表单发出去', '<< /S /SubmitForm /F (http://a.test) >>', ['sends_data']],
    ['打开时翻到第一页', '<< /OpenAction [3 0 R /XYZ null null 0] >>', []],
    ['要人去点的网址', '<< /S /URI /URI (https://www.court.gov.cn) >>', []],
    ['名字像而已', '<< /JSize 3 /LaunchPad 4 /NotJavaScript 5 >>', []],
  ])('%s', async (_row, object, risks) => {
    expect(await pdf(object)).toEqual(risks);
  });

  test('看不透的：加了密的、压法少见的、解不开的、解开太大的', async () => {
    const packed = '/Type /ObjStm /N 1 /First 4';
    const plain = '1 0 << /Type /Page >>';
    const stream = makeStream(`${packed} /Filter /FlateDecode`, plain);
    expect(await pdf(stream)).toEqual([]);
    expect(await pdf(stream, '<< /Encrypt 9 0 R >>')).toEqual(['unseen_part']);
    const hex = Buffer.from(`${Buffer.from(plain).toString('hex')}>`);
    for (const filter of ['/ASCIIHexDecode', '[/ASCIIHexDecode /FlateDecode]', '9 0 R'])
      expect(await pdf(makeStream(`${packed} /Filter ${filter}`, '', hex))).toEqual([
        'unseen_part',
      ]);
    const junk = Buffer.from([0x78, 0x9c, 0xff, 0xff, 0xff]);
    expect(await pdf(makeStream(`${packed} /Filter /FlateDecode`, '', junk))).toEqual([
      'unseen_part',
    ]);
    const bomb = `1 0 ${' '.repeat(70_000_000)}`;
    expect(await pdf(makeStream(`${packed} /Filter /FlateDecode`, bomb))).toEqual(['unseen_part']);
  });

  test('扫描件里乱七八糟的字节，不会碰巧像脚本', async () => {
    const scan = makeStream('/Filter /DCTDecode', '', randomBytes(8_000_000));
    expect(await pdf(scan)).toEqual([]);
  });
});

describe('不疑神疑鬼', () => {
  test('真的写出来的 Word、Excel、PDF，没有可问的', async () => {
    const paper = new Document({
      sections: [
        {
          children: [
            new TableOfContents('目录'),
            new Paragraph({
              children: [
                new TextRun('调解笔录'),
                new ExternalHyperlink({ link: 'https://a.test', children: [new TextRun('网址')] }),
              ],
            }),
          ],
        },
      ],
    });
    const docx = await Packer.toBuffer(paper);
    expect(await risksOf('a.docx', docx)).toEqual([]);
    const book = new Workbook();
    book.addWorksheet('台账').addRow(['王某', { formula: 'SUM(B1:B3)' }]);
    expect(await risksOf('a.xlsx', Buffer.from(await book.xlsx.writeBuffer()))).toEqual([]);
    const made = await convertInOffice({ 'a.docx': docx }, 'pdf');
    expect(await risksOf('a.pdf', made.get('a.pdf') ?? '')).toEqual([]);
  });

  test('弄坏的、恶意撑大的，都有答复', async () => {
    const nasty = [
      `<${'a'.repeat(3_000_000)}`,
      `<w:fldSimple ${'a="'.repeat(400_000)}`,
      `<w:fldSimple ${'= '.repeat(1_000_000)}w:instr="PAGE"/>`,
      '<'.repeat(2_000_000),
      `${makeField('QUOTE'.padEnd(1_000_000, ' 6'))}`,
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(100_000),
    ];
    for (const xml of nasty) expect(await word({ 'word/a.xml': xml })).toBeInstanceOf(Array);
    const long = ['stream\n'.repeat(300_000), '/'.repeat(3_000_000), `/JS${'%\n'.repeat(1e6)}`];
    for (const body of long) expect(await pdf(body)).toBeInstanceOf(Array);
    const nested = [1, 2, 3, 4].reduce(
      (inner) => makePackage('word', { 'word/embeddings/a.docx': inner }),
      makeWordText(''),
    );
    expect(await risksOf('a.docx', nested)).toEqual(['unseen_part']);
    const twice = Buffer.from(zipSync({ 'word/embeddings/a.docx': nested }));
    expect(await risksOf('a.docx', twice)).toEqual(['ATTACHMENT_TYPE_UNKNOWN']);
  });

  test('每一种风险都有字可说', () => {
    const all = listRisks(new Set([...ATTACHMENT_RISKS].reverse()));
    expect(all.split(',')).toEqual(ATTACHMENT_RISKS);
    expect(wordRisks(all).split('、')).toHaveLength(ATTACHMENT_RISKS.length);
    expect(wordRisks('nonsense')).toBe('');
  });
});
