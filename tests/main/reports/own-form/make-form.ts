import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART_FRAME = (id: number, from: number, to: number) =>
  `<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="图 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
const BOX = (from: number, to: number, text: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="9" name="框 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln><a:solidFill><a:srgbClr val="C00000"/></a:solidFill></a:ln></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>${text.slice(0, 3)}</a:t></a:r><a:r><a:rPr lang="zh-CN"/><a:t>${text.slice(3)}</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>`;
const CHART = (categories: string, values: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{统计期}各案金额</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>${categories}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>旧</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${values}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>777</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

/** Lets a sheet's text or another part of a workbook be changed as a table program would. */
export function reworkParts(
  xlsx: Uint8Array,
  change: (parts: Record<string, string>) => void,
): Uint8Array {
  const files = unzipSync(xlsx);
  const parts = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  change(parts);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** The row of the form that is repeated, and that of its totals. */
export const LOOP_ROW = 5;
export const TOTAL_ROW = 6;

/**
 * A form as a district might draw it: a ledger of one row with titles, totals, merged cells, a conditional format, a rule of
 * what may be typed, shared formulas, a chart and a text box below, a print area; and a second sheet of figures that names
 * the first.
 */
export async function districtForm(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.columns = [6, 18, 14, 14, 14, 24].map((width) => ({ width }));
  sheet.mergeCells('A1:F1');
  sheet.getCell('A1').value = {
    richText: [
      { font: { bold: true, size: 16, color: { argb: 'FFC00000' } }, text: '{统计' },
      { font: { bold: true, size: 16, color: { argb: 'FFC00000' } }, text: '期}某某区纠纷台账' },
    ],
  };
  sheet.getCell('A2').value = '单位：{填报单位}';
  sheet.getCell('E2').value = '{填报日期}';
  sheet.getCell('E2').numFmt = 'yyyy-mm-dd';
  sheet.getCell('A3').value = '加成';
  sheet.getCell('B3').value = 2;
  ['序', '编码', '金额', '加成后', '累计', '简况'].forEach((text, at) => {
    const cell = sheet.getCell(4, at + 1);
    cell.value = text;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
  });
  const row = sheet.getRow(LOOP_ROW);
  row.getCell(1).value = '{#案件台账}{序号}';
  row.getCell(2).value = '{案件编码}';
  row.getCell(3).value = '{调解协议金}';
  row.getCell(3).numFmt = '#,##0.00';
  row.getCell(4).value = { formula: 'C5*$B$3', result: 999 };
  row.getCell(4).numFmt = '#,##0.00';
  row.getCell(5).value = { formula: 'SUM(C$5:C5)', result: 999 };
  row.getCell(6).value = '{纠纷简要情况}{/案件台账}';
  row.getCell(6).alignment = { wrapText: true };
  sheet.getCell('A6').value = '合计';
  sheet.mergeCells('A6:B6');
  sheet.getCell('C6').value = { formula: 'SUM(C5:C5)', result: 999 };
  sheet.getCell('D6').value = { formula: 'SUM(D5)', result: 999 };
  sheet.getCell('E6').value = { formula: 'COUNT(C5:C5)', result: 999 };
  sheet.getCell('F6').value = { formula: 'IF(C6=0,"无",C6/E6)', result: 999 };
  sheet.getCell('A7').value = '审核：';
  sheet.mergeCells('B7:C8');
  sheet.addConditionalFormatting({
    ref: 'A5:F5',
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['$C5>100000'],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
      },
    ],
  });
  sheet.getCell('B5').dataValidation = {
    type: 'custom',
    allowBlank: true,
    formulae: ['LEN(B5)>0'],
  };
  sheet.pageSetup = {
    ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...{ printArea: 'A1:F28', printTitlesRow: '1:4' },
  };
  sheet.autoFilter = 'A4:F5';
  sheet.headerFooter.oddFooter = '&L{填报单位}&R第 &P 页';
  const figures = book.addWorksheet('数字');
  figures.getCell('A1').value = '总数';
  figures.getCell('B1').value = '{调解案件总数·本期}';
  figures.getCell('C1').value = '{调解案件总数 本年累计}';
  figures.getCell('A2').value = '成功';
  figures.getCell('A3').value = '金额合计';
  figures.getCell('B3').value = { formula: '台账!C6', result: 999 };
  figures.getCell('A4').value = '台账行数';
  figures.getCell('B4').value = { formula: "COUNTA('台账'!B5:B5)", result: 999 };
  figures.getCell('A5').value = '编号';
  for (const at of [1, 2, 3]) {
    figures.getCell(7 + at, 1).value = at;
    figures.getCell(7 + at, 2).value = { formula: 'A8*2', result: 0 };
  }
  const bare = new Uint8Array(await book.xlsx.writeBuffer());
  return reworkParts(bare, (parts) => {
    addDrawings(parts);
    addNames(parts);
    shareFormulas(parts);
  });
}

function addDrawings(parts: Record<string, string>): void {
  parts['xl/drawings/drawing1.xml'] =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}">${CHART_FRAME(2, 9, 24)}${BOX(10, 13, '共{调解案件总数·本期}件')}</xdr:wsDr>`;
  parts['xl/drawings/_rels/drawing1.xml.rels'] =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/chart" Target="../charts/chart1.xml"/></Relationships>`;
  parts['xl/charts/chart1.xml'] = CHART('台账!$B$5:$B$5', '台账!$C$5:$C$5');
  parts['xl/worksheets/_rels/sheet1.xml.rels'] =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${RELATIONS}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
  const sheet = 'xl/worksheets/sheet1.xml';
  parts[sheet] = (parts[sheet] ?? '').replace('</worksheet>', '<drawing r:id="rId9"/></worksheet>');
  parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
    '</Types>',
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
  );
  parts['xl/calcChain.xml'] =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><calcChain xmlns="${MAIN}"><c r="D5" i="1"/></calcChain>`;
  const relations = 'xl/_rels/workbook.xml.rels';
  parts[relations] = (parts[relations] ?? '').replace(
    '</Relationships>',
    `<Relationship Id="rId99" Type="${RELATIONS}/calcChain" Target="calcChain.xml"/></Relationships>`,
  );
}

/** A named cell for 成功, and an office's own name over the totals. */
function addNames(parts: Record<string, string>): void {
  const workbook = parts['xl/workbook.xml'] ?? '';
  parts['xl/workbook.xml'] = workbook.replace(
    '<definedNames>',
    '<definedNames><definedName name="调解成功_本期">数字!$B$2</definedName><definedName name="本表金额">台账!$C$5:$C$6</definedName>',
  );
}

function shareFormulas(parts: Record<string, string>): void {
  const sheet = 'xl/worksheets/sheet2.xml';
  let at = 0;
  parts[sheet] = (parts[sheet] ?? '').replace(/<f>A8\*2<\/f>/g, () => {
    at += 1;
    return at === 1
      ? '<f t="shared" ref="B8:B10" si="0">A8*台账!$B$3</f>'
      : '<f t="shared" si="0"/>';
  });
}
