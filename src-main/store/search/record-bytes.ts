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

/**
 * The name of the member in whose text a byte stands, and of the one before it in the same object;
 * empty where that cannot be told.
 */
export function memberAround(bytes: Buffer, at: number): { name: string; before: string } {
  let open = bytes.lastIndexOf(QUOTE, at);
  // One that stands in the text itself has a backslash before it; no more of them: it is no matter.
  while (open > 0 && bytes[open - 1] === BACKSLASH) open = bytes.lastIndexOf(QUOTE, open - 1);
  const head = bytes.toString('latin1', Math.max(0, open - HEAD_BYTES), open);
  const [, before = '', name = ''] = HEAD.exec(head) ?? [];
  return { name, before };
}

/** A member's name, and the short text member before it, if there is one. */
const HEAD = /(?:"([A-Za-z]+)": ?"[^"\\]*",\s*)?"([A-Za-z]+)": ?$/;
const HEAD_BYTES = 160;
