import { paragraphsOf } from '@shared/domain/paper/body-text';
import type { PaperBlock } from '@shared/domain/paper/paper';
import { Document, type FileChild, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

/** The same words in as many paragraphs, tables and cells, by the docx library alone: no fonts, no measures, no style. */
export async function plainDocx(blocks: readonly PaperBlock[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: blocks.flatMap(childrenOf) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

function childrenOf(block: PaperBlock): FileChild[] {
  switch (block.type) {
    case 'party':
      return [new Paragraph(block.heading), table(block.rows.map(cellsOf))];
    case 'fields':
      return [table(block.rows.map(cellsOf))];
    case 'cover':
      return [new Paragraph(block.issuer), table(block.rows.map((row) => cellsOf([row])))];
    case 'table':
      return [table([block.columns.map(({ label }) => label), ...block.rows])];
    case 'boxes':
      return [table(block.rows.map((row) => row.flatMap(({ label, text }) => [label, text])))];
    case 'signatures':
      return [
        table([...block.left, ...block.right].map(({ label }) => [label])),
        new Paragraph(block.seal),
        new Paragraph(block.dateLine),
      ];
    case 'sheet':
      return [];
    case 'paragraph':
      return paragraphsOf(`${block.lead}${block.text}`).map((text) => new Paragraph(text));
    default:
      return paragraphsOf(block.text).map((text) => new Paragraph(text));
  }
}

function cellsOf(fields: readonly { label: string; value: string }[]): string[] {
  return fields.flatMap(({ label, value }) => [`${label}：`, value]);
}

function table(rows: readonly (readonly string[])[]): Table {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  return new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });
}
