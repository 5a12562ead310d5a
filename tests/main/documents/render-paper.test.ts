import { renderPaperDocx } from '@main/documents/render-paper';
import type { Paper } from '@shared/domain/paper/paper';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { LONG_COMPANY_NAME } from '../../domain/case/papers/paper-fixtures';
import { paperWords, withoutSpace } from '../../domain/case/papers/paper-words';
import { convertInOffice, readPdfPages } from '../../support/office-suite';
import { CASES, GROWING, OWNERS, PAPERS, RECORDS } from './papers-to-print';

const NAMES = [...Object.keys(CASES), '口头', ...Object.keys(RECORDS)];

const files: Record<string, Uint8Array> = {};
let pages: Record<string, string[]> = {};

beforeAll(async () => {
  for (const [name, paper] of Object.entries(PAPERS)) files[name] = await renderPaperDocx(paper);
  pages = await printPages(files);
}, 120_000);

const paperOf = (name: string): Paper => present(PAPERS[name]);
const partsOf = (name: string) => unzipSync(present(files[name]));
const xmlOf = (name: string, part: string) => strFromU8(present(partsOf(name)[part]));

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing in the test');
  return value;
}

describe.each(NAMES)('Word 文件：%s', (name) => {
  it('逐字与预览内容相同，次序相同，没有多出的字', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(present(files[name])) });
    expect(withoutSpace(value)).toBe(paperWords(paperOf(name)));
  });

  it('每个部件都是合法的 XML', () => {
    for (const [part, bytes] of Object.entries(partsOf(name))) {
      if (/\.(xml|rels)$/.test(part))
        expect(XMLValidator.validate(strFromU8(bytes)), part).toBe(true);
    }
  });

  it('表格的列宽合起来正是版心宽，每行也是', () => {
    const widths = tableWidths(xmlOf(name, 'word/document.xml'));
    expect(widths.length).toBeGreaterThan(0);
    for (const width of widths) expect(width).toBe(8845);
  });

  it('打印出来，签名、印章、日期同在一页，并且有正文陪着', () => {
    expectSignaturesOnLastPage(name);
  });

  it('打印出来，各方姓名和每一条都在，页码从一连到末页', () => {
    const printed = present(pages[name]);
    const numbers = printed.map((page) => /—\s*(\d+)\s*—\s*$/.exec(page)?.[1]);
    expect(numbers).toEqual(printed.map((_, index) => String(index + 1)));
    const text = withoutSpace(printed.map((page) => page.replace(/—\s*\d+\s*—\s*$/, '')).join(''));
    for (const words of checkedWords(paperOf(name))) expect(text).toContain(withoutSpace(words));
  });
});

describe.each(Object.keys({ ...GROWING, ...OWNERS }))('%s', (name) => {
  it('签名处不跨页，也不独占一页', () => {
    expectSignaturesOnLastPage(name);
  });
});

function expectSignaturesOnLastPage(name: string): void {
  const printed = withoutSpace(present(present(pages[name]).at(-1)));
  const block = present(paperOf(name).blocks.at(-1));
  if (block.type !== 'signatures') throw new Error('signatures are not last');
  for (const { label } of [...block.left, ...block.right])
    expect(printed).toContain(withoutSpace(label));
  expect(printed).toContain(block.seal);
  expect(printed).toMatch(/年月日—\d+—$/);
  // The whole of the last sentence, not its last words, goes with the signatures.
  expect(printed).toContain(withoutSpace(lastBodyText(paperOf(name))));
}

describe('版面', () => {
  const document = () => xmlOf('两方一条', 'word/document.xml');

  it('A4，GB/T 9704 的页边距', () => {
    expect(document()).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/);
    for (const margin of ['w:top="2098"', 'w:right="1474"', 'w:bottom="1984"', 'w:left="1587"'])
      expect(/<w:pgMar[^>]*>/.exec(document())?.[0]).toContain(margin);
  });

  it('标题小标宋二号居中，正文仿宋三号，首行缩进两字，行距固定', () => {
    const styles = xmlOf('两方一条', 'word/styles.xml');
    const styleOf = (paragraph: string) => {
      const id = /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? 'none';
      return (styles.match(/<w:style .*?<\/w:style>/gs) ?? []).find((style) =>
        style.includes(`w:styleId="${id}"`),
      );
    };
    const paragraphs = document().split('</w:p>');
    const title = styleOf(present(paragraphs[0]));
    expect(title).toContain('w:eastAsia="方正小标宋简体"');
    expect(title).toContain('<w:sz w:val="44"/>');
    expect(title).toContain('<w:jc w:val="center"/>');
    const clause = styleOf(present(paragraphs.find((text) => text.includes('一、'))));
    expect(clause).toContain('w:firstLineChars="200"');
    expect(styles).toContain('w:eastAsia="仿宋"');
    expect(styles).toContain('w:line="510" w:lineRule="exact"');
  });

  it('每段每表所用的样式都有定义，不引用没有的样式', () => {
    for (const name of NAMES) {
      const styles = xmlOf(name, 'word/styles.xml');
      const used = xmlOf(name, 'word/document.xml').matchAll(/<w:(?:p|tbl)Style w:val="(\w+)"/g);
      const ids = new Set([...used].map(([, id]) => id));
      expect(ids.size).toBeGreaterThan(3);
      for (const id of ids) expect(styles).toContain(`w:styleId="${id}"`);
    }
  });

  it('标点不溢出右边界：Word 默认会把逗号排到版心外面', () => {
    expect(xmlOf('两方一条', 'word/styles.xml')).toMatch(
      /<w:pPrDefault><w:pPr><w:overflowPunct w:val="0"\/>/,
    );
    expect(document()).not.toContain('overflowPunct');
  });

  it('签名处不拆开：一行表格装下全部，末行之后只有日期', () => {
    const table =
      document()
        .match(/<w:tbl>.*?<\/w:tbl>/gs)
        ?.at(-1) ?? '';
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(document().slice(document().lastIndexOf('</w:tbl>'))).toMatch(/年　　月　　日/);
  });

  it('缺字体的电脑有替代字体可用', () => {
    const fonts = xmlOf('两方一条', 'word/fontTable.xml');
    expect(fonts).toMatch(/w:name="仿宋"><w:altName w:val="[^"]*仿宋_GB2312/);
    expect(fonts).toMatch(/w:name="方正小标宋简体"><w:altName w:val="[^"]*华文中宋/);
    expect(xmlOf('两方一条', '[Content_Types].xml')).toContain('/word/fontTable.xml');
  });

  it('引号和间隔号按中文字体排，不用西文半角的', () => {
    const parts = `${xmlOf('怪字符', 'word/document.xml')}${xmlOf('怪字符', 'word/styles.xml')}`;
    const fonts = parts.match(/<w:rFonts[^>]*>/g) ?? [];
    expect(fonts.length).toBeGreaterThan(4);
    for (const font of fonts) expect(font).toContain('w:hint="eastAsia"');
    // bug: the defaults of the file say it, and Word asks the run.
    const runs = xmlOf('怪字符', 'word/document.xml').match(/<w:r>.*?<\/w:r>/gs) ?? [];
    const quoting = runs.filter((run) => /[“”—·]/.test(run));
    expect(quoting.length).toBeGreaterThan(0);
    for (const run of quoting) expect(run).toContain('w:hint="eastAsia"');
  });

  it('文件属性写明题名和调委会，不是 Un-named', () => {
    const core = xmlOf('两方一条', 'docProps/core.xml');
    expect(core).toContain('<dc:creator>某市某区天桥街街道人民调解委员会</dc:creator>');
    expect(core).toContain('人民调解协议书（2026）人调字第12号 王某与李某');
    expect(core).not.toContain('Un-named');
  });

  it('金额不会从中间断成两行（西文标成中文时 LibreOffice 会断）', () => {
    expect(pages.两方一条?.join('')).toContain('1,200.00');
    for (const name of ['两方一条', '十二方三十条', '两方三十条', '金额两端'])
      expect(pages[name]?.join('\n')).not.toMatch(/\d[,.]?\n\s*[,.]?\d[\d,.]* ?元/);
  });

  it('长单位名折行后仍完整，两方一条不超过两页', () => {
    expect(withoutSpace(present(pages.未成年人与单位).join(''))).toContain(LONG_COMPANY_NAME);
    expect(present(pages.两方一条)).toHaveLength(2);
  });
});

function lastBodyText(paper: Paper): string {
  const block = present(paper.blocks.at(-2));
  return block.type === 'paragraph' ? block.text : '';
}

function checkedWords(paper: Paper): string[] {
  return paper.blocks.flatMap((block) => {
    if (block.type === 'party')
      return block.rows.flatMap(([first]) =>
        first !== undefined && ['姓名', '名称'].includes(first.label) ? [first.value] : [],
      );
    if (block.type === 'clause') return [block.text];
    return block.type === 'paragraph' ? block.text.split('\n') : [];
  });
}

/** Of each table: the sum of its grid, then the sum of each row's cells, in twips. */
function tableWidths(xml: string): number[] {
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  return tables.flatMap((table) => [
    sumOf(table, /<w:gridCol w:w="(\d+)"/g),
    ...(table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) =>
      sumOf(row, /<w:tcW w:type="dxa" w:w="(\d+)"/g),
    ),
  ]);
}

function sumOf(xml: string, pattern: RegExp): number {
  return [...xml.matchAll(pattern)].reduce((sum, [, width]) => sum + Number(width), 0);
}

/** The text of each printed page of each paper, by its name. */
async function printPages(papers: Readonly<Record<string, Uint8Array>>) {
  const files = Object.entries(papers).map(([name, bytes]) => [`${name}.docx`, bytes] as const);
  const printed = await convertInOffice(Object.fromEntries(files), 'pdf');
  const pages: Record<string, string[]> = {};
  for (const name of Object.keys(papers)) {
    const pdf = printed.get(`${name}.pdf`);
    if (pdf === undefined) throw new Error(`not printed: ${name}`);
    pages[name] = await readPdfPages(pdf);
  }
  return pages;
}
