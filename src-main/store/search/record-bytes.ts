/** Where a record stands in the bytes of its shard; `end` is not counted. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A record of a shard that has not been made objects of. */
export interface RawRecord extends Span {
  readonly id: string;
}

// A record is a line (see `encodeShard`): its id, that it is not in 回收站, and itself. A line break
// stands between lines, never in a text.
const LINE_BREAK = 0x0a;
const COMMA = 0x2c;
const START = Buffer.from('\n{"id":"');
const HEAD_OF_LINE = /^\{"id":"([^"\\]+)","removedAt":null,"record":/;
/** What stands before the record itself is no longer. */
const HEAD_OF_LINE_BYTES = 160;

/** Whether the bytes are laid out so that records can be told apart without making objects of all. */
export function hasRecords(bytes: Buffer): boolean {
  return bytes.includes(START);
}

/** The record in which a byte stands; null when it stands in none of the lists. */
export function recordAround(bytes: Buffer, at: number): RawRecord | null {
  const record = recordOfLine(bytes, bytes.lastIndexOf(LINE_BREAK, at - 1) + 1);
  return record !== null && record.start <= at && at < record.end ? record : null;
}

/** The first record that begins at `from` or later; null after the last. */
export function recordAfter(bytes: Buffer, from: number): RawRecord | null {
  for (let at = bytes.indexOf(START, from); at >= 0; at = bytes.indexOf(START, at + 1)) {
    const record = recordOfLine(bytes, at + 1);
    if (record !== null) return record;
  }
  return null;
}

function recordOfLine(bytes: Buffer, line: number): RawRecord | null {
  const lineEnd = bytes.indexOf(LINE_BREAK, line);
  if (lineEnd < 0) return null;
  const [head = '', id] =
    HEAD_OF_LINE.exec(bytes.toString('latin1', line, line + HEAD_OF_LINE_BYTES)) ?? [];
  if (id === undefined) return null;
  // The brace of the line, and the comma before the next.
  const end = lineEnd - 1 - (bytes[lineEnd - 1] === COMMA ? 1 : 0);
  return { id, start: line + head.length, end };
}

/** The record as an object; null when the bytes are no longer what they were. */
export function readRecord(bytes: Buffer, { id, start, end }: RawRecord): unknown {
  try {
    const record: unknown = JSON.parse(bytes.toString('utf8', start, end));
    const isSame = typeof record === 'object' && record !== null && 'id' in record;
    return isSame && record.id === id ? record : null;
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
