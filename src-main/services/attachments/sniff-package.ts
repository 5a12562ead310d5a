import type { AttachmentRisk } from '@shared/domain/attachment/risks';
import { decodeXml, scanXml } from './scan-xml';
import { readCompound } from './sniff-compound';
import { PartReader } from './sniff-part';
import { isZip, readEntries, readEntry, type ZipEntry } from './zip-parts';

/** What a zip is: a document or a workbook of Office, a program in a package, or anything else. */
export interface PackageFacts {
  readonly kind: 'word' | 'sheet' | 'program' | 'other';
  readonly hasMacros: boolean;
  /** Whether opening it would have another program started. */
  readonly runsCommands: boolean;
  readonly risks: ReadonlySet<AttachmentRisk>;
}

/** The table of contents of a workbook with thousands of sheets is far smaller. */
const MAX_TABLE_BYTES = 4 * 1024 * 1024;
/** Papers have less text than this. What is beyond is not looked through, and counts as unseen. */
const MAX_TEXT_BYTES = 64 * 1024 * 1024;
/** Papers in papers in papers. */
const MAX_DEPTH = 3;

const TABLE = '[Content_Types].xml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const PROGRAM_PARTS = new Set(['META-INF/MANIFEST.MF', 'AndroidManifest.xml', 'classes.dex']);

/** What the type of a part alone says of it. */
const RISK_OF_TYPE: readonly (readonly [RegExp, AttachmentRisk])[] = [
  [/activeX/i, 'add_in'],
  [/webextension/i, 'add_in'],
  [/\.connections\+xml$/i, 'outside_content'],
  [/oleObject$/i, 'embedded_file'],
];

/** What is known so far, over all papers in the paper. */
interface Findings {
  readonly risks: Set<AttachmentRisk>;
  hasMacros: boolean;
  runsCommands: boolean;
  textBytesLeft: number;
}

/**
 * Reads a zip's directory and, of an Office file, its table of contents (ECMA-376 part 2): they tell
 * Word from Excel, and whether there are macros. Every part with text is gone through for what the
 * paper would do by itself. Null when the directory cannot be followed, or says two things of one name.
 */
export function readPackage(content: Buffer): PackageFacts | null {
  const findings: Findings = {
    risks: new Set(),
    hasMacros: false,
    runsCommands: false,
    textBytesLeft: MAX_TEXT_BYTES,
  };
  const kind = readInto(content, findings, 1);
  if (kind === null) return null;
  const { risks, hasMacros, runsCommands } = findings;
  return { kind, risks, hasMacros, runsCommands };
}

function readInto(content: Buffer, findings: Findings, depth: number): PackageFacts['kind'] | null {
  const entries = readEntries(content);
  if (entries === null) return null;
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length) return null;
  if (entries.some(({ name }) => /vba(Project|Data)|macrosheets\//i.test(name)))
    findings.hasMacros = true;
  const table = entries.find(({ name }) => name === TABLE);
  if (table === undefined)
    return entries.some(({ name }) => PROGRAM_PARTS.has(name)) ? 'program' : 'other';
  const types = readTypes(content, table);
  if (types === null) return null;
  if (types.all.some((type) => /macroEnabled|vbaProject|macrosheet/i.test(type)))
    findings.hasMacros = true;
  for (const entry of entries) readPart(content, entry, types.of(entry.name), findings, depth);
  if (types.all.includes(WORD)) return 'word';
  return types.all.includes(SHEET) ? 'sheet' : 'other';
}

/** What the table of contents says of the parts. */
interface PartTypes {
  readonly all: readonly string[];
  readonly of: (name: string) => string;
}

function readTypes(content: Buffer, table: ZipEntry): PartTypes | null {
  const bytes = readEntry(content, table, MAX_TABLE_BYTES);
  const text = bytes === null ? null : decodeXml(bytes);
  if (text === null) return null;
  const types = new Map<string, string>();
  scanXml(text, {
    open: (_name, attributes) => {
      const said = attributes();
      const key = said.get('PartName') ?? `*.${said.get('Extension') ?? ''}`;
      const type = said.get('ContentType');
      if (type !== undefined) types.set(key.toLowerCase(), type);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return {
    all: [...types.values()],
    of: (name) => {
      const lower = name.toLowerCase();
      const ending = lower.slice(lower.lastIndexOf('.') + 1);
      return types.get(`/${lower}`) ?? types.get(`*.${ending}`) ?? '';
    },
  };
}

function readPart(
  content: Buffer,
  entry: ZipEntry,
  type: string,
  findings: Findings,
  depth: number,
): void {
  for (const [pattern, risk] of RISK_OF_TYPE) if (pattern.test(type)) findings.risks.add(risk);
  // A part in pieces: nothing writes such papers, and pieces cannot be read one by one.
  if (/\.piece$/i.test(entry.name)) findings.risks.add('unseen_part');
  if (/xml$/i.test(type) || /\.(xml|rels|vml)$/i.test(entry.name))
    readText(content, entry, findings);
  else if (/embeddings\//i.test(entry.name)) readEmbedded(content, entry, findings, depth);
}

function readText(content: Buffer, entry: ZipEntry, findings: Findings): void {
  const bytes = readEntry(content, entry, findings.textBytesLeft);
  const text = bytes === null ? null : decodeXml(bytes);
  if (bytes === null || text === null) {
    findings.risks.add('unseen_part');
    return;
  }
  findings.textBytesLeft -= bytes.length;
  // Office takes no paper that defines words of its own; others may.
  if (text.includes('<!DOCTYPE')) findings.risks.add('unseen_part');
  const part = new PartReader();
  scanXml(text, part);
  const found = part.finish();
  for (const risk of found.risks) findings.risks.add(risk);
  findings.hasMacros ||= found.hasMacros;
  findings.runsCommands ||= found.runsCommands;
}

/** A table behind a diagram is a whole workbook; an old object may hold any file. */
function readEmbedded(content: Buffer, entry: ZipEntry, findings: Findings, depth: number): void {
  const bytes = readEntry(content, entry, findings.textBytesLeft);
  if (bytes === null || depth >= MAX_DEPTH) {
    findings.risks.add('unseen_part');
    return;
  }
  findings.textBytesLeft -= bytes.length;
  const kind = isZip(bytes) ? readInto(bytes, findings, depth + 1) : null;
  if (kind === 'word' || kind === 'sheet') return;
  findings.risks.add('embedded_file');
  if (readCompound(bytes)?.hasMacros === true) findings.hasMacros = true;
}
