/** What is told while an XML text is gone through. Names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: () => ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/**
 * An XML text of a package as characters; null when it is in no encoding that we know. Office reads
 * UTF-16 as well, where a search through the bytes finds nothing.
 */
export function decodeXml(bytes: Buffer): string | null {
  try {
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    bytes.toString('latin1', 0, 200).replace(/^ï»¿/, ''),
  );
  return declared?.[1] ?? 'utf-8';
}

/**
 * Goes through an XML text from left to right, once: what is wrong with it is passed over, for
 * nobody who opens it is stopped by us here. Comments are left out, so that none can part a word.
 */
export function scanXml(xml: string, listener: XmlListener): void {
  for (let at = 0; at < xml.length; ) {
    const mark = xml.indexOf('<', at);
    const end = mark < 0 ? xml.length : mark;
    if (end > at) listener.text(decodeEntities(xml.slice(at, end)));
    if (mark < 0) return;
    at = scanMark(xml, mark, listener);
  }
}

/** Reads what begins with `<` at this place and answers where it ends. */
function scanMark(xml: string, mark: number, listener: XmlListener): number {
  if (xml.startsWith('<!--', mark)) return after(xml, '-->', mark + 4);
  if (xml.startsWith('<?', mark)) return after(xml, '?>', mark + 2);
  if (xml.startsWith('<![CDATA[', mark)) {
    const end = after(xml, ']]>', mark + 9);
    listener.text(xml.slice(mark + 9, Math.max(mark + 9, end - 3)));
    return end;
  }
  const end = endOfTag(xml, mark + 1);
  const inside = xml.slice(mark + 1, end - 1);
  const name = /^\/?(?:[^\s/:>]+:)?([^\s/:>]+)/.exec(inside)?.[1] ?? '';
  if (inside.startsWith('/')) listener.close(name);
  else {
    listener.open(name, () => readAttributes(inside));
    if (inside.endsWith('/')) listener.close(name);
  }
  return end;
}

function after(xml: string, word: string, from: number): number {
  const at = xml.indexOf(word, from);
  return at < 0 ? xml.length : at + word.length;
}

/** A `>` inside quotes ends no tag. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return xml.length + 1;
}

/** Longest name of an attribute with what may stand before it. */
const MAX_NAME = 256;

/** From one `=` to the next, for a tag may be millions of characters long. */
function readAttributes(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let from = 0;
  for (const found of tag.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const [whole, double, single] = found;
    const before = tag.slice(Math.max(from, found.index - MAX_NAME), found.index).trimEnd();
    const name = before.split(/[\s:]/).at(-1) ?? '';
    attributes.set(name, decodeEntities(double ?? single ?? ''));
    from = found.index + whole.length;
  }
  return attributes;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, dec, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = hex === undefined ? Number(dec) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
