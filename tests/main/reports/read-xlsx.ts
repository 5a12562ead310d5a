import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** A cell as the file holds it. */
export interface SheetCell {
  readonly type: string;
  /** The stored value; shared strings resolved. */
  readonly value: string;
  readonly formula: string | null;
  readonly numberFormat: string;
}

export interface ReadSheet {
  readonly xml: string;
  readonly cells: ReadonlyMap<string, SheetCell>;
  /** The text or number at an address, '' when the cell is empty. */
  readonly at: (address: string) => string;
}

type Node = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => ['row', 'c', 'si', 'r', 'xf', 'numFmt', 'sheet', 'definedName'].includes(name),
});

/** Reads a workbook with an unzipper and an XML parser, not with the library that wrote it. */
export function readXlsx(bytes: Uint8Array): {
  files: Record<string, string>;
  sheetNames: string[];
  definedNames: Record<string, string>;
  sheet: (index: number) => ReadSheet;
} {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]),
  );
  const workbook = child(parser.parse(files['xl/workbook.xml'] ?? ''), 'workbook');
  const strings = sharedStrings(files['xl/sharedStrings.xml'] ?? '');
  const formats = numberFormats(files['xl/styles.xml'] ?? '');
  return {
    files,
    sheetNames: list(child(workbook, 'sheets'), 'sheet').map((one) => String(one['@name'])),
    definedNames: Object.fromEntries(
      list(child(workbook, 'definedNames'), 'definedName').map((one) => [
        `${one['@name']}.${one['@localSheetId']}`,
        String(one['#text']),
      ]),
    ),
    sheet: (index) => readSheet(files[`xl/worksheets/sheet${index}.xml`] ?? '', strings, formats),
  };
}

function readSheet(xml: string, strings: string[], formats: string[]): ReadSheet {
  const data = child(child(parser.parse(xml), 'worksheet'), 'sheetData');
  const cells = new Map(
    list(data, 'row')
      .flatMap((row) => list(row, 'c'))
      .map((cell) => [String(cell['@r']), readCell(cell, strings, formats)]),
  );
  return { xml, cells, at: (address) => cells.get(address)?.value ?? '' };
}

function readCell(cell: Node, strings: string[], formats: string[]): SheetCell {
  const type = String(cell['@t'] ?? 'n');
  const raw = textOf(cell.v);
  const values: Record<string, string> = {
    s: strings[Number(raw)] ?? '',
    inlineStr: textOf(child(cell, 'is').t),
  };
  return {
    type,
    value: values[type] ?? raw,
    formula: cell.f === undefined ? null : textOf(cell.f),
    numberFormat: formats[Number(cell['@s'] ?? 0)] ?? '',
  };
}

function sharedStrings(xml: string): string[] {
  return list(child(parser.parse(xml), 'sst'), 'si').map((item) =>
    item.t === undefined
      ? list(item, 'r')
          .map((run) => textOf(run.t))
          .join('')
      : textOf(item.t),
  );
}

const BUILT_IN_FORMATS: Record<string, string> = {
  '0': 'General',
  '3': '#,##0',
  '4': '#,##0.00',
  '49': '@',
};

function numberFormats(xml: string): string[] {
  const styles = child(parser.parse(xml), 'styleSheet');
  const own = Object.fromEntries(
    list(child(styles, 'numFmts'), 'numFmt').map((one) => [
      String(one['@numFmtId']),
      String(one['@formatCode']),
    ]),
  );
  return list(child(styles, 'cellXfs'), 'xf').map((xf) => {
    const id = String(xf['@numFmtId']);
    return own[id] ?? BUILT_IN_FORMATS[id] ?? id;
  });
}

function child(node: unknown, name: string): Node {
  const value = (node as Node | undefined)?.[name];
  return (typeof value === 'object' && value !== null ? value : {}) as Node;
}

function list(node: Node, name: string): Node[] {
  return (node[name] ?? []) as Node[];
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? String((value as Node)['#text'] ?? '')
    : String(value ?? '');
}
