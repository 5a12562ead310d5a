import { clauseMarker } from '@shared/domain/paper/chinese-numeral';
import type { Paper, PaperBlock, PaperField } from '@shared/domain/paper/paper';

/** Every word of a paper in reading order, without white space: what each rendering must show, no more and no less. */
export function paperWords(paper: Paper): string {
  return withoutSpace(paper.blocks.map(blockWords).join(''));
}

/** The text without any white space, ideographic spaces too. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

function blockWords(block: PaperBlock): string {
  switch (block.type) {
    case 'title':
    case 'number':
    case 'heading':
      return block.text;
    case 'party':
      return `${block.heading}${fieldWords(block.rows)}`;
    case 'fields':
      return fieldWords(block.rows);
    case 'paragraph':
      return `${block.lead}${block.text}`;
    case 'clause':
      return `${clauseMarker(block.ordinal)}${block.text}`;
    case 'addressee':
      return block.text;
    case 'cover':
      return `${block.issuer}${block.title}${fieldWords([block.rows])}`;
    case 'table':
      return [block.columns.map(({ label }) => label), ...block.rows].flat().join('');
    case 'boxes':
      return block.rows
        .flat()
        .map(({ label, text }) => `${label}${text}`)
        .join('');
    case 'sheet':
      return '';
    case 'signatures':
      return `${signatureWords(block)}${block.seal}${block.dateLine}`;
  }
}

function fieldWords(rows: readonly (readonly PaperField[])[]): string {
  return rows
    .flat()
    .map(({ label, value }) => `${label}：${value}`)
    .join('');
}

// Word reads the left column to its end, then the right one.
function signatureWords(block: Extract<PaperBlock, { type: 'signatures' }>): string {
  return [...block.left, ...block.right].map(({ label }) => label).join('');
}
