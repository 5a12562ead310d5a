import { readCompound } from '../attachments/sniff-compound';
import { isZip, readEntries, readEntry, type ZipEntry } from '../attachments/zip-parts';

/** What a file is, by its content and never by its name; or in one sentence why it is not read. */
export type LedgerFile =
  | { readonly kind: 'workbook' | 'page' | 'text' }
  | { readonly refused: string };

/** A larger file is no ledger. */
export const MAX_FILE_BYTES = 30 * 1024 * 1024;
/** So much may come out of all parts of a workbook that are read: about 20 000 full rows. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
/** So many rows may be written in a sheet, empty ones too, and so many cells in a workbook. */
const MAX_ROWS = 200_000;
const MAX_CELLS = 2_000_000;

const AS_XLSX = '请用 Excel 或 WPS 打开它，另存为普通的 .xlsx 再导入。';
const SENTENCES = {
  large: '文件超过 30 MB，不像台账。请只留下台账那张表，另存为 .xlsx 再导入。',
  bloated: '这个表格展开以后大得不正常，没有打开。请只留下台账那张表，另存为 .xlsx 再导入。',
  rows: '表里有几十万行空行，没有打开。请把台账下面的空行删掉，另存为 .xlsx 再导入。',
  cells: '表里的格子多得不正常，没有打开。请只留下台账的行和栏，另存为 .xlsx 再导入。',
  macros: `这个表格里有宏（会自己运行的程序），没有打开。${AS_XLSX}`,
  links: `这个表格连着别的文件，没有打开。请在“编辑链接”里断开连接，再另存为 .xlsx 导入。`,
  locked: '这个表格设了打开密码。请用 Excel 或 WPS 打开，去掉密码，另存后再导入。',
  entities: `这个表格里有不正常的内容，没有打开。${AS_XLSX}`,
  damaged: `这个表格已损坏，打不开。${AS_XLSX}`,
  other: '这不是表格文件。请选择 .xlsx、.xls 或 .csv 的台账。',
  empty: '这个文件是空的。',
} as const;

/** Why a file is not read at all, as a sentence. @param bytes how long it is */
export function tooLarge(bytes: number): string | null {
  return bytes > MAX_FILE_BYTES ? SENTENCES.large : null;
}

/** Said of whatever ends the reading in spite of all bounds. */
export const GIVEN_UP = SENTENCES.bloated;
export const DAMAGED = SENTENCES.damaged;
export const LOCKED = SENTENCES.locked;

/** Looks at the beginning, the parts and the lengths of a file before anything of it is taken apart. */
export function examineLedgerFile(content: Buffer): LedgerFile {
  if (content.length === 0) return { refused: SENTENCES.empty };
  if (isZip(content)) return examinePackage(content);
  if (content.readUInt32BE(0) === 0xd0cf11e0) return examineCompound(content);
  const head = content.subarray(0, 4096).toString('latin1').replaceAll('\0', '').toLowerCase();
  if (/<html|<table|<\?xml[\s\S]*<(?:ss:)?workbook/.test(head)) return examinePage(content, head);
  return isText(content) ? { kind: 'text' } : { refused: SENTENCES.other };
}

function examineCompound(content: Buffer): LedgerFile {
  // An encrypted .xlsx is a compound file with one stream of this name.
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return refuse('locked');
  const facts = readCompound(content);
  if (facts === null) return refuse('damaged');
  if (facts.hasMacros) return refuse('macros');
  return facts.hasWorkbook ? { kind: 'workbook' } : refuse('other');
}

/** A web page or a sheet in XML that a platform calls .xls. */
function examinePage(content: Buffer, head: string): LedgerFile {
  if (/<!entity/.test(head)) return refuse('entities');
  const rows = countIn(content, '<tr', MAX_ROWS) + countIn(content, '<Row', MAX_ROWS);
  return rows > MAX_ROWS ? refuse('rows') : { kind: 'page' };
}

function examinePackage(content: Buffer): LedgerFile {
  const entries = readEntries(content);
  if (entries === null) return refuse('damaged');
  const names = entries.map(({ name }) => name.toLowerCase());
  if (!names.some((name) => name.startsWith('xl/'))) return refuse('other');
  if (names.some((name) => name.endsWith('vbaproject.bin'))) return refuse('macros');
  if (names.some((name) => name.startsWith('xl/externallinks/'))) return refuse('links');
  const parts = entries.filter(({ name }) => /^(?:xl\/|\[content_types\])/i.test(name));
  // As the directory claims; `readEntry` below sees to it that no more comes out.
  const claimed = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (claimed > MAX_UNPACKED_BYTES) return refuse('bloated');
  let cells = 0;
  for (const part of parts.filter(({ name }) => /\.(?:xml|rels)$/i.test(name))) {
    const found = examinePart(content, part);
    if (typeof found === 'string') return refuse(found);
    cells += found;
  }
  return cells > MAX_CELLS ? refuse('cells') : { kind: 'workbook' };
}

/** How many cells a part has, or why it is not read. */
function examinePart(content: Buffer, part: ZipEntry): number | keyof typeof SENTENCES {
  const bytes = part.bytes === 0 ? Buffer.alloc(0) : readEntry(content, part, part.bytes);
  if (bytes === null) return 'bloated';
  if (/<!(?:doctype|entity)/i.test(bytes.subarray(0, 2048).toString('latin1'))) return 'entities';
  if (!/^xl\/worksheets\//i.test(part.name)) return 0;
  const { rows, cells } = countElements(bytes);
  if (rows > MAX_ROWS) return 'rows';
  if (/<dimension[^>]*:XFD/.test(bytes.subarray(0, 2048).toString('latin1'))) {
    // The dimension alone may be a careless program's; written cells so far out are none of a ledger's.
    if (bytes.includes('r="XFD')) return 'cells';
  }
  return cells;
}

const [OPEN, SPACE, CLOSE] = [0x3c, 0x20, 0x3e];
const [C, R, O] = [0x63, 0x72, 0x6f];

/** How many elements `<row` and `<c` a sheet has, in one pass: searching for each takes ten times as long. */
function countElements(bytes: Buffer): { readonly rows: number; readonly cells: number } {
  let [rows, cells] = [0, 0];
  for (let at = 0; at + 2 < bytes.length; at += 1) {
    if (bytes[at] !== OPEN) continue;
    const [one, two] = [bytes[at + 1], bytes[at + 2]];
    if (one === C && (two === SPACE || two === CLOSE)) cells += 1;
    else if (one === R && two === O) rows += 1;
  }
  return { rows, cells };
}

/** How often a word stands there; no more is counted than somewhat over `most`. */
function countIn(bytes: Buffer, word: string, most: number): number {
  let count = 0;
  for (let at = bytes.indexOf(word); at >= 0 && count <= most; at = bytes.indexOf(word, at + 2))
    count += 1;
  return count;
}

function isText(content: Buffer): boolean {
  const head = content.subarray(0, 4096);
  const isWide = head.length > 1 && [0xfeff, 0xfffe].includes(head.readUInt16BE(0));
  if (isWide) return true;
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b));
}

function refuse(why: keyof typeof SENTENCES): LedgerFile {
  return { refused: SENTENCES[why] };
}
