import { type MadePart, makePackage } from '../../../support/make-papers';

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph with these runs, each a text of its own, as Word cuts them where somebody typed again. */
export function line(...runs: readonly string[]): string {
  return `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
}

/** A table of one row. */
export function row(...cells: readonly string[]): string {
  return `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${line(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`;
}

/** A Word file with this body, and other parts besides. */
export function template(body: string, parts: Readonly<Record<string, MadePart>> = {}): Buffer {
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${SPACE}><w:body>${body}</w:body></w:document>`;
  return makePackage('word', { 'word/document.xml': document, ...parts });
}

/** The header of a Word file with this text in it. */
export function header(text: string): MadePart {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
  return { type, content: `<?xml version="1.0"?><w:hdr ${SPACE}>${line(text)}</w:hdr>` };
}
