/** An element of a part, with what stands in it in the words of the file: nothing in it is decoded until it is asked for. */
export interface XmlElement {
  /** With its prefix, as it is written. */
  readonly name: string;
  /** Values as they are written, by full name. */
  readonly attributes: Map<string, string>;
  children: XmlNode[];
}
/** An element, or text as it is written. */
export type XmlNode = XmlElement | string;

/** A part taken apart. */
export interface XmlPart {
  readonly root: XmlElement;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** No workbook nests deeper; what does is not made by a table program. */
const MAX_DEPTH = 100;
/** A sheet of 26 columns that is formatted over 4 000 rows; beyond that a form is refused rather than held in memory. */
const MAX_ELEMENTS = 120_000;

/** A part has more in it than a form has. */
export class TooManyElements extends RangeError {}

/**
 * Takes a part apart. Comments and instructions are left out; everything else is written back as it was.
 * @throws RangeError when it is no well-formed XML, or defines words of its own; TooManyElements
 */
export function parseXml(bytes: Uint8Array): XmlPart {
  const xml = decodePart(bytes);
  const top: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [top];
  let count = 0;
  for (let at = 0; at < xml.length; ) {
    const mark = xml.indexOf('<', at);
    const parent = open.at(-1) as XmlElement;
    const end = mark < 0 ? xml.length : mark;
    if (end > at) parent.children.push(xml.slice(at, end));
    if (mark < 0) break;
    count += 1;
    // Each element has an end besides, or is one mark alone.
    if (count > 2 * MAX_ELEMENTS) throw new TooManyElements('too many elements');
    at = readMark(xml, mark, open);
  }
  const [root, ...others] = top.children.filter((node) => typeof node !== 'string');
  const isBare = top.children.every((node) => typeof node !== 'string' || node.trim() === '');
  if (open.length > 1 || root === undefined || others.length > 0 || !isBare)
    throw new RangeError('not well-formed');
  return { root };
}

/** Reads what begins with `<` and answers where it ends. */
function readMark(xml: string, mark: number, open: XmlElement[]): number {
  const parent = open.at(-1) as XmlElement;
  if (xml.startsWith('<!--', mark)) return after(xml, '-->', mark + 4);
  if (xml.startsWith('<?', mark)) return after(xml, '?>', mark + 2);
  if (xml.startsWith('<![CDATA[', mark)) {
    const end = after(xml, ']]>', mark + 9);
    parent.children.push(escapeXml(xml.slice(mark + 9, end - 3)));
    return end;
  }
  TAG.lastIndex = mark;
  const tag = TAG.exec(xml);
  if (tag === null) throw new RangeError('not well-formed');
  const [, slash, name = '', said = '', isEmpty] = tag;
  if (slash === '/') {
    if (open.length < 2 || parent.name !== name) throw new RangeError('not well-formed');
    open.pop();
    return TAG.lastIndex;
  }
  const element: XmlElement = { name, attributes: readAttributes(said), children: [] };
  parent.children.push(element);
  if (isEmpty !== '/') open.push(element);
  if (open.length > MAX_DEPTH) throw new RangeError('nested too deeply');
  return TAG.lastIndex;
}

const TAG = /<(\/?)([^\s/>"'<=!?]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

function readAttributes(said: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of said.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    attributes.set(name, double ?? (single ?? '').replaceAll('"', '&quot;'));
  return attributes;
}

function after(xml: string, word: string, from: number): number {
  const at = xml.indexOf(word, from);
  if (at < 0) throw new RangeError('not well-formed');
  return at + word.length;
}

/** Office writes UTF-8, and reads UTF-16. Throws RangeError for any other encoding. */
function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
  const isWide = wide === 'utf-16le' || (first === 0xfe && second === 0xff);
  try {
    const xml = new TextDecoder(isWide ? wide : 'utf-8', { fatal: true }).decode(bytes);
    const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/.exec(xml.slice(0, 200))?.[1];
    if (declared !== undefined && !/^utf-?(8|16)/i.test(declared)) throw new RangeError(declared);
    return xml;
  } catch (cause) {
    throw new RangeError('in an encoding that is not read', { cause });
  }
}

/** So many elements below one are written before other things are done. */
const WRITTEN_AT_ONCE = 48;

/** The part as bytes again, in UTF-8. @param rest lets other things be done in between */
export async function writeXml({ root }: XmlPart, rest: () => Promise<void>): Promise<Uint8Array> {
  const pieces: string[] = [DECLARATION, openTag(root), '>'];
  for (const child of root.children) {
    // The rows of a sheet stand below one element.
    if (typeof child === 'string' || child.children.length <= WRITTEN_AT_ONCE) {
      pieces.push(writeNode(child));
      continue;
    }
    pieces.push(openTag(child), '>');
    for (const [index, inner] of child.children.entries()) {
      pieces.push(writeNode(inner));
      if (index % WRITTEN_AT_ONCE === 0) await rest();
    }
    pieces.push(`</${child.name}>`);
  }
  pieces.push(`</${root.name}>`);
  return new TextEncoder().encode(pieces.join(''));
}

function openTag({ name, attributes }: XmlElement): string {
  let text = `<${name}`;
  for (const [key, value] of attributes) text += ` ${key}="${value}"`;
  return text;
}

function writeNode(node: XmlNode): string {
  if (typeof node === 'string') return node;
  let text = openTag(node);
  if (node.children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of node.children) text += writeNode(child);
  return `${text}</${node.name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** What written text says. */
export function decodeText(written: string): string {
  if (!written.includes('&')) return written;
  return written.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex, dec, name) => {
      if (name !== undefined) return ENTITIES[String(name)] ?? whole;
      const code = hex === undefined ? Number(dec) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Text as it is written in an element or an attribute. */
export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
