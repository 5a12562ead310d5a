/** Where a record stands in the bytes of its shard; `end` is not counted. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A record of a shard that has not been made objects of. */
export interface RawRecord extends Span {
  readonly id: string;
}

// Each record has a line of its own, its id in front; a line break never stands in a text.
const START = Buffer.from('\n{"id":"');
const NEW_LINE = 0x0a;
const COMMA = 0x2c;
/** What opens the line of a record that is not in 回收站. */
const ID = /^\{"id":"([^"\\]+)","removedAt":null,/;
/** That is no longer. */
const ID_BYTES = 120;

/** The record in which a byte stands; null when it stands in none, or in one of 回收站. */
export function recordAround(bytes: Buffer, at: number): RawRecord | null {
  const before = bytes.lastIndexOf(NEW_LINE, at);
  return before < 0 ? null : recordFrom(bytes, before, at);
}

/** The first record that begins at `from` or later; null after the last. */
export function recordAfter(bytes: Buffer, from: number): RawRecord | null {
  for (let at = bytes.indexOf(START, from); at >= 0; at = bytes.indexOf(START, at + 1)) {
    const record = recordFrom(bytes, at, at + 1);
    if (record !== null) return record;
  }
  return null;
}

function recordFrom(bytes: Buffer, lineBreak: number, at: number): RawRecord | null {
  const start = lineBreak + 1;
  const lineEnd = bytes.indexOf(NEW_LINE, start);
  if (lineEnd < 0) return null;
  const end = bytes[lineEnd - 1] === COMMA ? lineEnd - 1 : lineEnd;
  if (end <= at) return null;
  const id = ID.exec(bytes.toString('utf8', start, Math.min(end, start + ID_BYTES)))?.[1];
  return id === undefined ? null : { id, start, end };
}

/** The record as an object; null when the bytes are no longer what they were. */
export function readRecord(bytes: Buffer, { id, start, end }: RawRecord): unknown {
  try {
    const line: unknown = JSON.parse(bytes.toString('utf8', start, end));
    const isSame = typeof line === 'object' && line !== null && 'id' in line && 'record' in line;
    return isSame && line.id === id ? line.record : null;
  } catch {
    return null;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** The text of a member. */
export interface TextMember {
  /** Empty, as `before`, where it cannot be told. */
  readonly name: string;
  /** The name of the member before it in the same object, when that is a short text. */
  readonly before: string;
  /** Where the quotation mark stands that opens the text. */
  readonly start: number;
}

/** The member in whose text a byte stands; null when it stands in a number, or in what is no text otherwise. */
export function memberAround(bytes: Buffer, at: number): TextMember | null {
  let start = bytes.lastIndexOf(QUOTE, at);
  // One that stands in the text itself has a backslash before it; no more of them: it is no matter.
  while (start > 0 && bytes[start - 1] === BACKSLASH) start = bytes.lastIndexOf(QUOTE, start - 1);
  const head = bytes.toString('latin1', Math.max(0, start - HEAD_BYTES), start);
  const [found, before = '', name = ''] = HEAD.exec(head) ?? [];
  if (found === undefined && bytes[start + 1] === COLON && KEY.test(head)) return null;
  return { name, before, start };
}

/** A member's name, and the short text member before it, if there is one. */
const HEAD = /(?:"([A-Za-z]+)": ?"[^"\\]*",\s*)?"([A-Za-z]+)": ?$/;
/** What stands before the quotation mark that ends a name. */
const KEY = /[{,]\s*"[A-Za-z]+$/;
const HEAD_BYTES = 160;

/** The text that a quotation mark opens, and where it ends; null when it opens none, or a name. */
export function textFrom(bytes: Buffer, start: number): { text: string | null; end: number } {
  let close = bytes.indexOf(QUOTE, start + 1);
  while (close >= 0 && isEscaped(bytes, close)) close = bytes.indexOf(QUOTE, close + 1);
  const end = close < 0 ? bytes.length : close + 1;
  if (bytes[end] === COLON) return { text: null, end };
  try {
    const text: unknown = JSON.parse(bytes.toString('utf8', start, end));
    return { text: typeof text === 'string' ? text : null, end };
  } catch {
    return { text: null, end };
  }
}

/** Whether an odd number of backslashes stands before a byte. */
function isEscaped(bytes: Buffer, at: number): boolean {
  let before = at - 1;
  while (bytes[before] === BACKSLASH) before -= 1;
  return (at - before) % 2 === 0;
}
