import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const MAIN = {
  word: [
    'word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  ],
  sheet: [
    'xl/workbook.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  ],
} as const;

/** A part of an Office file: its content, and its type where that counts. */
export type MadePart = string | Uint8Array | { readonly type: string; readonly content: string };

/** An Office file with these parts; the main one is there in any case. */
export function makePackage(
  kind: keyof typeof MAIN,
  parts: Readonly<Record<string, MadePart>>,
): Buffer {
  const [main, type] = MAIN[kind];
  const overrides = [`<Override PartName="/${main}" ContentType="${type}"/>`];
  const files: Record<string, Uint8Array> = { [main]: strToU8('<w:document/>') };
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'object' && 'type' in part) {
      overrides.push(`<Override PartName="/${name}" ContentType="${part.type}"/>`);
      files[name] = strToU8(part.content);
    } else files[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  const table = `<?xml version="1.0"?><Types><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  return Buffer.from(zipSync({ '[Content_Types].xml': strToU8(table), ...files }));
}

/** A Word file whose text has these runs. */
export function makeWordText(runs: string): Buffer {
  const text = `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body><w:p>${runs}</w:p></w:body></w:document>`;
  return makePackage('word', { 'word/document.xml': text });
}

/** The relationships of a part: what it leads to outside, by kind. */
export function makeRelations(kind: string, target: string): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="${type}" Target="${target}" TargetMode="External"/></Relationships>`;
}

/** A field of Word, its instruction cut into these pieces, each in a run of its own. */
export function makeField(...pieces: readonly string[]): string {
  const runs = pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('');
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${mark('begin')}${runs}${mark('separate')}<w:r><w:t>x</w:t></w:r>${mark('end')}`;
}

/** A PDF with these objects, in their own words. */
export function makePdf(...objects: readonly (string | Buffer)[]): Buffer {
  const bodies = objects.flatMap((body, index) => [
    Buffer.from(`${index + 1} 0 obj\n`),
    Buffer.from(body),
    Buffer.from('\nendobj\n'),
  ]);
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
    ...bodies,
    Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

/** A stream of a PDF; packed in the usual way unless it is said to be packed already. */
export function makeStream(dictionary: string, content: string, packed?: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} >>\nstream\r\n`),
    packed ?? deflateSync(content),
    Buffer.from('\nendstream'),
  ]);
}
