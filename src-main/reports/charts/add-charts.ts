import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { chartPart, type DrawnChart, escaped } from './chart-part';

/** A chart and the cells over which it lies, counted from 0; the last ones are not covered. */
export interface PlacedChart {
  readonly chart: DrawnChart;
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * A workbook with charts on one of its sheets: ExcelJS writes none, so that their parts are put into the package beside the
 * others. Throws RangeError when there is no such sheet, or it has a drawing already.
 */
export function addCharts(
  workbook: Uint8Array,
  sheetName: string,
  placed: readonly PlacedChart[],
): Uint8Array {
  if (placed.length === 0) return workbook;
  const parts = unzipSync(workbook);
  const sheet = partOfSheet(parts, sheetName);
  const xml = textOf(parts, sheet);
  if (xml.includes('<drawing ')) throw new RangeError(`${sheetName} has a drawing`);
  const relations = `xl/worksheets/_rels/${sheet.split('/').at(-1)}.rels`;
  const known = parts[relations] === undefined ? '' : textOf(parts, relations);
  const own = `<Relationship Id="rIdCharts" Type="${RELATIONS}/drawing" Target="../drawings/drawingCharts.xml"/>`;
  parts[relations] = strToU8(
    known === ''
      ? `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${own}</Relationships>`
      : known.replace('</Relationships>', `${own}</Relationships>`),
  );
  parts[sheet] = strToU8(withDrawing(xml));
  parts['xl/drawings/drawingCharts.xml'] = strToU8(drawingPart(placed));
  parts['xl/drawings/_rels/drawingCharts.xml.rels'] = strToU8(drawingRelations(placed));
  for (const [at, { chart }] of placed.entries())
    parts[`xl/charts/chart${at + 1}.xml`] = strToU8(chartPart(chart));
  const types = '[Content_Types].xml';
  parts[types] = strToU8(
    textOf(parts, types).replace('</Types>', `${contentTypes(placed)}</Types>`),
  );
  return zipSync(parts, { level: 5 });
}

/** What may stand behind a drawing in a sheet (ECMA-376 part 1, CT_Worksheet); it stands before the first of them. */
const AFTER_DRAWING =
  /<(?:legacyDrawing|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/;

function withDrawing(xml: string): string {
  const drawing = `<drawing xmlns:r="${RELATIONS}" r:id="rIdCharts"/>`;
  const next = AFTER_DRAWING.exec(xml);
  const at = next?.index ?? xml.lastIndexOf('</worksheet>');
  return `${xml.slice(0, at)}${drawing}${xml.slice(at)}`;
}

function partOfSheet(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const sheets = textOf(parts, 'xl/workbook.xml').match(/<sheet [^>]*>/g) ?? [];
  const own = sheets.find((one) => one.includes(`name="${escaped(name)}"`));
  const id = /r:id="([^"]+)"/.exec(own ?? '')?.[1];
  const relations = textOf(parts, 'xl/_rels/workbook.xml.rels').match(/<Relationship [^>]*>/g);
  const relation = relations?.find((one) => one.includes(`Id="${id}"`));
  const target = /Target="([^"]+)"/.exec(relation ?? '')?.[1];
  const part = target?.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (parts[part] === undefined) throw new RangeError(`no sheet ${name}`);
  return part;
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const part = parts[name];
  if (part === undefined) throw new RangeError(`no part ${name}`);
  return strFromU8(part);
}

function drawingPart(placed: readonly PlacedChart[]): string {
  const point = ({ column, row }: PlacedChart['from']) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  const anchors = placed.map(
    ({ chart: { title }, from, to }, at) =>
      `<xdr:twoCellAnchor><xdr:from>${point(from)}</xdr:from><xdr:to>${point(to)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="${escaped(title)}" descr="${escaped(title)}，数字见左边的表"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELATIONS}" r:id="rId${at + 1}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  );
  return `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join('')}</xdr:wsDr>`;
}

function drawingRelations(placed: readonly PlacedChart[]): string {
  const all = placed.map(
    (_one, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/chart" Target="../charts/chart${at + 1}.xml"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${all.join('')}</Relationships>`;
}

function contentTypes(placed: readonly PlacedChart[]): string {
  const type = 'application/vnd.openxmlformats-officedocument';
  const charts = placed.map(
    (_one, at) =>
      `<Override PartName="/xl/charts/chart${at + 1}.xml" ContentType="${type}.drawingml.chart+xml"/>`,
  );
  return `<Override PartName="/xl/drawings/drawingCharts.xml" ContentType="${type}.drawing+xml"/>${charts.join('')}`;
}
