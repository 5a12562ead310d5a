import { clauseMarker } from '@shared/domain/paperwork/chinese-numeral';
import type { Paper, PaperBlock } from '@shared/domain/paperwork/paper';

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
      return `${block.heading}${block.rows
        .flat()
        .map(({ label, value }) => `${label}：${value}`)
        .join('')}`;
    case 'paragraph':
      return `${block.lead}${block.text}`;
    case 'clause':
      return `${clauseMarker(block.ordinal)}${block.text}`;
    case 'signatures':
      return `${signatureRows(block)}${block.seal}${block.dateLine}`;
  }
}

// Word reads the two columns line by line.
function signatureRows(block: Extract<PaperBlock, { type: 'signatures' }>): string {
  const [left, right] = [block.left, block.right].map((slots) =>
    slots.flatMap(({ label, lines }) => [label, ...Array<string>(lines).fill('')]),
  );
  const rows = Math.max(left?.length ?? 0, right?.length ?? 0);
  return Array.from({ length: rows }, (_, row) => `${left?.[row] ?? ''}${right?.[row] ?? ''}`).join(
    '',
  );
}
