import { FIRST_LINE, LINE, SIZE } from '@shared/domain/paper/page-measures';
import { FONTS } from './fonts';

/**
 * The styles of a paper, by the names under which its paragraphs and tables refer to them: what all of them have in
 * common is said here once. Saying it of every one of them takes docx a third of its time.
 */
export const STYLES = {
  title: 'PaperTitle',
  heading: 'PaperHeading',
  body: 'PaperBody',
  pageNumber: 'PaperPageNumber',
  /** A table without rules and without room around its cells. */
  plainTable: 'PaperTable',
} as const;

/**
 * The part `word/styles.xml`: what holds where nothing else is said. docx cannot write one thing in it: no punctuation outside the margins (标点不
 * 溢出边界). Word hangs a comma beyond the right margin unless it is told not to, and official papers keep inside the
 * 版心 of GB/T 9704. (LibreOffice 7.4 takes this switch the wrong way round.)
 */
export function baseStylesXml(): string {
  // Latin text as English, like Word's own Chinese files: with zh-CN, LibreOffice breaks 1,200.00 in two.
  const run = `<w:rPr>${letters('body', SIZE.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>`;
  const paragraph = `<w:pPr><w:overflowPunct w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/></w:pPr>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault>${run}</w:rPrDefault><w:pPrDefault>${paragraph}</w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    paragraphStyle(
      STYLES.title,
      '文书标题',
      '<w:keepNext/><w:spacing w:after="240" w:line="660" w:lineRule="exact"/><w:jc w:val="center"/>',
      letters('title', SIZE.title),
    ),
    paragraphStyle(
      STYLES.heading,
      '文书小标题',
      `<w:keepNext/><w:spacing w:before="120" w:line="${LINE}" w:lineRule="exact"/>`,
      letters('heading', SIZE.body),
    ),
    paragraphStyle(
      STYLES.body,
      '文书正文',
      `<w:widowControl/><w:ind w:firstLineChars="${FIRST_LINE.firstLineChars}" w:firstLine="${FIRST_LINE.firstLine}"/><w:jc w:val="both"/>`,
      '',
    ),
    paragraphStyle(
      STYLES.pageNumber,
      '文书页码',
      '<w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
      letters('pageNumber', SIZE.pageNumber),
    ),
    `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLES.plainTable}"><w:name w:val="文书表格"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    '</w:styles>',
  ].join('');
}

/** The part `word/numbering.xml`: papers write their numbers as words, docx would write its own bullets into it. */
export const NO_LISTS_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

function paragraphStyle(id: string, name: string, paragraph: string, run: string): string {
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;
}

function letters(font: keyof typeof FONTS, size: number): string {
  const { ascii, hAnsi, eastAsia, cs, hint } = FONTS[font];
  return `<w:rFonts w:hint="${hint}" w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:eastAsia="${eastAsia}" w:cs="${cs}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}
