import { inflateRawSync } from 'node:zlib';

/** What a zip is: a document or a workbook of Office, a program in a package, or anything else. */
export interface PackageFacts {
  readonly kind: 'word' | 'sheet' | 'program' | 'other';
  readonly hasMacros: boolean;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  /** Where its local header stands. */
  readonly at: number;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
/** More parts than any paper has. */
const MAX_ENTRIES = 20_000;
/** The table of contents of a workbook with thousands of sheets is far smaller. */
const MAX_TABLE_BYTES = 4 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

const TABLE = '[Content_Types].xml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const PROGRAM_PARTS = new Set(['META-INF/MANIFEST.MF', 'AndroidManifest.xml', 'classes.dex']);

/** Whether a content begins as a zip does. */
export function isPackage(content: Buffer): boolean {
  return content.length >= 4 && content.readUInt32LE(0) === LOCAL_MARK;
}

/**
 * Reads a zip's directory and, of an Office file, its table of contents (ECMA-376 part 2): they tell
 * Word from Excel, and whether there are macros. Null when the directory cannot be followed, or says
 * two things of one name.
 */
export function readPackage(content: Buffer): PackageFacts | null {
  const entries = readEntries(content);
  if (entries === null) return null;
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length) return null;
  const hasMacroPart = entries.some(({ name }) => /vba(Project|Data)/i.test(name));
  const table = entries.find(({ name }) => name === TABLE);
  if (table === undefined) {
    const isProgram = entries.some(({ name }) => PROGRAM_PARTS.has(name));
    return { kind: isProgram ? 'program' : 'other', hasMacros: hasMacroPart };
  }
  const types = readTable(content, table);
  if (types === null) return null;
  return {
    kind: types.includes(`"${WORD}"`) ? 'word' : types.includes(`"${SHEET}"`) ? 'sheet' : 'other',
    hasMacros: hasMacroPart || /macroEnabled|vbaProject/i.test(types),
  };
}

function readEntries(content: Buffer): Entry[] | null {
  const end = findEnd(content);
  if (end < 0) return null;
  const count = content.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = content.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES) return null;
  for (; entries.length < count; ) {
    if (at + 46 > end || content.readUInt32LE(at) !== ENTRY_MARK) return null;
    const nameBytes = content.readUInt16LE(at + 28);
    const next =
      at + 46 + nameBytes + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
    const name = content.toString('utf8', at + 46, at + 46 + nameBytes);
    entries.push({
      name: name.replaceAll('\\', '/'),
      method: content.readUInt16LE(at + 10),
      packedBytes: content.readUInt32LE(at + 20),
      at: content.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

function findEnd(content: Buffer): number {
  const from = Math.max(0, content.length - END_BYTES - MAX_COMMENT);
  for (let at = content.length - END_BYTES; at >= from; at -= 1)
    if (content.readUInt32LE(at) === END_MARK) return at;
  return -1;
}

function readTable(content: Buffer, { at, method, packedBytes }: Entry): string | null {
  if (at + 30 > content.length || content.readUInt32LE(at) !== LOCAL_MARK) return null;
  const start = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
  const packed = content.subarray(start, start + packedBytes);
  if (method === STORED) return packed.toString('utf8');
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: MAX_TABLE_BYTES }).toString('utf8');
  } catch {
    // Cut off, or a few bytes that claim to be gigabytes.
    return null;
  }
}
