import { FONTS } from './fonts';
import { LINE, SIZE } from './page-measures';

/**
 * The part `word/styles.xml`: what holds where nothing else is said. docx cannot write one thing in it: no punctuation outside the margins (标点不
 * 溢出边界). Word hangs a comma beyond the right margin unless it is told not to, and official papers keep inside the
 * 版心 of GB/T 9704. (LibreOffice 7.4 takes this switch the wrong way round.)
 */
export function baseStylesXml(): string {
  const { ascii, hAnsi, eastAsia, cs, hint } = FONTS.body;
  const fonts = `<w:rFonts w:hint="${hint}" w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:eastAsia="${eastAsia}" w:cs="${cs}"/>`;
  // Latin text as English, like Word's own Chinese files: with zh-CN, LibreOffice breaks 1,200.00 in two.
  const run = `<w:rPr>${fonts}<w:sz w:val="${SIZE.body}"/><w:szCs w:val="${SIZE.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>`;
  const paragraph = `<w:pPr><w:overflowPunct w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/></w:pPr>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault>${run}</w:rPrDefault><w:pPrDefault>${paragraph}</w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '</w:styles>',
  ].join('');
}
