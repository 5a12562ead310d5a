import type { ChartShape } from '@shared/domain/reports/charts/picture';

/** A row of cells that are drawn: what they are called, where they stand, and what they hold. */
export interface DrawnSeries {
  readonly name: string;
  /** Of the heading, as a reference: `'统计图'!$B$3`. */
  readonly nameAt: string;
  readonly valuesAt: string;
  readonly values: readonly number[];
  readonly isHollow: boolean;
}

/** A chart of cells of its own sheet. */
export interface DrawnChart {
  readonly title: string;
  readonly shape: ChartShape['type'];
  readonly namesAt: string;
  readonly names: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** How numbers on the bars read, as a number format. */
  readonly format: string;
  /** What the longest bar can be; as it comes when left out. */
  readonly full?: number | undefined;
}

const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const JADE = '2A6B5E';
const INK = '404040';
const WHITE = 'FFFFFF';
/** So few bars would be blocks. */
const FEW = 4;

/**
 * The part of a workbook that draws a chart (ECMA-376 part 1, 21.2): bars or columns of the cells, stacked where there are
 * two series, filled and hollow so that a black-and-white printer tells them apart.
 */
export function chartPart(chart: DrawnChart): string {
  const { title, shape, series, full } = chart;
  const isColumns = shape === 'columns';
  const isStacked = series.length > 1;
  const legend = isStacked ? `<c:legend><c:legendPos val="t"/>${text(900)}</c:legend>` : '';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace ${SPACES}><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${isColumns ? 'col' : 'bar'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    series.map((one, at) => seriesPart(chart, one, at)).join('') +
    `<c:gapWidth val="${chart.names.length <= FEW ? 200 : 60}"/>${isStacked ? '<c:overlap val="100"/>' : ''}<c:axId val="11"/><c:axId val="12"/></c:barChart>` +
    // The first of a list of bars stands above.
    `<c:catAx><c:axId val="11"/><c:scaling><c:orientation val="${isColumns ? 'minMax' : 'maxMin'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isColumns ? 'b' : 'l'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line(INK)}${text(900)}<c:crossAx val="12"/></c:catAx>` +
    `<c:valAx><c:axId val="12"/><c:scaling>${full === undefined ? '' : `<c:max val="${full}"/>`}<c:min val="0"/></c:scaling><c:delete val="1"/>` +
    `<c:axPos val="${isColumns ? 'l' : 't'}"/><c:crossAx val="11"/></c:valAx></c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`
  );
}

function seriesPart(
  { namesAt, names, format, series }: DrawnChart,
  { name, nameAt, valuesAt, values, isHollow }: DrawnSeries,
  at: number,
): string {
  const fill = isHollow ? WHITE : JADE;
  // At the end of a bar that stands alone; inside where another lies upon it.
  const isInside = series.length > 1;
  const color = isInside && !isHollow ? WHITE : INK;
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${strings('strRef', nameAt, [name])}</c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill><a:ln w="12700"><a:solidFill><a:srgbClr val="${JADE}"/></a:solidFill></a:ln></c:spPr>` +
    '<c:invertIfNegative val="0"/>' +
    `<c:dLbls><c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${text(900, color)}${isInside ? '' : '<c:dLblPos val="outEnd"/>'}` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat>${strings('strRef', namesAt, names)}</c:cat><c:val>${numbers(valuesAt, values)}</c:val></c:ser>`
  );
}

function strings(type: string, at: string, all: readonly string[]): string {
  const points = all.map((one, index) => `<c:pt idx="${index}"><c:v>${escaped(one)}</c:v></c:pt>`);
  return `<c:${type}><c:f>${escaped(at)}</c:f><c:strCache><c:ptCount val="${all.length}"/>${points.join('')}</c:strCache></c:${type}>`;
}

function numbers(at: string, all: readonly number[]): string {
  const points = all.map((one, index) => `<c:pt idx="${index}"><c:v>${one}</c:v></c:pt>`);
  return `<c:numRef><c:f>${escaped(at)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${all.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

/** @param size in hundredths of a point */
function text(size: number, color = INK): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function line(color: string): string {
  return `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;
}

export function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
